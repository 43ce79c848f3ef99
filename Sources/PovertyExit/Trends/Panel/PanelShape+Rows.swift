extension PanelShape {
  /// Some rows in an order of their own; the groups and the patterns stay numbered as they
  /// are.
  init(_ shape: PanelShape, rows: [Int]) {
    order = rows.map { shape.order[$0] }
    groups = shape.groups
    groupOf = rows.map { shape.groupOf[$0] }
    patterns = shape.patterns
    patternOf = rows.map { shape.patternOf[$0] }
    yearCount = shape.yearCount
    fullPattern = shape.fullPattern
  }

  /// The rows with the places of a group side by side, and in it those of one pattern: what
  /// they share is then worked out once.
  func grouped(_ rows: [Int]) -> PanelShape {
    PanelShape(
      self,
      rows: rows.sorted {
        (groupOf[$0], patternOf[$0], $0) < (groupOf[$1], patternOf[$1], $1)
      })
  }
}
