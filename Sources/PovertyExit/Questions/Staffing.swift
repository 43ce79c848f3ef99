extension QuestionKind {
  /// `staffing`: how many people a staffing rule needs, and how many clients
  /// each helper has.
  public static let staffing = QuestionKind(
    name: "staffing",
    summary: Words(
      "The people a staffing rule needs, and the clients of each helper.",
      "按配备标准需要的人数，以及每名帮扶人员负担的对象数。"),
    equation: "people = units × Σ each,  each = people / units,  load = Σ clients / Σ helpers",
    explanation: Words(
      "A team gives either the people per unit (the rule) or the people sent (then the people per "
        + "unit follow). Teams of one group are added. The load counts each client once and each "
        + "helper once; helpers who serve other people too have a higher load.",
      "每支队伍给出每单位人数（标准），或给出派出总人数（由此得每单位人数）。同组队伍合计。负担数中对象与"
        + "帮扶人员各计一次；帮扶人员若还负责他人，实际负担更高。"),
    reference: "ratio rules; linear capacity constraint",
    parameters: [
      .optional(
        "teams",
        .records([
          .required("id", .word([]), Words("a short name", "简称")),
          .optional("label", .label, Words("the name for people", "名称")),
          .required("units", .figure([]), Words("the villages or sites", "村数或点数")),
          .optional("each", .figures([]), Words("people per unit, added up", "每单位人数，合计")),
          .optional(
            "people", .figures([.people]),
            Words("people sent, added up, instead of the rule", "派出人数合计，代替标准")),
          .optional("group", .word([]), Words("teams of one group are added", "同组队伍合计")),
        ]), Words("the teams", "队伍")),
      .optional("helpers", .figures([.people]), Words("the helpers, added up", "帮扶人员，合计")),
      .optional("clients", .figures([]), Words("whom they serve, added up", "帮扶对象，合计")),
      .optional(
        "limit", .figure([]), Words("the most clients one helper can serve", "每人最多负担对象数")),
    ]
  ) { arguments, _ in
    var findings: [Finding] = []
    var groups: [(id: String, label: Words, sum: Double, bounds: Interval)] = []
    for team in arguments.records("teams") {
      guard let id = team.word("id"), let units = team.figure("units") else { continue }
      let label = (team.label("label") ?? Words(same: id)).capitalized
      let each = team.figures("each")
      let sent = team.figures("people")
      guard units.value > 0, !each.isEmpty || !sent.isEmpty else {
        findings.append(
          Finding(
            "\(id)/people", nil, unit: .people, status: .cannotBeJudged,
            sentence: label
              + Words(
                ": neither a ratio nor a number of people is given.", "：既未给出配备标准，也未给出人数。")))
        continue
      }
      let ratio = each.reduce(0) { $0 + $1.value }
      let people = each.isEmpty ? sent.reduce(0) { $0 + $1.value } : units.value * ratio
      let bounds =
        each.isEmpty
        ? sent.reduce(Interval(0)) { $0 + $1.interval }
        : units.interval * each.reduce(Interval(0)) { $0 + $1.interval }
      let per = people / units.value
      let noun = units.dimension.words
      findings.append(
        Finding(
          "\(id)/people", people, bounds, unit: .people,
          sentence: label
            + Words(
              ": \(grouped(units.value)) \(noun.english) × \(plain(per)) = "
                + "\(grouped(people)) people.",
              "：\(grouped(units.value))\(noun.chinese)×\(plain(per))人=\(grouped(people))人。")))
      if each.isEmpty {
        findings.append(
          Finding(
            "\(id)/each", per, bounds / units.interval, unit: .people / units.dimension,
            sentence: label
              + Words(
                ": \(plain(per)) people per \(units.dimension.singular.english).",
                "：平均每\(noun.chinese)\(plain(per))人。")))
      }
      let group = team.word("group") ?? ""
      if let index = groups.firstIndex(where: { $0.id == group }) {
        groups[index].sum += people
        groups[index].bounds = groups[index].bounds + bounds
        groups[index].label = groups[index].label + Words(" + ", "+") + label
      } else {
        groups.append((group, label, people, bounds))
      }
    }
    // A group is worth a row when it adds teams up; teams without one form the rest.
    let sums = groups.filter { group in
      arguments.records("teams").filter { ($0.word("group") ?? "") == group.id }.count > 1
    }.map { group in
      Finding(
        group.id.isEmpty ? "people" : "\(group.id)/people", group.sum, group.bounds,
        unit: .people,
        sentence: group.label
          + Words(": \(grouped(group.sum)) people.", "：共\(grouped(group.sum))人。"))
    }
    return sums + findings + load(of: arguments)
  }

  private static func load(of arguments: Arguments) -> [Finding] {
    let helpers = arguments.figures("helpers")
    let clients = arguments.figures("clients")
    guard let dimension = clients.first?.dimension, !helpers.isEmpty else { return [] }
    let unit = dimension / .people
    let staff = helpers.reduce(0) { $0 + $1.value }
    guard staff > 0, Set(clients.map(\.dimension)).count == 1 else {
      return [
        Finding(
          "load", nil, unit: unit, status: .cannotBeJudged,
          sentence: Words(
            "The load needs helpers, and clients in one unit.", "负担数需要帮扶人员数，且对象单位一致。"))
      ]
    }
    let served = clients.reduce(0) { $0 + $1.value }
    let staffBounds = helpers.reduce(Interval(0)) { $0 + $1.interval }
    let servedBounds = clients.reduce(Interval(0)) { $0 + $1.interval }
    let noun = dimension.words
    var findings = [
      Finding(
        "load", served / staff, servedBounds / staffBounds, unit: unit,
        sentence: Words(
          "\(grouped(served)) \(noun.english) for \(grouped(staff)) helpers: "
            + "\(grouped(served / staff, decimals: 2)) each.",
          "\(grouped(staff))名帮扶人员对应\(grouped(served))\(noun.chinese)，人均负担"
            + "\(grouped(served / staff, decimals: 2))\(noun.chinese)。"))
    ]
    if let limit = arguments.figure("limit"), limit.value > 0 {
      let needed = (served / limit.value).rounded(.up)
      let fits = needed <= staff
      findings.append(
        Finding(
          "helpers-needed", needed, Interval(needed), unit: .people,
          status: fits ? .ok : .infeasible,
          sentence: Words(
            "At most \(plain(limit.value)) each takes \(grouped(needed)) helpers: "
              + (fits
                ? "\(grouped(staff - needed)) are to spare."
                : "\(grouped(needed - staff)) are missing."),
            "每人至多\(plain(limit.value))\(noun.chinese)，需\(grouped(needed))名，"
              + (fits
                ? "富余\(grouped(staff - needed))名。" : "缺少\(grouped(needed - staff))名。"))))
    }
    return findings
  }
}
