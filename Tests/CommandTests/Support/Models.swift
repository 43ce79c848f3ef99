import Foundation

/// The models of the repository.
enum Models {
  /// Every folder in `models/` with a model.yaml, as the command line names it.
  static let all: [String] = {
    let folder = "\(Command.root)/models"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter {
      FileManager.default.fileExists(atPath: "\(folder)/\($0)/model.yaml")
    }.map { "models/\($0)" }
  }()
}
