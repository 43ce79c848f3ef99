public import PovertyExit

/// A table of rates by place and year, read from a file, with how it was
/// understood.
///
/// ```swift
/// let reading = try PanelReading.read("counties.csv")
/// reading.panel.placeCount          // 2850
/// reading.unit                      // .percent
/// reading.sentence(.english)
/// // "2,850 places, 2006 to 2013; 22,790 rates, 10 missing; percent, as the heading
/// //  'rate_pct' says, to 0.01"
/// ```
///
/// One row is one place in one year. The columns are found by their headings, in
/// English or Chinese: `unique_id, ds, y`, or `id, year, rate_pct`, or
/// `地区, 年份, 贫困发生率(%)`, and `group`, `population` where they are there.
/// Places keep the order in which they first appear.
public struct PanelReading: Sendable {
  /// The file as named by the user.
  public let path: String
  /// The panel.
  public let panel: Panel
  /// How the file writes its rates.
  public let unit: PanelUnit
  /// The heading of the groups, or `nil` without groups.
  public let groupHeading: String?
  /// How the table was understood, in one sentence without its end.
  public let sentence: Words
  /// What is worth knowing but stopped nothing.
  public let warnings: [Diagnostic]
  /// The SHA-256 of the file's bytes, or `nil` when it was not asked for.
  public let sha256: String?

  /// The years that are read.
  public static var years: ClosedRange<Int> { PanelDate.years }

  /// The largest table that is read, in bytes.
  static let sizeLimit = 256 << 20

  /// Reads the table at `path`.
  ///
  /// - Parameters:
  ///   - path: A CSV file.
  ///   - unit: How the rates are written, or `nil` to go by the heading.
  ///   - group: The heading of the column that groups the places, or `nil` for
  ///     the column `group` where there is one.
  ///   - isFingerprinted: Whether ``sha256`` is computed, which takes longer than
  ///     the reading.
  /// - Throws: `InvalidInput` with every mistake of the table.
  /// - Complexity: O(bytes).
  public static func read(
    _ path: String, unit: PanelUnit? = nil, group: String? = nil, isFingerprinted: Bool = false
  ) throws(InvalidInput) -> PanelReading {
    var problems = Problems()
    let bytes: [UInt8]
    do throws(FileBytes.Failure) {
      bytes = try FileBytes.read(path, limit: sizeLimit)
    } catch {
      // The hint for a missing model does not help with a missing table.
      let hint = error.code == .missingFile ? nil : error.hint
      problems.error(error.code, at: Position(path), error.message, hint: hint)
      throw InvalidInput(diagnostics: problems.diagnostics)
    }
    return try read(
      bytes, path: path, unit: unit, group: group,
      sha256: isFingerprinted ? SHA256.hex(bytes) : nil, isCareful: false, &problems)
  }

  /// Reads the table that `bytes` hold.
  static func read(
    _ bytes: [UInt8], path: String, unit: PanelUnit?, group: String?, sha256: String? = nil,
    isCareful: Bool, mostPlaces: Int = 1_000_000, _ problems: inout Problems
  ) throws(InvalidInput) -> PanelReading {
    guard let text = SourceText.checked(bytes, file: path, &problems) else {
      throw InvalidInput(diagnostics: problems.diagnostics)
    }
    var scanner = Table.Scanner(file: path, bytes: text)
    let header = scanner.next(&problems) ?? []
    Table.check(header: header, &problems)
    let columns = PanelColumns(header, unit: unit, group: group, &problems)
    guard let columns else {
      try problems.check()
      throw InvalidInput(diagnostics: problems.diagnostics)
    }
    var rows = PanelRows(mostPlaces: mostPlaces)
    var scan = PanelScan(columns: columns)
    scan.read(text, after: scanner, isCareful: isCareful, into: &rows, &problems)
    let panel = rows.panel(
      columns: columns, header: header.first?.position ?? Position(path), &problems)
    try problems.check()
    guard let panel else { throw InvalidInput(diagnostics: problems.diagnostics) }
    return PanelReading(
      path: path, panel: panel, unit: columns.unit,
      groupHeading: columns.heading(of: .group),
      sentence: sentence(of: panel, columns, decimals: rows.decimals),
      warnings: problems.warnings, sha256: sha256)
  }

  private static func sentence(
    of panel: Panel, _ columns: PanelColumns, decimals: Int
  ) -> Words {
    let places = grouped(Double(panel.placeCount))
    let missing = panel.incidence.count { $0.isNaN }
    let known = grouped(Double(panel.incidence.count - missing))
    let (first, last) = (panel.years.lowerBound, panel.years.upperBound)
    let digit = decimals == 0 ? "1" : "0." + String(repeating: "0", count: decimals - 1) + "1"
    var parts = [
      Words(
        "\(places) \(panel.placeCount == 1 ? "place" : "places"), \(first) to \(last)",
        "\(places) 个地区，\(first) 至 \(last) 年"),
      Words("\(known) rates", "\(known) 个数值")
        + (missing > 0
          ? Words(
            ", \(grouped(Double(missing))) missing", "，缺 \(grouped(Double(missing))) 个")
          : Words(same: "")),
      columns.unit.words + Words(", ", "，") + columns.unitSource
        + Words(", to \(digit)", "，精确到 \(digit)"),
    ]
    if let heading = columns.heading(of: .group) {
      let count = Set(panel.groups).count
      parts.append(
        Words("\(count) groups by \(quoted(heading))", "按 \(quoted(heading)) 分为 \(count) 组"))
    }
    if !columns.unused.isEmpty {
      let names = listed(columns.unused.map { quoted($0) }, limit: 10)
      parts.append(Words("not used: ", "未使用：") + names)
    }
    return parts.joined(by: Words("; ", "；"))
  }
}
