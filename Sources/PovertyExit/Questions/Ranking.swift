extension QuestionKind {
  /// `ranking`: which coverage buys most per yuan.
  public static let ranking = QuestionKind(
    name: "ranking",
    summary: Words(
      "Which coverage reaches most people per yuan, and the best choice under a budget.",
      "每元资金哪项覆盖受益最多，以及预算内的最优选择。"),
    equation:
      "reach per yuan = weight / unit cost;  max Σ weight·units, Σ unit cost·units ≤ budget",
    explanation: Words(
      "Only coverages with a unit cost can be ranked. With costs: document only costs that follow "
        + "from the document count; with costs: given, assumed ones count too and are named. Parts "
        + "of a coverage can be bought unless whole is set (a full coverage, 全覆盖, is all or "
        + "nothing); both problems are solved exactly. The ranking counts people covered, not exits: "
        + "no document tells the effect of a coverage on exits.",
      "只有已知单位成本的项目才能排序。costs: document 只采用文件可推出的成本；costs: given 也采用假设成本并注明。"
        + "默认可部分覆盖；设 whole 时须整项全覆盖，否则不计。两种情形均求得精确最优。排序按覆盖人数而非脱贫人数："
        + "文件没有任何一项给出覆盖对脱贫的成效。"),
    reference: "G. B. Dantzig, Operations Research 5, 1957; "
      + "G. L. Nemhauser, Z. Ullmann, Management Science 15, 1969",
    parameters: [
      .required(
        "coverages",
        .records([
          .required("id", .word([]), Words("a short name", "简称")),
          .optional("label", .label, Words("the name for people", "名称")),
          .optional("unit-cost", .figure([]), Words("yuan per unit", "单位成本")),
          .optional(
            "spent", .figure([.yuan]), Words("money spent, to derive the unit cost", "已支出资金")),
          .optional("units", .figure([]), Words("what it paid for", "对应数量")),
          .optional("need", .figure([]), Words("units in need", "需覆盖数量")),
          .optional(
            "weight", .figure([]), Words("people reached per unit; 1 by default", "每单位受益人数，默认1")),
        ]), Words("the coverages", "各项覆盖")),
      .required(
        "costs", .word(["document", "given"]),
        Words("whether assumed unit costs may be used", "是否可用假设的单位成本")),
      .optional("budget", .figure([.yuan]), Words("a budget to spend", "预算")),
      .optional(
        "whole", .flag, Words("a coverage counts only in full", "须整项全覆盖才计入")),
    ]
  ) { arguments, _ in
    let usesAssumed = arguments.word("costs") == "given"
    let coverages = arguments.records("coverages").compactMap {
      Coverage($0, usesAssumed: usesAssumed)
    }
    let missing = coverages.filter { $0.unitCost == nil }
    guard missing.isEmpty else {
      let known = coverages.filter { $0.unitCost != nil }
      return [
        Finding(
          "ranking", nil, unit: .people / .yuan, status: .cannotRank,
          sentence: Words("Cannot rank: no unit cost for ", "无法排序，缺少单位成本：")
            + missing.map(\.label).joined()
            + (known.isEmpty
              ? Words(".", "。")
              : Words("; known only for ", "；仅知") + known.map(\.label).joined() + Words(".", "。")))
      ]
    }
    return ranked(
      coverages, budget: arguments.figure("budget"), isWhole: arguments.flag("whole"))
  }

  private static func ranked(
    _ coverages: [Coverage], budget: Figure?, isWhole: Bool
  ) -> [Finding] {
    let choice = CoverageChoice(
      options: coverages.map {
        .init(
          unitCost: $0.unitCost?.value ?? .infinity, need: $0.need ?? .infinity,
          benefit: $0.weight)
      })
    let basis = [
      Words(
        "a person covered counts alike in every coverage; coverage is not exit",
        "各项覆盖的受益人同等计算；覆盖不等于脱贫")
    ]
    var findings = choice.order.enumerated().map { rank, index in
      let coverage = coverages[index]
      let cost = coverage.unitCost ?? (value: .infinity, interval: Interval(.infinity))
      return Finding(
        "\(coverage.id)/per-yuan", choice.options[index].perYuan,
        Interval(coverage.weight) / cost.interval, unit: .people / .yuan, text: "\(rank + 1)",
        sentence: Words("\(rank + 1). ", "\(rank + 1).") + coverage.label.capitalized
          + Words(
            ": \(plain(cost.value, 6)) yuan per unit reaches "
              + "\(plain(1_000 * choice.options[index].perYuan, 3)) per 1,000 yuan.",
            "：单位成本\(plain(cost.value, 6))元，每千元受益"
              + "\(plain(1_000 * choice.options[index].perYuan, 3))人。"),
        basis: basis)
    }
    guard let budget else { return findings }
    guard coverages.allSatisfy({ $0.need != nil }) else {
      findings.append(
        Finding(
          "reached", nil, unit: .people, status: .cannotBeJudged,
          sentence: Words(
            "How many are in need is not given for ", "未给出需覆盖数量：")
            + coverages.filter { $0.need == nil }.map(\.label).joined()
            + Words(": the budget cannot be divided.", "，预算无法分配。")))
      return findings
    }
    let plan =
      isWhole ? choice.whole(budget: budget.value) : choice.continuous(budget: budget.value)
    let greedy = choice.greedy(budget: budget.value)
    let bought = choice.order.filter { plan.units[$0] > 0 }
    let shares = bought.map { index in
      coverages[index].label
        + Words(
          " \(percent(plan.units[index] / choice.options[index].need, decimals: 0))",
          "\(percent(plan.units[index] / choice.options[index].need, decimals: 0))")
    }
    findings.append(
      Finding(
        "reached", plan.benefit, unit: .people,
        text: bought.map { coverages[$0].id }.joined(separator: ", "),
        sentence: Words(
          "The best use of \(grouped(budget.value)) yuan reaches \(grouped(plan.benefit)) people for "
            + "\(grouped(plan.cost)) yuan: ",
          "\(grouped(budget.value))元的最优安排可覆盖\(grouped(plan.benefit))人，支出"
            + "\(grouped(plan.cost))元：") + shares.joined() + Words(".", "。"),
        basis: basis))
    findings.append(
      Finding(
        "gain-over-greedy", plan.benefit - greedy.benefit, unit: .people,
        sentence: Words(
          "Taking whole coverages by rank alone would reach \(grouped(greedy.benefit)).",
          "若仅按排序逐项整项安排，可覆盖\(grouped(greedy.benefit))人。"), basis: basis))
    return findings
  }
}

/// One coverage of a ranking, as a model file declares it.
private struct Coverage {
  let id: String
  let label: Words
  let unitCost: (value: Double, interval: Interval)?
  let need: Double?
  let weight: Double

  init?(_ record: Arguments, usesAssumed: Bool) {
    guard let id = record.word("id") else { return nil }
    self.id = id
    label = record.label("label") ?? Words(same: id)
    need = record.figure("need").map { max(0, $0.value) }
    weight = max(0, record.figure("weight")?.value ?? 1)
    func usable(_ name: String) -> Figure? {
      record.figure(name).flatMap { $0.isAssumed && !usesAssumed ? nil : $0 }
    }
    if let cost = usable("unit-cost"), cost.value > 0 {
      unitCost = (cost.value, cost.interval)
    } else if let spent = usable("spent"), let units = usable("units"), units.value > 0,
      spent.value > 0
    {
      unitCost = (spent.value / units.value, spent.interval / units.interval)
    } else {
      unitCost = nil
    }
  }
}
