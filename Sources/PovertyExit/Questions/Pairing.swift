extension QuestionKind {
  /// `pairing`: how many households named helpers can be paired with.
  public static let pairing = QuestionKind(
    name: "pairing",
    summary: Words(
      "How many households the helpers can be paired with, under a ratio for each kind.",
      "按结对比例，帮扶干部最多能结对多少户。"),
    equation: "u / a + e / b ≤ helpers,  a households per helper unexited, b exited",
    explanation: Words(
      "Without household numbers the answer is the line between the two ends: all helpers on "
        + "unexited households, or all on exited ones. With one number given the room for the other "
        + "follows; with both the plan is judged. Helpers are whole people.",
      "未公布户数时，给出两端之间的能力线：全部帮扶未脱贫户，或全部帮扶已脱贫户。给出其中一类户数即得另一类上限；"
        + "两类都给出则判断是否可行。干部按整人计算。"),
    reference: "linear capacity constraint",
    parameters: [
      .required("helpers", .figures([.people]), Words("the helpers, added up", "帮扶干部，合计")),
      .required(
        "per-unexited", .figure([.households / .people]),
        Words("unexited households per helper", "每名干部结对未脱贫户数")),
      .required(
        "per-exited", .figure([.households / .people]),
        Words("exited households per helper", "每名干部结对已脱贫户数")),
      .optional("unexited", .figure([.households]), Words("unexited households", "未脱贫户数")),
      .optional("exited", .figure([.households]), Words("exited households", "已脱贫户数")),
    ]
  ) { arguments, _ in
    guard let perUnexited = arguments.figure("per-unexited"), perUnexited.value > 0,
      let perExited = arguments.figure("per-exited"), perExited.value > 0
    else { return [] }
    let helpers = arguments.figures("helpers").reduce(0) { $0 + $1.value }
    let mostUnexited = (helpers * perUnexited.value).rounded(.down)
    let mostExited = (helpers * perExited.value).rounded(.down)
    let line = [
      Words(
        "unexited / \(plain(perUnexited.value)) + exited / \(plain(perExited.value)) "
          + "≤ \(grouped(helpers)) helpers",
        "未脱贫户/\(plain(perUnexited.value))+已脱贫户/\(plain(perExited.value))"
          + "≤\(grouped(helpers))名干部")
    ]
    var findings = [
      Finding(
        "helpers", helpers, Interval(helpers), unit: .people,
        sentence: Words(
          "\(grouped(helpers)) helpers can be paired with at most \(grouped(mostUnexited)) unexited "
            + "households, or \(grouped(mostExited)) exited ones, or a mix on the line between.",
          "\(grouped(helpers))名干部最多结对\(grouped(mostUnexited))户未脱贫户，或\(grouped(mostExited))户"
            + "已脱贫户，或两者之间的组合。"),
        basis: line),
      Finding(
        "most-unexited", mostUnexited, Interval(0, mostUnexited), unit: .households,
        sentence: Words(
          "At most \(grouped(mostUnexited)) unexited households if nobody else is paired.",
          "若只结对未脱贫户，最多\(grouped(mostUnexited))户。"), basis: line),
      Finding(
        "most-exited", mostExited, Interval(0, mostExited), unit: .households,
        sentence: Words(
          "At most \(grouped(mostExited)) exited households if nobody else is paired.",
          "若只结对已脱贫户，最多\(grouped(mostExited))户。"), basis: line),
    ]
    let unexited = arguments.figure("unexited")
    let exited = arguments.figure("exited")
    let forUnexited = unexited.map { ($0.value / perUnexited.value).rounded(.up) }
    let forExited = exited.map { ($0.value / perExited.value).rounded(.up) }
    if let forUnexited, let forExited {
      let needed = forUnexited + forExited
      let fits = needed <= helpers
      let gap = grouped(abs(helpers - needed))
      findings.append(
        Finding(
          "needed", needed, Interval(needed), unit: .people, status: fits ? .ok : .infeasible,
          sentence: Words(
            "\(grouped(needed)) helpers are needed: "
              + (fits ? "\(gap) are to spare." : "\(gap) are missing."),
            "需要\(grouped(needed))名干部，\(fits ? "富余" : "缺少")\(gap)名。"), basis: line))
    } else if let known = forUnexited ?? forExited {
      let left = helpers - known
      let perOther = forUnexited == nil ? perUnexited.value : perExited.value
      let room = (max(0, left) * perOther).rounded(.down)
      let other = forUnexited == nil ? Words("unexited", "未脱贫户") : Words("exited", "已脱贫户")
      findings.append(
        Finding(
          "room", left < 0 ? nil : room, left < 0 ? nil : Interval(0, room), unit: .households,
          status: left < 0 ? .infeasible : .ok,
          sentence: left < 0
            ? Words(
              "\(grouped(-left)) helpers are missing already.", "已缺少\(grouped(-left))名干部。")
            : Words(
              "\(grouped(left)) helpers are left for at most \(grouped(room)) \(other.english) "
                + "households.",
              "还剩\(grouped(left))名干部，最多可结对\(grouped(room))户\(other.chinese)。"), basis: line))
    } else {
      findings.append(
        Finding(
          "needed", nil, unit: .people, status: .cannotBeJudged,
          sentence: Words(
            "The numbers of unexited and exited households are not published: whether the helpers "
              + "suffice cannot be judged.",
            "未公布未脱贫户和已脱贫户数，干部是否够用无法判断。"), basis: line))
    }
    return findings
  }
}
