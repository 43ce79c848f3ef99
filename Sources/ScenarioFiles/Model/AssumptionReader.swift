internal import PovertyExit

/// The assumptions of a model, and which of them could not be read.
struct Assumptions {
  var figures: [Figure] = []
  /// Ids whose mistakes are reported where they stand.
  var broken: Set<String> = []
  /// Whether the list itself could be read; if not, no id is judged.
  var isComplete = true
}

/// Reads the values that are in no document: `assume:`.
enum AssumptionReader {
  static let keys = ["value", "unit", "because", "low", "high"]

  /// Reads every assumption into `catalogue` and returns them in file order.
  static func read(
    _ node: YAMLNode?, into catalogue: inout Catalogue, _ problems: inout Problems
  ) -> Assumptions {
    var assumptions = Assumptions()
    guard let node else { return assumptions }
    guard let fields = node.fields else {
      node.wrongType(
        "assume", Words("a map from id to value", "从编号到取值的映射"), &problems)
      catalogue.isIncomplete = true
      assumptions.isComplete = false
      return assumptions
    }
    for field in fields {
      guard let figure = read(field, &problems) else {
        catalogue.addBroken(field.key)
        assumptions.broken.insert(field.key)
        continue
      }
      catalogue.add(figure, at: field.position, &problems)
      assumptions.figures.append(figure)
    }
    return assumptions
  }

  private static func read(_ field: YAMLNode.Field, _ problems: inout Problems) -> Figure? {
    let name = Words("'\(field.key)'", "'\(field.key)'")
    guard let section = Section(field.value, what: name, known: keys, &problems) else { return nil }
    let value = section.required("value", nil, &problems)
    let unit = section["unit"]
    let because = section.required(
      "because", Words("why this value and no other", "为何取此值"), &problems)
    let reason = because?.label("because", &problems)
    guard let value, let text = value.string("value", &problems), let reason,
      let parts = FigureText.parts(
        text, at: value.position, unit: unit?.text ?? "", at: section.position(of: "unit"),
        &problems),
      !FigureText.isNegativeCount(parts, at: value.position, &problems),
      var figure = Figure(
        id: field.key, printed: parts.digits, unit: parts.unit, qualifier: .exactly,
        origin: .assumption(reason: reason))
    else { return nil }
    let low = bound(section["low"], "low", parts.unit, &problems) ?? figure.value
    let high = bound(section["high"], "high", parts.unit, &problems) ?? figure.value
    guard low <= figure.value, figure.value <= high else {
      problems.error(
        .outOfRange, at: value.position,
        Words(
          "the value does not lie between 'low' and 'high'", "取值不在 'low' 与 'high' 之间"))
      return nil
    }
    figure.interval = Interval(low, high)
    return figure
  }

  private static func bound(
    _ node: YAMLNode?, _ key: String, _ unit: Unit, _ problems: inout Problems
  ) -> Double? {
    guard let node, let text = node.string(key, &problems),
      let parts = FigureText.parts(
        text, at: node.position, unit: unit.symbol, at: node.position, &problems)
    else { return nil }
    return Figure(
      id: key, printed: parts.digits, unit: unit, qualifier: .exactly,
      origin: .document(phrase: ""))?.value
  }

  /// The assumption `id` with another value, written with its unit, or reports
  /// why it cannot be replaced.
  static func override(
    _ id: String, _ text: String, of assumptions: Assumptions, at position: Position,
    _ problems: inout Problems
  ) -> Figure? {
    guard let original = assumptions.figures.first(where: { $0.id == id }) else {
      guard assumptions.isComplete, !assumptions.broken.contains(id) else { return nil }
      problems.error(
        .unknownAssumption, at: position,
        Words("no assumption is named \(quoted(id))", "没有名为 \(quoted(id)) 的假设"),
        hint: NearestMatch.hint(
          id, among: assumptions.figures.map(\.id), what: Words("assumptions", "已有的假设")))
      return nil
    }
    guard
      let parts = FigureText.parts(
        text, at: position, unit: "", at: position,
        allowed: FigureText.chineseUnits.filter { Unit($0)?.dimension == original.dimension },
        &problems),
      !FigureText.isNegativeCount(parts, at: position, &problems),
      let figure = Figure(
        id: id, printed: parts.digits, unit: parts.unit, qualifier: .exactly,
        origin: original.origin)
    else { return nil }
    guard figure.dimension == original.dimension else {
      problems.error(
        .wrongDimension, at: position,
        Words(
          "\(quoted(text)) counts \(figure.dimension), but '\(id)' counts \(original.dimension)",
          "\(quoted(text)) 的计量与假设 '\(id)'（\(original.text)）不同"),
        hint: Words("such as '\(original.text)'", "如 '\(original.text)'"))
      return nil
    }
    return figure
  }
}
