extension QuestionKind {
  /// `gate`: what unfinished conditions can take from this year's exits.
  public static let gate = QuestionKind(
    name: "gate",
    summary: Words(
      "How far exits can fall because housing, water or schooling is not done.",
      "住房、饮水、就学等条件未完成，最多会减少多少脱贫人数。"),
    equation: "0 ≤ planned − Σ unfinished ≤ exits ≤ min(planned, registered − max unfinished)",
    explanation: Words(
      "Nobody exits while a condition is open, so exits fall by at most the people behind the "
        + "open conditions, never below zero and never above the people who pass the gate. Which of "
        + "them were to exit this year, and who lacks two conditions at once, is seldom published: "
        + "the answer is an interval and has no point value.",
      "任一条件未达到则不能脱贫，因此脱贫数的减少不超过未达条件的人数，不会为负，也不会超过全部条件达标的人数。"
        + "这些人中有多少原定今年脱贫、多少人同时缺两项条件通常未公布，因此答案是区间而非点值。"),
    reference: "M. Fréchet, Annales de l'Université de Lyon A 14, 1951",
    parameters: [
      .required(
        "conditions",
        .records([
          .required("id", .word([]), Words("a short name", "简称")),
          .optional("label", .label, Words("the name for people", "名称")),
          .required(
            "unfinished", .figures([.people, .households]),
            Words("the people or households still without it", "尚未达到的人数或户数")),
          .optional(
            "household-size", .figure([.people / .households]),
            Words("people per household, needed for households", "户均人口，按户给出时必需")),
        ]), Words("the conditions of an exit", "脱贫条件")),
      .optional("planned", .figure([.people]), Words("exits planned this year", "今年计划脱贫人数")),
      .optional(
        "registered", .figure([.people]), Words("people on the register", "建档立卡未脱贫人数")),
    ]
  ) { arguments, _ in
    var people: [Interval] = []
    var parts: [Words] = []
    var unknown: [Words] = []
    for condition in arguments.records("conditions") {
      let label = condition.label("label") ?? Words(same: condition.word("id") ?? "")
      let size = condition.figure("household-size")
      var sum = Interval(0)
      var printed = 0.0
      for figure in condition.figures("unfinished") {
        if figure.dimension == .people {
          sum = sum + figure.interval
          printed += figure.value
        } else if let size {
          sum = sum + figure.interval * size.interval
          printed += figure.value * size.value
        } else {
          unknown.append(label)
        }
      }
      people.append(sum)
      parts.append(
        label + Words(" \(grouped(printed))", "\(grouped(printed))人")
          + sum.aside { grouped($0) })
    }
    guard unknown.isEmpty else {
      return [
        Finding(
          "loss", nil, unit: .people, status: .cannotBeJudged,
          sentence: Words("A household size is needed for ", "须给出户均人口：")
            + unknown.joined() + Words(".", "。"))
      ]
    }
    let gate = ExitGate(unfinished: people)
    let planned = arguments.figure("planned")
    let registered = arguments.figure("registered")
    let loss = gate.loss(planned: planned?.interval)
    let most = grouped(loss.upper)
    var findings = [
      Finding(
        "loss", nil, loss, unit: .people,
        sentence: Words("People without the condition: ", "未达条件人数：") + parts.joined()
          + Words(
            ". If the works are late, this year's exits fall by 0 to \(most), never by more.",
            "。若工程延误，今年脱贫人数减少0至\(most)人，不会更多。"))
    ]
    if let registered {
      let passing = gate.passing(registered: registered.interval)
      findings.append(
        Finding(
          "gate", nil, passing, unit: .people,
          sentence: Words(
            "At most \(grouped(passing.upper)) of \(grouped(registered.value)) registered people "
              + "pass every condition.",
            "建档立卡\(grouped(registered.value))人中，全部条件达标的至多\(grouped(passing.upper))人。")))
    }
    if let planned {
      let exits = gate.exits(planned: planned.interval, registered: registered?.interval)
      findings.append(
        Finding(
          "exits", nil, exits, unit: .people,
          sentence: Words(
            "Of \(grouped(planned.value)) planned exits, \(grouped(exits.lower)) to "
              + "\(grouped(exits.upper)) remain.",
            "计划脱贫\(grouped(planned.value))人中，可实现\(grouped(exits.lower))至"
              + "\(grouped(exits.upper))人。")))
    } else {
      findings.append(
        Finding(
          "exits", nil, unit: .people, status: .noStock,
          sentence: Words(
            "Neither a register nor planned exits are published: the exits that remain have no "
              + "number, only the loss has a bound.",
            "未公布建档立卡人数或计划脱贫人数：剩余脱贫数无法给出，只能给出减少数的上限。")))
    }
    return findings
  }
}
