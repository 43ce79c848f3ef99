extension QuestionKind {
  /// `reach-zero`: what it takes to empty the register within some years.
  public static let reachZero = QuestionKind(
    name: "reach-zero",
    summary: Words(
      "What it takes to empty the register (or bring it to a level) in a number of years.",
      "要在若干年内使在册人口清零（或降到某一水平），需要什么条件。"),
    equation: "R(t+1) = (1 − hazard) R(t) + inflow, R(years) ≤ level",
    explanation: Words(
      "The hazard acts on those registered at the start of a year; people who enter during a "
        + "year are verified in a later one. So the register never ends a year below that "
        + "year's inflow: zero is reachable only with hazard 1 in the last year and no inflow. "
        + "`hazard` and `exits-per-year` are then the required values; with an inflow above the "
        + "level the goal is `infeasible` and they hold for a year in which nobody enters. A "
        + "constant hazard never empties a register, it only makes it small.",
      "脱贫概率作用于年初在册人口；当年新进入者要到以后年度才能核查退出。因此年末在册人口不会低于当年新增："
        + "只有最后一年全部脱贫且没有新增，才能清零。hazard与exits-per-year为所需数值；"
        + "若新增超过目标水平，则目标不可行，这两个数值只在无人新增时成立。"
        + "固定的脱贫概率只能使存量变小，不会使其归零。"),
    reference: "compartment balance; docs: Clearance",
    parameters: [
      .optional("years", .number(1...50), Words("years available; 1 by default", "可用年数，默认1")),
      .optional(
        "level", .figure([.people]),
        Words("the register to be reached; 0 by default", "目标在册人口，默认0")),
      .optional(
        "inflow", .figures([.people]),
        Words(
          "people entering or returning each year; their sum, none by default",
          "每年新增与返贫人口，可列多项求和，默认没有")),
      .optional(
        "past-exits", .figure([.people]),
        Words(
          "exits of earlier years, to compare with their pace; needs `past`",
          "以往脱贫人数，用于比较进度，须同时给出past")),
      .optional("past", .span, Words("the years of `past-exits`", "past-exits所属年份")),
      .optional(
        "confidence", .share,
        Words(
          "the chance of being empty for `hazard-to-empty`; 95 % by default",
          "hazard-to-empty所用的清零概率，默认95 %")),
    ] + .registeredStock
  ) { arguments, _ in
    guard let stock = arguments.registeredStock else {
      return [.noStock("reachable", unit: .share)]
    }
    return Clearing(arguments, stock).findings
  }
}

/// The findings of `reach-zero`, built from the ends of the stock's interval.
private struct Clearing {
  let arguments: Arguments
  let stock: RegisteredStock
  let years: Int
  let level: Double
  let inflow: Double

  init(_ arguments: Arguments, _ stock: RegisteredStock) {
    self.arguments = arguments
    self.stock = stock
    years = Int((arguments.number("years") ?? 1).rounded())
    level = max(0, arguments.figure("level")?.value ?? 0)
    inflow = arguments.figures("inflow").reduce(0) { $0 + max(0, $1.value) }
  }

  var isReachable: Bool { inflow <= level }

  func task(_ people: Double) -> Clearance {
    // An unreachable goal is still given the values it would need without inflow.
    Clearance(
      stock: max(0, people), inflowPerYear: isReachable ? inflow : 0, level: level, years: years)
  }

  /// A value at the stock and at both ends of what the stock can be.
  func range(_ value: (Clearance) -> Double) -> (Double, Interval) {
    let ends = [stock.interval.lower, stock.interval.upper].map { value(task($0)) }
    return (value(task(stock.value)), Interval(min(ends[0], ends[1]), max(ends[0], ends[1])))
  }

  var goal: Words {
    let period = years == 1 ? Words("one year", "一年") : Words("\(years) years", "\(years)年")
    return level == 0
      ? Words("An empty register in \(period.english)", "\(period.chinese)内清零")
      : Words(
        "A register of \(grouped(level)) people in \(period.english)",
        "\(period.chinese)内降至\(grouped(level))人")
  }

  var findings: [Finding] {
    [reachable, hazard, exits, inflowAllowed] + [remaining, toEmpty].compactMap { $0 } + pace
  }

  var reachable: Finding {
    let verdict =
      isReachable
      ? level == 0
        ? Words(
          " is reachable only if everybody still registered leaves and nobody enters.",
          "，只有全部在册人口脱贫且无人新增才能实现。")
        : Words(" is reachable.", "，可以实现。")
      : Words(
        " is not reachable: the \(grouped(inflow)) people who enter in the last year are still "
          + "registered at its end.",
        "，无法实现：最后一年新增的\(grouped(inflow))人到年末仍在册。")
    return Finding(
      "reachable", nil, unit: .share,
      text: isReachable ? (level == 0 ? "only with hazard 1 and no inflow" : "yes") : "no",
      status: isReachable ? .ok : .infeasible, sentence: goal + verdict, basis: basis)
  }

  var hazard: Finding {
    let (value, bounds) = range { $0.requiredHazard ?? 1 }
    let rate = Dimension.share.spoken(value, bounds)
    let everybody = Words(
      "everybody still registered must leave within a year (hazard 1).",
      "全部在册人口须在一年内脱贫（脱贫概率为1）。")
    return Finding(
      "hazard", value, bounds, unit: .share,
      sentence: value == 1
        ? (isReachable ? everybody.capitalized : condition + everybody)
        : condition
          + Words(
            "\(rate.english) of those registered must leave each year, at a constant hazard.",
            "按固定概率，每年须有\(rate.chinese)的在册人口脱贫。"),
      basis: requirement)
  }

  var exits: Finding {
    let (value, bounds) = range(\.exitsPerYear)
    let count = Dimension.people.spoken(value, bounds)
    return Finding(
      "exits-per-year", value, bounds, unit: .people,
      sentence: condition
        + Words(
          "\(count.english) must leave each year, the same number every year.",
          "每年须脱贫\(count.chinese)，各年相同。"),
      basis: requirement)
  }

  var inflowAllowed: Finding {
    Finding(
      "inflow-allowed", level, Interval(level), unit: .people,
      sentence: level == 0
        ? Words(
          "Nobody may enter or return in the last year.", "最后一年不得有任何新增与返贫。")
        : Words(
          "At most \(grouped(level)) people may enter or return in the last year.",
          "最后一年新增与返贫合计不得超过\(grouped(level))人。"))
  }

  /// What is left at best once people enter.
  var remaining: Finding? {
    guard inflow > 0 else { return nil }
    return Finding(
      "remaining", inflow, Interval(inflow), unit: .people,
      sentence: Words(
        "With \(grouped(inflow)) people entering each year, at least that many are registered "
          + "at the end of every year, even if all others leave.",
        "每年新增\(grouped(inflow))人时，即使其余全部脱贫，每年年末仍至少有这些人在册。"),
      basis: basis)
  }

  /// The hazard for an empty register with a stated chance.
  var toEmpty: Finding? {
    guard level == 0 else { return nil }
    let confidence = arguments.number("confidence") ?? 0.95
    let (value, bounds) = range { $0.hazardToEmpty(confidence: confidence) }
    return Finding(
      "hazard-to-empty", value, bounds, unit: .share,
      sentence: Words(
        "To be empty with a chance of \(percent(confidence, decimals: 0)) while nobody enters, "
          + "each person must leave within a year with probability "
          + "\(percent(value, decimals: 4)).",
        "在无人新增时，要以\(percent(confidence, decimals: 0))的概率清零，"
          + "每人每年脱贫的概率须达到\(percent(value, decimals: 4))。"),
      basis: requirement + [
        Words("people leave independently of each other", "各人脱贫相互独立")
      ])
  }

  /// Where the pace of the past leads.
  var pace: [Finding] {
    guard let past = arguments.figure("past-exits"), let span = arguments.span("past") else {
      return []
    }
    func hazard(_ people: Double, _ exits: Double) -> Double {
      ImpliedStock.meanHazard(remaining: people, exits: exits, years: span.count)
    }
    let rate = hazard(stock.value, past.value)
    let rates = Interval(
      spanning: hazard(stock.interval.upper, past.interval.lower),
      hazard(stock.interval.lower, past.interval.upper))
    let full = Clearance(stock: stock.value, inflowPerYear: inflow, level: level, years: years)
    let left = full.register(after: years, hazard: rate)
    let needed = full.years(at: rate)
    let note = Words(
      "the mean yearly hazard of \(span.first) to \(span.last), without inflow in those years",
      "\(span.first)至\(span.last)年的年均脱贫概率，假定其间没有新增")
    return [
      Finding(
        "past-hazard", rate, rates, unit: .share,
        sentence: Words(
          "In \(span.first) to \(span.last) a share of \(percent(rate)) left per year.",
          "\(span.first)至\(span.last)年平均每年有\(percent(rate))的在册人口脱贫。"),
        basis: [note]),
      Finding(
        "remaining-at-pace", left, unit: .people,
        sentence: Words(
          "At that pace \(grouped(left)) people are registered after "
            + "\(years == 1 ? "one year" : "\(years) years").",
          "按此进度，\(years)年后仍有\(grouped(left))人在册。"),
        basis: basis + [note]),
      Finding(
        "years-at-pace", needed.map(Double.init), unit: .years,
        status: needed == nil ? .infeasible : .ok,
        sentence: needed.map {
          Words(
            "At that pace fewer than \(grouped(max(level, 1), decimals: 0)) remain after \($0) "
              + "years.",
            "按此进度，\($0)年后在册人口少于\(grouped(max(level, 1)))人。")
        }
          ?? Words(
            "At that pace the register settles at \(grouped(rate > 0 ? inflow / rate : left)) "
              + "people and never reaches the goal.",
            "按此进度，在册人口将停在\(grouped(rate > 0 ? inflow / rate : left))人，无法达到目标。"),
        basis: basis + [note]),
    ]
  }

  var condition: Words {
    isReachable ? Words("", "") : Words("If nobody entered: ", "假如无人新增：")
  }

  /// What the answers about the stated inflow rest on.
  var basis: [Words] { inflow > 0 ? [entering] : [nobody] }

  /// What the required values rest on: they leave an inflow out that cannot be met.
  var requirement: [Words] { isReachable ? basis : [nobody] }

  var nobody: Words { Words("nobody enters or returns", "没有新增与返贫") }

  var entering: Words {
    Words(
      "\(grouped(inflow)) people enter or return each year", "每年新增与返贫\(grouped(inflow))人")
  }
}
