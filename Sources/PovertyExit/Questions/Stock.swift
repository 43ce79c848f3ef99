extension QuestionKind {
  /// `stock`: whether a register is published, and the incidence it gives.
  public static let stock = QuestionKind(
    name: "stock",
    summary: Words(
      "The latest published register and incidence, or that there is none.",
      "最近公布的建档立卡存量与贫困发生率；未公布则予以说明。"),
    equation: "incidence = register / population, unless it is published itself",
    explanation: Words(
      "A stock is never guessed. Without one the answer is “no stock”, the questions that need one "
        + "refuse, and all others (deadlines, staff, unit costs) are answered all the same.",
      "存量绝不猜测。未公布时回答“没有存量数”，依赖存量的问题不作答，其他问题（工期、人员、单位成本）照常回答。"),
    reference: "System of National Accounts 2008, ch. 10 (stocks and flows)",
    parameters: [
      .optional("place", .place, Words("the place; the model's own by default", "地区，默认本模型")),
      .optional(
        "in", .word(["people", "households", "villages"]),
        Words("the book; people by default", "台账口径，默认人口")),
    ]
  ) { arguments, study in
    let place = arguments.place("place") ?? study.place.id
    let dimension = Dimension(arguments.word("in") ?? "people")
    let ledger = study.ledger
    let name = (ledger.places.first { $0.id == place } ?? study.place).name
    let entry = ledger.closing(of: place, in: dimension) ?? ledger.opening(of: place, in: dimension)
    let unit = dimension.words
    var findings: [Finding] = []
    if let entry {
      let date =
        entry.quantity == .closing
        ? Words("end of \(entry.span.last)", "\(entry.span.last)年末")
        : Words("start of \(entry.span.first)", "\(entry.span.first)年初")
      findings.append(
        Finding(
          "stock", entry.figure.value, entry.figure.interval, unit: dimension,
          sentence: Words(
            "\(name.english): \(grouped(entry.figure.value)) \(unit.english) on the register, "
              + "\(date.english).",
            "\(name.chinese)\(date.chinese)建档立卡存量为\(grouped(entry.figure.value))\(unit.chinese)。"
          )))
    } else {
      findings.append(
        Finding(
          "stock", nil, unit: dimension, status: .noStock,
          sentence: Words(
            "\(name.english) publishes no stock of registered poor; nothing is put in its place.",
            "\(name.chinese)未公布建档立卡存量，不作任何替代。")))
    }
    guard dimension == .people else { return findings }
    let rate = ledger.entries.filter { $0.quantity == .incidence && $0.place == place }
      .max { $0.span.last < $1.span.last }?.figure
    let population = ledger.entries(.population, of: place).last?.figure
    if let rate {
      findings.append(
        Finding(
          "incidence", rate.value, rate.interval, unit: .share,
          sentence: Words(
            "\(name.english): the published incidence is \(percent(rate.value)).",
            "\(name.chinese)公布的贫困发生率为\(percent(rate.value))。")))
    } else if let entry, let population {
      let share = entry.figure.value / population.value
      findings.append(
        Finding(
          "incidence", share, entry.figure.interval / population.interval, unit: .share,
          sentence: Words(
            "\(name.english): \(grouped(entry.figure.value)) of \(grouped(population.value)) "
              + "people, an incidence of \(percent(share)).",
            "\(name.chinese)\(grouped(population.value))人中有\(grouped(entry.figure.value))人，"
              + "贫困发生率为\(percent(share))。")))
    } else {
      findings.append(
        Finding(
          "incidence", nil, unit: .share,
          status: entry == nil ? .noStock : .cannotBeJudged,
          sentence: entry == nil
            ? Words(
              "\(name.english): no stock, so no incidence.",
              "\(name.chinese)：没有存量数，无法给出贫困发生率。")
            : Words(
              "\(name.english): no population is published, so no incidence.",
              "\(name.chinese)：未公布人口，无法给出贫困发生率。")))
    }
    return findings
  }
}
