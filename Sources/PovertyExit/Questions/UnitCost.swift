extension QuestionKind {
  /// `unit-cost`: money over what it paid for.
  public static let unitCost = QuestionKind(
    name: "unit-cost",
    summary: Words(
      "What one grant, loan or house cost on average, and what more of them would cost.",
      "每笔资助、贷款或每户改造的平均费用，以及继续扩大所需资金。"),
    equation: "unit cost = Σ cost / Σ count,  next cost = unit cost × next count",
    explanation: Words(
      "An accounting average with the interval of its rounding. It says what was paid, not what a "
        + "further yuan would achieve: the cost of one more exit is not identified from one total.",
      "这是带舍入区间的会计平均值，只说明花了多少钱，不说明再投入一元有何成效：仅凭一个总额无法识别"
        + "再多一人脱贫的边际成本。"),
    reference: "R. E. Moore, Interval Analysis, 1966",
    parameters: [
      .required("cost", .figures([.yuan]), Words("the money, added up", "资金，合计")),
      .required("count", .figures([]), Words("what it paid for, added up", "对应数量，合计")),
      .optional("next", .figure([]), Words("a number to be paid for next", "下一步要资助的数量")),
      .optional(
        "marginal", .flag,
        Words("also ask for the cost of one more", "同时询问再增加一个单位的边际成本")),
    ]
  ) { arguments, _ in
    let costs = arguments.figures("cost")
    let counts = arguments.figures("count")
    guard let dimension = counts.first?.dimension else { return [] }
    let unit = Dimension.yuan / dimension
    guard Set(counts.map(\.dimension)).count == 1 else {
      return [
        Finding(
          "unit-cost", nil, unit: unit, status: .cannotBeJudged,
          sentence: Words(
            "The counts are in different units and cannot be added.", "数量单位不同，不能相加。"))
      ]
    }
    let cost = costs.reduce(0) { $0 + $1.value }
    let count = counts.reduce(0) { $0 + $1.value }
    guard count > 0 else {
      return [
        Finding(
          "unit-cost", nil, unit: unit, status: .cannotBeJudged,
          sentence: Words("Nothing was paid for: the count is 0.", "数量为零，无法计算单位成本。"))
      ]
    }
    let total = costs.reduce(Interval(0)) { $0 + $1.interval }
    let number = counts.reduce(Interval(0)) { $0 + $1.interval }
    let each = cost / count
    let bounds = total / number
    let one = dimension.singular
    let decimals = each < 1_000 ? 2 : 0
    var findings = [
      Finding(
        "unit-cost", each, bounds, unit: unit,
        sentence: Words(
          "\(grouped(cost)) yuan for \(grouped(count)) \(dimension.words.english): "
            + "\(grouped(each, decimals: decimals))"
            + "\(bounds.aside { grouped($0, decimals: decimals) }.english) yuan per \(one.english).",
          "\(grouped(count))\(dimension.words.chinese)共\(grouped(cost))元，平均每\(one.chinese)"
            + "\(grouped(each, decimals: decimals))元"
            + "\(bounds.aside { grouped($0, decimals: decimals) }.chinese)。"),
        basis: [Words("an accounting average, not an effect", "会计平均值，不是成效")])
    ]
    if let next = arguments.figure("next") {
      if next.dimension == dimension {
        let value = each * next.value
        findings.append(
          Finding(
            "next-cost", value, bounds * next.interval, unit: .yuan,
            sentence: Words(
              "\(grouped(next.value)) \(dimension.words.english) at that cost take "
                + "\(grouped(value)) yuan.",
              "按此标准，\(grouped(next.value))\(dimension.words.chinese)需要\(grouped(value))元。"),
            basis: [Words("the unit cost stays the same", "单位成本不变")]))
      } else {
        findings.append(
          Finding(
            "next-cost", nil, unit: .yuan, status: .cannotBeJudged,
            sentence: Words(
              "The next number counts \(next.dimension.words.english), not "
                + "\(dimension.words.english).",
              "下一步数量的单位是\(next.dimension.words.chinese)，而不是\(dimension.words.chinese)。")))
      }
    }
    if arguments.flag("marginal") {
      findings.append(
        Finding(
          "marginal-cost", nil, unit: unit, status: .notIdentified,
          sentence: Words(
            "What one more \(one.english) would cost is not identified: one total of one year tells "
              + "no effect.",
            "再增加一\(one.chinese)的边际成本无法识别：一个年度总额不能说明成效。")))
    }
    return findings
  }
}
