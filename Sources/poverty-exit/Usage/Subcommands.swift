internal import ArgumentParser
internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// The commands by name, with a suggestion for a misspelled one, which
/// ArgumentParser does not make.
enum Subcommands {
  /// The names that can follow `poverty-exit`.
  static var names: [String] {
    PovertyExitCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
      + ["help"]
  }

  /// The command that the arguments name.
  static func named(in arguments: [String]) -> String? {
    first(in: arguments).flatMap { names.contains($0) ? $0 : nil }
  }

  /// Throws when the first word is no command.
  static func check(_ arguments: [String]) throws(Failure) {
    guard let word = first(in: arguments), !names.contains(word) else { return }
    let message = Words("unknown command '\(word)'", "未知命令 '\(word)'")
    if access(word, F_OK) == 0 {
      let line = "poverty-exit run \(word)"
      throw Failure(
        .usage, message, hint: Words("did you mean '\(line)'?", "是否想写 '\(line)'？"))
    }
    throw Choice.failure(message, word, among: names)
  }

  /// The first argument that is neither an option nor the value of `--lang`.
  private static func first(in arguments: [String]) -> String? {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "--lang" {
        _ = rest.popFirst()
      } else if !argument.hasPrefix("-") {
        return argument
      }
    }
    return nil
  }
}
