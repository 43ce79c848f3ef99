internal import PovertyExit
internal import ScenarioFiles

/// Reports in the form asked for, as one text or as files.
struct Rendering {
  var reports: [Report]
  var language: Language
  var style: TextStyle

  /// What goes to standard output: one JSON object for one model and an array of
  /// them for several; for CSV the answers.
  func text(_ format: RunCommand.Format) -> String {
    switch format {
    case .text:
      let rule = String(repeating: style.usesUnicode ? "═" : "=", count: style.width)
      return reports.map { $0.text(in: language, style: style) }
        .joined(separator: "\n\(rule)\n\n")
    case .json:
      let objects = reports.map { $0.json(in: language) }
      return ((objects.count == 1 ? objects.first : nil) ?? .array(objects)).text + "\n"
    case .csv: return stacked.first?.text() ?? ""
    }
  }

  /// The names of the files for `--output`, known before anything is computed.
  static func names(_ places: [String], _ format: RunCommand.Format) -> [String] {
    switch format {
    case .text: places.map { "\($0).txt" }
    case .json: places.map { "\($0).json" }
    case .csv: Report.tableNames.map { "\($0).csv" } + ["manifest.json"]
    }
  }

  /// The files for `--output`, by name: one for each model, or for CSV one for
  /// each table with all models stacked, and the manifests beside them.
  func files(_ format: RunCommand.Format) -> [(name: String, text: String)] {
    switch format {
    case .text:
      return reports.map {
        ("\($0.place.id).txt", $0.text(in: language, style: TextStyle()))
      }
    case .json:
      return reports.map { ("\($0.place.id).json", $0.json(in: language).text + "\n") }
    case .csv:
      let manifests = JSON.object(reports.map { .init($0.place.id, $0.manifest.json) })
      // Excel reads a file as UTF-8 only when it begins with a byte order mark.
      return stacked.map { ("\($0.name).csv", "\u{FEFF}" + $0.text()) }
        + [("manifest.json", manifests.text + "\n")]
    }
  }

  /// The tables of all reports, stacked.
  private var stacked: [CSVTable] {
    let tables = reports.map { $0.tables(in: language) }
    guard var stack = tables.first else { return [] }
    for more in tables.dropFirst() {
      for index in stack.indices { stack[index].rows += more[index].rows }
    }
    return stack
  }
}
