internal import PovertyExit
internal import ScenarioFiles

/// Where a table of forecasts goes: standard output, or a file that appears only when
/// it is complete.
struct PanelOutput {
  private let file: StagedFile?
  /// The file, or `nil` for standard output.
  let path: String?
  /// The folder that `--output` names, or `nil`.
  let folder: String?

  /// Opens the output.
  ///
  /// - Parameters:
  ///   - path: A file, or a folder that gets a file called `name`; standard output
  ///     without one.
  ///   - others: The names of further files that the folder gets.
  init(
    _ path: String?, name: String, others: [String] = [], force: Bool
  ) throws(Failure) {
    guard let path else {
      file = nil
      folder = nil
      self.path = nil
      return
    }
    try Paths.checkGiven(path)
    let isFolder = path.hasSuffix("/") || Paths.isFolder(path)
    folder = isFolder ? Paths.withoutSlash(path) : nil
    if let folder { try OutputFiles(folder, force: force)?.check([name] + others) }
    let full = folder.map { "\($0)/\(name)" } ?? path
    self.path = full
    do throws(WriteFailure) {
      file = try StagedFile(path: full, replacing: force)
    } catch {
      throw OutputFiles.failure(error)
    }
  }

  /// Whether a file is written.
  var isFile: Bool { file != nil }

  /// Writes more of the table.
  func write(_ text: ByteText) throws(Failure) {
    guard let file else { return try StandardStream.write(text.bytes) }
    do throws(WriteFailure) {
      try file.write(text.bytes)
    } catch {
      throw OutputFiles.failure(error)
    }
  }

  /// Puts the complete files in their places.
  static func finish(_ outputs: [PanelOutput]) throws(Failure) {
    let files = outputs.compactMap(\.file)
    let problem = Signals.held { () -> Failure? in
      do throws(WriteFailure) {
        for file in files { try file.commit() }
        return nil
      } catch {
        return OutputFiles.failure(error)
      }
    }
    if let problem { throw problem }
  }
}
