internal import PovertyExit
internal import ScenarioFiles
internal import Synchronization

/// Writes a forecast, and its draws, a stretch of places at a time.
struct ForecastWriter {
  var work: PanelWork
  var answer: PanelWork.Answer
  var manifest: Manifest
  /// Whether a file is written, which gets neither colors nor the width of the terminal.
  var isFile: Bool

  /// The places that are turned into text together.
  private static let block = 1_000
  /// The most draws that are held at once: 32 MB.
  private static let held = 4_000_000

  /// Writes the table.
  func write(_ format: ForecastCommand.Format, to output: PanelOutput) throws(Failure) {
    let language = UserLanguage.current
    var text = ByteText()
    switch format {
    case .text: return try output.write(bytes(summary(language)))
    case .json: text.append(opening(language))
    case .csv:
      StandardStream.talk("\(work.reading.path): \(work.reading.sentence(language))")
      // Excel reads a file as UTF-8 only when it begins with a byte order mark.
      if isFile { text.append("\u{FEFF}") }
      answer.table.csvHeader(into: &text)
    }
    try output.write(text)
    let count = answer.table.ids.count
    for start in stride(from: 0, to: count, by: Self.block) {
      text.removeAll()
      let places = start..<min(start + Self.block, count)
      if format == .csv {
        answer.table.csv(of: places, into: &text)
      } else {
        answer.table.json(of: places, into: &text)
      }
      try output.write(text)
    }
    if format == .json { try output.write(bytes(PanelForecastJSON.closing)) }
  }

  private func bytes(_ string: String) -> ByteText {
    var text = ByteText()
    text.append(string)
    return text
  }

  private func summary(_ language: Language) -> String {
    guard let totals = answer.totals else { return "" }
    let (draws, seed) = (grouped(Double(work.plan.draws)), work.plan.seed)
    return PanelForecastText(
      reading: work.reading, forecast: answer.table, weights: answer.forecast.trend.weights,
      totals: totals, target: answer.target, targetYear: work.targetYear,
      drawing: Words(
        "\(draws) joint draws, seed \(seed)", "联合抽样 \(draws) 次，种子 \(seed)")
    ).text(in: language, style: isFile ? TextStyle() : Terminal.current.style)
  }

  private func opening(_ language: Language) -> String {
    PanelForecastJSON(
      reading: work.reading, columns: work.columns, weights: answer.forecast.trend.weights,
      manifest: manifest, breaks: answer.breaks,
      targetYear: work.columns.target == nil ? nil : work.targetYear, totals: answer.totals,
      target: answer.target
    ).opening(in: language)
  }

  /// Writes the joint draws in the order of the table.
  func writeDraws(to output: PanelOutput) throws(Failure) {
    let (forecast, draws) = (answer.forecast, work.plan.draws)
    let ids = work.reading.panel.ids
    // Two ids of one hash can stand in different stretches; one draw of all finds them.
    if !work.plan.hasTotals { try draw(forecast, 1, places: nil) { _ in } }
    let table = PanelDrawsTable(
      ids: ids, years: forecast.years, draws: draws, unit: work.reading.unit)
    var text = ByteText()
    text.append("\u{FEFF}")
    table.csvHeader(into: &text)
    try output.write(text)
    let each = forecast.years.count * draws
    let stretch = min(max(Self.held / each, 1), 512)
    try Progress.counting { (progress: @escaping Progress.Parts) throws(Failure) in
      for start in stride(from: 0, to: ids.count, by: stretch) {
        let places = start..<min(start + stretch, ids.count)
        let shares = Mutex([Double](repeating: 0, count: places.count * each))
        try draw(forecast, draws, places: Array(places)) { block in
          shares.withLock { shares in
            for (index, place) in block.places.enumerated() {
              let from = index * each
              let to = (place - start) * each
              shares.replaceSubrange(to..<(to + each), with: block.incidence[from..<(from + each)])
            }
          }
        }
        text.removeAll()
        table.csv(of: places, shares.withLock { $0 }, into: &text)
        try output.write(text)
        progress(places.upperBound, ids.count)
      }
    }
  }

  private func draw(
    _ forecast: PanelForecast, _ count: Int, places: [Int]?,
    _ body: @Sendable (PanelDrawBlock) -> Void
  ) throws(Failure) {
    do throws(PanelDrawError) {
      try forecast.draws(
        count, seed: work.plan.seed, threads: work.threads, places: places, body)
    } catch {
      throw PanelWork.failure(error, in: work.reading.path)
    }
  }
}
