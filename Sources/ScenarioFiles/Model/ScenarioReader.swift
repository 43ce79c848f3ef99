internal import PovertyExit

/// Reads scenarios/*.yaml and resolves which scenario builds on which.
struct ScenarioReader {
  private struct Draft {
    var id: String
    var name: Words
    var parent: YAMLNode?
    var assumptions: [Figure]
  }

  let assumptions: Assumptions
  private var drafts: [Draft] = []
  private var broken: Set<String> = []

  init(assumptions: Assumptions) { self.assumptions = assumptions }

  /// Notes a scenario whose file could not be read.
  mutating func addBroken(_ id: String) { broken.insert(id) }

  /// Reads one file.
  mutating func read(_ node: YAMLNode, id: String, _ problems: inout Problems) {
    guard
      let section = Section(
        node, what: Words("a scenario", "情景"), known: ["name", "extends", "assume"], &problems)
    else { return addBroken(id) }
    let name = section["name"]?.label("name", &problems) ?? Words(same: id)
    let values = Self.overrides(section["assume"], of: assumptions, &problems)
    drafts.append(
      Draft(id: id, name: name, parent: section["extends"], assumptions: values))
  }

  /// The overrides under `assume:`, checked against the model's assumptions.
  static func overrides(
    _ node: YAMLNode?, of assumptions: Assumptions, _ problems: inout Problems
  ) -> [Figure] {
    guard let node else { return [] }
    guard let fields = node.fields else {
      node.wrongType(
        "assume", Words("a map such as {population: 200000 人}", "映射，如 {population: 200000 人}"),
        &problems)
      return []
    }
    return fields.compactMap { field in
      guard let text = field.value.string(field.key, &problems) else { return nil }
      return AssumptionReader.override(
        field.key, text, of: assumptions,
        at: assumptions.figures.contains { $0.id == field.key }
          ? field.value.position : field.position,
        &problems)
    }
  }

  /// The scenarios with what they inherit, in the order of their ids.
  func resolved(_ problems: inout Problems) -> [Scenario] {
    let byID = Dictionary(drafts.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    var reported: Set<String> = []
    return drafts.compactMap { draft in
      var chain = [draft]
      while let node = chain[chain.count - 1].parent {
        guard let id = node.string("extends", &problems) else { return nil }
        if let start = chain.firstIndex(where: { $0.id == id }) {
          let cycle = chain[start...].map(\.id)
          if reported.isDisjoint(with: cycle) {
            reported.formUnion(cycle)
            reportCycle(cycle, at: node.position, &problems)
          }
          return nil
        }
        guard let parent = byID[id] else {
          if !broken.contains(id) {
            problems.error(
              .unknownScenario, at: node.position,
              Words("no scenario is named \(quoted(id))", "没有名为 \(quoted(id)) 的情景"),
              hint: NearestMatch.hint(
                id, among: drafts.map(\.id).filter { $0 != draft.id },
                what: Words("scenarios", "已有的情景")))
          }
          return nil
        }
        chain.append(parent)
      }
      var values: [String: Figure] = [:]
      for step in chain.reversed() { for figure in step.assumptions { values[figure.id] = figure } }
      return Scenario(
        id: draft.id, name: draft.name, ancestors: chain.dropFirst().map(\.id),
        assumptions: assumptions.figures.compactMap { values[$0.id] })
    }
  }

  private func reportCycle(
    _ cycle: [String], at position: Position, _ problems: inout Problems
  ) {
    let text = (cycle + [cycle[0]]).joined(separator: " → ")
    problems.error(
      .cyclicExtends, at: position,
      Words("scenarios extend each other: \(text)", "情景互相继承：\(text)"),
      hint: Words("one of them must not extend", "其中之一不能再继承"))
  }
}
