internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// The models that arguments name.
enum ModelFolders {
  /// The folders of models: each argument itself, or the models inside it.
  ///
  /// - Throws: A failure with status 66 for a path that does not exist.
  static func expand(_ arguments: [String]) throws(Failure) -> [String] {
    var folders: [String] = []
    for argument in arguments {
      try Paths.requireExists(argument)
      let path = Paths.withoutSlash(argument)
      let inside = Paths.names(in: path).map { "\(path)/\($0)" }
        .filter { Paths.exists("\($0)/model.yaml") }
      if Paths.exists("\(path)/model.yaml") || inside.isEmpty {
        folders.append(path)
      } else {
        folders += inside
      }
    }
    var seen: Set<String> = []
    return folders.filter { seen.insert($0).inserted }
  }

  /// The models in the folders, with their warnings told to standard error.
  ///
  /// - Throws: A failure with status 65 after telling every mistake of every
  ///   model.
  static func read(_ folders: [String]) throws(Failure) -> [Model] {
    let language = UserLanguage.current
    var models: [Model] = []
    var errors = 0
    for folder in folders {
      do {
        let model = try ModelReader.read(folder)
        for warning in model.warnings { StandardStream.talk(warning.text(in: language)) }
        models.append(model)
      } catch {
        errors += error.errorCount + error.omitted
        StandardStream.talk(error.text(in: language))
      }
    }
    guard errors == 0 else { throw badData(errors) }
    return models
  }

  /// The failure that counts the mistakes told.
  static func badData(_ errors: Int) -> Failure {
    Failure(
      .badData,
      errors == 1
        ? Words("1 mistake; nothing was run or written", "共 1 处错误；未运行，也未写入任何文件")
        : Words(
          "\(errors) mistakes; nothing was run or written",
          "共 \(errors) 处错误；未运行，也未写入任何文件"),
      hint: Words(
        "poverty-exit explain CODE tells what the code in brackets means",
        "方括号中代码的含义：poverty-exit explain CODE"))
  }
}
