extension QuestionKind {
  /// `assignments`: the least number of measures when each household gets some.
  public static let assignments = QuestionKind(
    name: "assignments",
    summary: Words(
      "How many measures must be assigned when every household gets at least a few.",
      "每户至少落实若干项措施时，总共至少要落实多少项。"),
    equation: "assignments ≥ households × minimum",
    explanation: Words(
      "A rule such as “at least two measures per household” puts a floor under the total. When "
        + "the total that was assigned is given and lies below the floor, at least one household "
        + "has too few: the rule cannot have been kept, whoever got the measures.",
      "“每户至少两项措施”之类的规定决定了总项数的下限。若给出的实际总项数低于下限，"
        + "则无论如何分配，至少有一户不足，规定不可能全部落实。"),
    reference: "pigeonhole principle",
    parameters: [
      .required(
        "households", .figure([.households, .people, .villages]),
        Words("households (or people, villages) the rule covers", "规定覆盖的户数（或人数、村数）")),
      .required(
        "minimum", .figure([]), Words("measures for each, at least", "每户至少几项措施")),
      .optional(
        "catalogue", .figure([]), Words("measures to choose from", "可选措施项数")),
      .optional(
        "assigned", .figure([]), Words("measures assigned in total", "实际落实的总项数")),
    ]
  ) { arguments, _ in
    guard let covered = arguments.figure("households"),
      let minimum = arguments.figure("minimum")
    else { return [] }
    let least = covered.value * minimum.value
    // "At least two" leaves the total open above; only its floor follows.
    let floor = covered.interval.lower * minimum.interval.lower
    let catalogue = arguments.figure("catalogue")
    let ceiling = catalogue.map { covered.interval.upper * $0.interval.upper } ?? .infinity
    let unit = minimum.dimension
    let rule = Words(
      "each of \(covered.dimension.spoken(covered.value).english) gets at least "
        + "\(grouped(minimum.value)) measures",
      "\(covered.dimension.spoken(covered.value).chinese)各至少\(grouped(minimum.value))项措施")
    guard catalogue.map({ $0.interval.upper >= minimum.interval.lower }) ?? true else {
      return [
        Finding(
          "assignments-at-least", nil, unit: unit, status: .infeasible,
          sentence: Words(
            "The catalogue has fewer measures than each must get.",
            "可选措施少于每户最低项数。"))
      ]
    }
    var findings = [
      Finding(
        "assignments-at-least", least, Interval(floor, max(floor, ceiling)), unit: unit,
        sentence: rule.capitalized
          + Words(
            ": at least \(grouped(least)) assignments in total.",
            "：总共至少落实\(grouped(least))项次。"))
    ]
    if let assigned = arguments.figure("assigned") {
      let mean = assigned.value / covered.value
      let isKept = assigned.interval.upper >= floor
      findings.append(
        Finding(
          "mean", mean, assigned.interval / covered.interval, unit: unit / covered.dimension,
          text: isKept ? "possible" : "broken", status: isKept ? .ok : .infeasible,
          sentence: isKept
            ? Words(
              "\(grouped(assigned.value)) were assigned, \(grouped(mean, decimals: 2)) on "
                + "average: the rule can have been kept, though the mean does not prove it.",
              "实际落实\(grouped(assigned.value))项次，平均\(grouped(mean, decimals: 2))项："
                + "规定有可能落实，但平均数不能证明户户达标。")
            : Words(
              "\(grouped(assigned.value)) were assigned, fewer than the rule needs: some have "
                + "too few.",
              "实际落实\(grouped(assigned.value))项次，少于规定所需：必有不足者。")))
    }
    return findings
  }
}
