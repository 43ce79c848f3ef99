internal import PovertyExit

/// A small chart of a register's past and its fan of futures, for terminals.
///
/// Time runs to the right. The past is dots, the futures are bands: nine in ten
/// lie in the wide one, eight in ten in the dark one, half below the line. The
/// vertical axis begins at zero, as a share of the register must be seen as one;
/// years whose register lies above the frame are marked at its top.
struct FanChart {
  /// A point of the past: the register at the end of a year.
  struct Point {
    var year: Int
    var value: Double
  }

  /// A year of the fan.
  struct Band {
    var year: Int
    var summary: DrawSummary
  }

  /// A level to be reached in a year.
  struct Goal {
    var year: Int
    var value: Double
    var label: String
  }

  var past: [Point]
  var bands: [Band]
  var goals: [Goal]
  var rows = 12

  /// The characters of the chart.
  private struct Ink {
    var dot, wide, dark, line, goal, above, axis, corner, floor: Character

    static let unicode = Ink(
      dot: "●", wide: "░", dark: "▒", line: "━", goal: "┄", above: "▲", axis: "┤", corner: "┼",
      floor: "─")
    static let ascii = Ink(
      dot: "o", wide: ".", dark: ":", line: "=", goal: "-", above: "^", axis: "|", corner: "+",
      floor: "-")
  }

  /// The lines of the chart, at most `style.width` columns wide; none without a
  /// fan.
  func lines(indent: Int, style: TextStyle) -> [String] {
    guard let last = past.last, let end = bands.last else { return [] }
    let ink = style.usesUnicode ? Ink.unicode : Ink.ascii
    let top = Self.ceiling(
      of: ([last.value] + bands.map(\.summary.p95) + goals.map(\.value)).max() ?? 1)
    let labels = (0...rows).map { row in
      row % 3 == 0 ? grouped(top * Double(rows - row) / Double(rows)) : ""
    }
    let labelWidth = labels.map(\.count).max() ?? 0
    let shown = past.suffix(4)
    let first = shown.first?.year ?? last.year
    let years = end.year - first
    let room = max(style.width - indent - labelWidth - 2 - 4, 20)
    let step = max(min(room / max(years, 1), 14), 1)
    let width = years * step + 4

    var grid = Array(
      repeating: [Character](repeating: " ", count: width), count: rows + 1)
    let column = { (year: Int) in (year - first) * step + 1 }
    let row = { (value: Double) -> Int in
      let share = Swift.min(Swift.max(value / top, 0), 1)
      return rows - Int((share * Double(rows)).rounded())
    }
    for position in 0..<width { grid[rows][position] = ink.floor }

    for goal in goals {
      // The label stands on the left of its line, where no fan can cover it.
      let at = row(goal.value)
      for position in 0...column(goal.year) { grid[at][position] = ink.goal }
      for (offset, character) in Self.cells(of: " \(goal.label) ").enumerated()
      where offset + 1 < width {
        grid[at][offset + 1] = character
      }
    }
    draw(fan: &grid, from: last, column: column, row: row, ink: ink)
    for point in shown {
      Self.put(
        point.value > top ? ink.above : ink.dot, at: column(point.year),
        in: &grid[row(point.value)])
    }
    return frame(
      grid, labels: labels, labelWidth: labelWidth, indent: indent, ink: ink,
      years: (first...end.year).map { ($0, column($0)) }, step: step)
  }

  /// Puts a narrow character into a line, over a whole wide one where one stands.
  private static func put(_ character: Character, at column: Int, in line: inout [Character]) {
    if line[column] == filler { line[column - 1] = " " }
    if column + 1 < line.count, line[column + 1] == filler { line[column + 1] = " " }
    line[column] = character
  }

  /// Fills the bands between the last known year and the horizon.
  private func draw(
    fan grid: inout [[Character]], from last: Point, column: (Int) -> Int, row: (Double) -> Int,
    ink: Ink
  ) {
    var before = (column(last.year), last.value, last.value, last.value, last.value, last.value)
    for band in bands {
      let s = band.summary
      let after = (column(band.year), s.p05, s.p10, s.p50, s.p90, s.p95)
      for position in before.0 + 1...max(after.0, before.0 + 1) {
        let share = Double(position - before.0) / Double(max(after.0 - before.0, 1))
        func mix(_ from: Double, _ to: Double) -> Int { row(from + share * (to - from)) }
        // Rows count downward: the upper end of a band is the smaller row.
        let wide = mix(before.5, after.5)...max(mix(before.1, after.1), mix(before.5, after.5))
        let dark = mix(before.4, after.4)...max(mix(before.2, after.2), mix(before.4, after.4))
        for at in wide { grid[at][position] = dark.contains(at) ? ink.dark : ink.wide }
        grid[mix(before.3, after.3)][position] = ink.line
      }
      before = after
    }
  }

  /// Puts the axis on the left and the years below.
  private func frame(
    _ grid: [[Character]], labels: [String], labelWidth: Int, indent: Int, ink: Ink,
    years: [(year: Int, column: Int)], step: Int
  ) -> [String] {
    let left = String(repeating: " ", count: indent)
    var lines = grid.enumerated().map { row, cells in
      let label = labels[row].padded(to: labelWidth, alignment: .right)
      let axis = row == rows ? ink.corner : ink.axis
      return (left + label + " \(axis)" + String(cells.filter { $0 != Self.filler }))
        .trimmingTrailingSpaces
    }
    var below = ""
    for (year, column) in years {
      let at = max(column - 2, 0)
      guard step >= 5 || year % 5 == 0 || year == years.last?.year, below.count <= at else {
        continue
      }
      below = below.padded(to: at) + "\(year)"
    }
    lines.append(left + String(repeating: " ", count: labelWidth + 2) + below)
    return lines
  }

  /// Stands behind a character that takes two columns.
  private static let filler: Character = "\u{0}"

  private static func cells(of text: String) -> [Character] {
    text.flatMap { $0.displayWidth == 2 ? [$0, filler] : [$0] }
  }

  /// The smallest of 1, 1.2, 1.5, 2, 2.4, 3, 4, 5, 6, 8 times a power of ten that
  /// holds `value` and divides into quarters without odd digits.
  static func ceiling(of value: Double) -> Double {
    guard value > 0, value.isFinite else { return 1 }
    var power = 1.0
    while power * 10 <= value { power *= 10 }
    while power > value { power /= 10 }
    let steps = [1, 1.2, 1.6, 2, 2.4, 3.2, 4, 6, 8, 10]
    return power * (steps.first { $0 * power >= value } ?? 10)
  }
}
