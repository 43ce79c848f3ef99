extension QuestionKind {
  /// `fund-floor`: a fund that grows by at least a share of the revenue increment.
  public static let fundFloor = QuestionKind(
    name: "fund-floor",
    summary: Words(
      "What a rule “at least a share of the revenue increment” demands of a fund.",
      "“按财政收入增量的一定比例以上增列资金”的规定意味着多少资金。"),
    equation: "floor(t) = share × max(0, revenue(t) − revenue(t−1)),  Σ increments ≤ spent ÷ share",
    explanation: Words(
      "From what was spent follows how much revenue can have grown at most if the rule was kept: "
        + "spending above the floor is allowed, so the value holds at exactly the share. With a "
        + "revenue path the floor of each year follows; a year in which revenue falls has none. "
        + "When the spending is below the sum of the floors the rule is broken.",
      "由实际投入可推出：若规定得到执行，财政收入增量至多为多少（允许高于下限投入，因此该值对应恰好等于比例的情形）。"
        + "给出财政收入序列时，可算出各年下限；收入下降的年份没有下限。投入少于下限之和，则规定未得到执行。"),
    reference: "identity: floor = share × increment",
    parameters: [
      .required(
        "share", .figure([.share]), Words("the share of the increment", "占收入增量的比例")),
      .optional("spent", .figure([.yuan]), Words("what was spent", "实际投入")),
      .optional(
        "revenue", .figures([.yuan]),
        Words(
          "revenue of successive years, the base year first",
          "各年财政收入，第一个为基期")),
    ]
  ) { arguments, _ in
    guard let share = arguments.figure("share"), share.value > 0 else { return [] }
    let spent = arguments.figure("spent")
    let floors = revenueFloors(arguments.figures("revenue"), share)
    var findings: [Finding] = []
    if let spent {
      let most = spent.value / share.value
      // The rule's share is a floor: at a higher one the increments were smaller.
      let bounds = spent.interval / Interval(spanning: min(share.interval.lower, share.value), 1)
      let yuan = Dimension.yuan
      findings.append(
        Finding(
          "increments-at-most", most, bounds, unit: .yuan, text: "upper bound",
          sentence: Words(
            "\(yuan.spoken(spent.value).english) spent at exactly \(share.text) means "
              + "that revenue grew by \(yuan.spoken(most).english) in all, at most.",
            "投入\(yuan.spoken(spent.value).chinese)，若恰为增量的\(share.text)，"
              + "则财政收入增量合计至多\(yuan.spoken(most).chinese)。")))
    }
    return findings + floors + (floors.isEmpty ? [] : floorSum(floors, spent))
  }
}

private func revenueFloors(_ revenue: [Figure], _ share: Figure) -> [Finding] {
  zip(revenue, revenue.dropFirst()).map { before, after in
    let increment = max(0, after.value - before.value)
    let increments = (after.interval - before.interval).clamped(to: Interval(0, .infinity))
    let floor = share.value * increment
    let rate = Interval(share.interval.lower, max(share.value, share.interval.lower))
    return Finding(
      "floor/\(after.id)", floor, increments * rate, unit: .yuan,
      sentence: increment > 0
        ? Words(
          "\(after.id): revenue grows by \(grouped(increment)) yuan, so at least "
            + "\(grouped(floor)) yuan must be added.",
          "\(after.id)：财政收入增加\(grouped(increment))元，至少应增列\(grouped(floor))元。")
        : Words(
          "\(after.id): revenue does not grow and the rule demands nothing.",
          "\(after.id)：财政收入没有增加，规定不要求增列。"))
  }
}

private func floorSum(_ floors: [Finding], _ spent: Figure?) -> [Finding] {
  let sum = floors.reduce(0) { $0 + ($1.value ?? 0) }
  let bounds = floors.reduce(Interval(0)) {
    $0 + Interval($1.lower ?? 0, max($1.lower ?? 0, $1.upper ?? .infinity))
  }
  let total = Finding(
    "floor", sum, bounds, unit: .yuan,
    sentence: Words(
      "Over all years the rule demands at least \(grouped(sum)) yuan.",
      "各年合计，规定要求至少\(grouped(sum))元。"))
  guard let spent else { return [total] }
  let margin = spent.value - sum
  let margins = spent.interval - bounds
  let isBroken = margins.upper < 0
  return [
    total,
    Finding(
      "above-floor", margin, margins, unit: .yuan, status: isBroken ? .infeasible : .ok,
      sentence: isBroken
        ? Words(
          "Spending lies \(grouped(-margin)) yuan below the floor: the rule was not kept.",
          "投入比下限少\(grouped(-margin))元：规定未得到执行。")
        : Words(
          "Spending lies \(grouped(margin)) yuan above the floor.",
          "投入比下限多\(grouped(margin))元。")),
  ]
}
