/// A table aligned by display width, for terminals.
struct TextTable {
  /// A column: its heading and the side its cells stand on.
  struct Column {
    var heading: String
    var alignment: Alignment

    init(_ heading: String, _ alignment: Alignment = .right) {
      self.heading = heading
      self.alignment = alignment
    }
  }

  var columns: [Column]
  var rows: [[String]] = []
  /// The column that gives way when a line is too long; its cells continue on
  /// further lines. The first by default.
  var flexible = 0

  init(_ columns: [Column], flexible: Int = 0) {
    self.columns = columns
    self.flexible = flexible
  }

  /// The lines of the table, the heading first unless it is empty, columns two
  /// spaces apart.
  func lines(indent: Int, width: Int) -> [String] {
    let heading = columns.map(\.heading)
    let cells = (heading.allSatisfy(\.isEmpty) ? [] : [heading]) + rows
    var widths = columns.indices.map { column in
      cells.map { $0[column].displayWidth }.max() ?? 0
    }
    let total = indent + widths.reduce(0, +) + 2 * (columns.count - 1)
    if total > width, widths.indices.contains(flexible) {
      widths[flexible] = max(widths[flexible] - (total - width), 12)
    }
    return cells.flatMap { row in lines(of: row, widths, indent: indent) }
  }

  private func lines(of row: [String], _ widths: [Int], indent: Int) -> [String] {
    let broken = wrapped(row[flexible], to: widths[flexible])
    return broken.enumerated().map { position, part in
      let cells = row.indices.map { column -> String in
        let cell = column == flexible ? part : position == 0 ? row[column] : ""
        return cell.padded(to: widths[column], alignment: columns[column].alignment)
      }
      return (String(repeating: " ", count: indent) + cells.joined(separator: "  "))
        .trimmingTrailingSpaces
    }
  }
}
