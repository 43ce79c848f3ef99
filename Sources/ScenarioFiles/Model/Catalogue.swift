internal import PovertyExit

/// Every figure of a model by its id: register, figures and assumptions share
/// one name space.
struct Catalogue {
  private(set) var figures: [String: Figure] = [:]
  private var positions: [String: Position] = [:]
  /// Ids whose rows hold mistakes already reported.
  private var broken: Set<String> = []
  /// Whether a row or file could not even be given an id, so that an unknown id
  /// may be its.
  var isIncomplete = false

  /// Adds a figure, or reports that its id is taken.
  mutating func add(_ figure: Figure, at position: Position, _ problems: inout Problems) {
    if let first = positions[figure.id] {
      problems.error(
        .duplicateID, at: position,
        Words("id \(quoted(figure.id)) is used twice", "编号 \(quoted(figure.id)) 重复"),
        hint: Words(
          "first used in \(first.file), line \(first.line ?? 1)",
          "首次用于 \(first.file) 第 \(first.line ?? 1) 行"))
      return
    }
    figures[figure.id] = figure
    positions[figure.id] = position
  }

  /// Notes an id that exists but whose figure could not be read.
  mutating func addBroken(_ id: String?) {
    if let id, !id.isEmpty { broken.insert(id) } else { isIncomplete = true }
  }

  /// The figure that `node` names, in one of `dimensions`; or reports why not.
  func figure(
    _ node: YAMLNode, _ key: String, in dimensions: [Dimension], _ problems: inout Problems
  ) -> Figure? {
    guard let id = node.text else {
      node.wrongType(key, Words("the id of a figure", "数字的编号"), &problems)
      return nil
    }
    guard let figure = figures[id] else {
      reportUnknown(id, key, node.position, &problems)
      return nil
    }
    guard dimensions.isEmpty || dimensions.contains(figure.dimension) else {
      let allowed = dimensions.map(\.name).joined(separator: ", ")
      problems.error(
        .wrongDimension, at: node.position,
        Words(
          "'\(key)' cannot be \(quoted(id)): it counts \(figure.dimension) (\(figure.text))",
          "'\(key)' 不能用 \(quoted(id))：其计量为\(figure.dimension.words.chinese)（\(figure.text)）"),
        hint: Words(
          "allowed: \(allowed)",
          "允许：\(dimensions.map { $0 == .share ? "比例" : $0.words.chinese }.joined(separator: "、"))"))
      return nil
    }
    return figure
  }

  private func reportUnknown(
    _ id: String, _ key: String, _ position: Position, _ problems: inout Problems
  ) {
    guard !broken.contains(id) else { return }
    let split = CellText.splitUnit(id)
    if CellText.plainNumber(split.number) != nil, split.number.first != "-" || split.unit.isEmpty,
      CellText.plainNumber(id) != nil || Unit(split.unit) != nil
    {
      problems.error(
        .literalFigure, at: position,
        Words(
          "'\(key)' must name a figure, found the number \(quoted(id))",
          "'\(key)' 须写数字的编号，不能直接写数字 \(quoted(id))"),
        hint: Words(
          "put the number into register.csv or figures.csv with its source, or under 'assume:', "
            + "and write its id here",
          "请把数字连同出处写入 register.csv 或 figures.csv，或写在 'assume:' 下，此处只写编号"))
      return
    }
    guard !isIncomplete else { return }
    problems.error(
      .unknownFigure, at: position,
      Words("no figure has the id \(quoted(id))", "没有编号为 \(quoted(id)) 的数字"),
      hint: NearestMatch.hint(
        id, among: figures.keys.sorted(), limit: 24, what: Words("known ids", "已有的编号")))
  }
}
