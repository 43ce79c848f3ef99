extension QuestionKind {
  /// `fund-balance`: what a published balance rate says about a fund.
  public static let fundBalance = QuestionKind(
    name: "fund-balance",
    summary: Words(
      "What was spent, how large the fund must have been, and what it leaves in coming years.",
      "已支出比例、资金总额至少多少，以及今后各年的结余。"),
    equation:
      "F ≥ Σ items / (1 − b),  F(t+1) = F(t)·(1 + g),  balance(t) = b·(F(t) + balance(t−1))",
    explanation: Words(
      "Items that were paid out of the fund cannot exceed the part that was spent, which bounds the "
        + "fund from below; the bound holds only if all items come out of it. A growth share, where "
        + "one is assumed, carries the unspent money into the next year. A slipped project adds its "
        + "whole amount to the balance.",
      "从该资金列支的项目合计不超过已支出部分，由此得到资金总额的下限；仅当各项均出自该资金时成立。"
        + "给出增长比例时，未支出资金结转下年。项目若推迟，其全部金额计入结余。"),
    reference: "R. E. Moore, Interval Analysis, 1966; carry-over budgets",
    parameters: [
      .required("balance", .figure([.share]), Words("the unspent share of the year", "当年结余率")),
      .optional(
        "items", .figures([.yuan]), Words("spending out of the fund, listed", "列支的各项支出")),
      .optional("fund", .figure([.yuan]), Words("the fund, where it is published", "资金总额（如已公布）")),
      .optional("growth", .figure([.share]), Words("growth of the fund a year", "资金年增长比例")),
      .optional(
        "years", .span,
        Words("the years to follow the fund, the first included", "推算年份，含起始年")),
      .optional(
        "slips", .figure([.yuan]), Words("a project that is not paid this year", "当年未能支付的项目")),
    ]
  ) { arguments, _ in
    guard let balance = arguments.figure("balance") else { return [] }
    let spent = 1 - balance.value
    var findings = [
      Finding(
        "spent-share", spent, Interval(1) - balance.interval, unit: .share,
        sentence: Words(
          "\(percent(spent)) of the fund was spent, \(percent(balance.value)) is left.",
          "资金已支出\(percent(spent))，结余\(percent(balance.value))。"))
    ]
    let items = arguments.figures("items")
    let listed = items.reduce(0) { $0 + $1.value }
    let listedBounds = items.reduce(Interval(0)) { $0 + $1.interval }
    let least = spent > 0 ? listed / spent : .infinity
    let leastBounds = FundPath.least(items: listedBounds, balance: balance.interval)
    let fromItems = [
      Words("all listed items come out of this fund", "所列各项均出自该资金")
    ]
    let published = arguments.figure("fund")
    let isBound = published == nil
    if !items.isEmpty {
      let fits = least.isFinite && (published?.interval.upper ?? .infinity) >= leastBounds.lower
      findings.append(
        Finding(
          "listed", listed, listedBounds, unit: .yuan,
          sentence: Words(
            "The \(items.count) listed items add up to \(grouped(listed)) yuan.",
            "所列\(items.count)项合计\(grouped(listed))元。")))
      findings.append(
        Finding(
          "least-fund", least.isFinite ? least : nil, least.isFinite ? leastBounds : nil,
          unit: .yuan, status: fits ? .ok : .infeasible,
          sentence: !least.isFinite
            ? Words(
              "Nothing of the fund was spent, so it cannot have paid for them.",
              "该资金分文未支，不可能列支上述项目。")
            : fits
              ? Words(
                "If they come out of the fund, it held at least \(grouped(least)) yuan.",
                "若均出自该资金，资金总额至少为\(grouped(least))元。")
              : Words(
                "They need at least \(grouped(least)) yuan, more than the published fund.",
                "至少需要\(grouped(least))元，超过公布的资金总额。"),
          basis: fromItems))
    }
    guard let fund = published?.value ?? (items.isEmpty ? nil : least), fund.isFinite else {
      return findings
    }
    let bounds = published?.interval ?? leastBounds
    let atLeast = Words(isBound ? "at least " : "", isBound ? "至少" : "")
    let basis = isBound ? fromItems : []
    findings.append(
      Finding(
        isBound ? "least-balance" : "balance", balance.value * fund,
        Interval.image(of: [balance.interval, isBound ? listedBounds : bounds]) {
          $0[0] * (isBound ? $0[1] / (1 - $0[0]) : $0[1])
        }, unit: .yuan,
        sentence: Words(
          "The balance is \(atLeast.english)\(grouped(balance.value * fund)) yuan.",
          "结余\(atLeast.chinese)\(grouped(balance.value * fund))元。"), basis: basis))
    if let slips = arguments.figure("slips") {
      let share = min(1, balance.value + slips.value / fund)
      findings.append(
        Finding(
          "balance-if-slipped", share,
          Interval.image(of: [balance.interval, slips.interval, bounds]) {
            min(1, $0[0] + $0[1] / $0[2])
          }, unit: .share,
          sentence: Words(
            "Had \(grouped(slips.value)) yuan not been paid out, \(isBound ? "up to " : "")"
              + "\(percent(share, decimals: 1)) of the fund would be left.",
            "若有\(grouped(slips.value))元未能支付，结余率将\(isBound ? "最高" : "")达"
              + "\(percent(share, decimals: 1))。"), basis: basis))
    }
    if let years = arguments.span("years") {
      guard let growth = arguments.figure("growth") else {
        findings.append(
          Finding(
            "available", nil, unit: .yuan, status: .cannotBeJudged,
            sentence: Words(
              "By how much the fund grows is not given, so \(years) cannot be followed.",
              "未给出资金增长比例，无法推算\(years.first)至\(years.last)年。")))
        return findings
      }
      let path = FundPath(fund: fund, growth: growth.value, balanceShare: balance.value)
      for (year, state) in zip(years.years, path.years(years.count)).dropFirst() {
        findings.append(
          Finding(
            "available/\(year)", state.available, unit: .yuan,
            sentence: Words(
              "\(year): \(grouped(state.fund)) yuan of new money and what is carried make "
                + "\(atLeast.english)\(grouped(state.available)) yuan; "
                + "\(grouped(state.balance)) yuan would be left.",
              "\(year)年：新增\(grouped(state.fund))元，连同结转\(atLeast.chinese)可用"
                + "\(grouped(state.available))元，年末结余\(grouped(state.balance))元。"),
            basis: basis + [
              Words("the unspent share stays the same", "结余率保持不变")
            ]))
      }
    }
    return findings
  }
}
