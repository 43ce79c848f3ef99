internal import ArgumentParser
internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// Starts the command: signals, language, arguments, exit code.
@main
enum Main {
  static func main() {
    Signals.install()
    let arguments = Array(CommandLine.arguments.dropFirst())
    let language = UserLanguage.current
    do {
      try checkLanguage(arguments)
      try Subcommands.check(arguments)
      var command = try PovertyExitCommand.parseAsRoot(arguments)
      try command.run()
      exit(ExitStatus.ok.rawValue)
    } catch let failure as Failure {
      StandardStream.talk(failure.text(in: language))
      exit(failure.status.rawValue)
    } catch {
      exit(finish(error, language, arguments).rawValue)
    }
  }

  /// Says what ArgumentParser has to say: help, the version, wrong usage.
  private static func finish(
    _ error: any Error, _ language: Language, _ arguments: [String]
  ) -> ExitStatus {
    let isRequest = PovertyExitCommand.exitCode(for: error) == .success
    guard isRequest else {
      let message = UsageMessage(text: PovertyExitCommand.message(for: error)).words
      let command = Subcommands.named(in: arguments).map { "poverty-exit \($0)" } ?? "poverty-exit"
      let failure = Failure(
        .usage, message,
        hint: Words("see '\(command) --help'", "见 '\(command) --help'"))
      StandardStream.talk(failure.text(in: language))
      return .usage
    }
    let text = PovertyExitCommand.fullMessage(for: error, columns: HelpText.unbroken)
    let isPlain = arguments.contains {
      $0.hasPrefix("--generate-completion-script") || $0 == "--version"
        || $0 == "--experimental-dump-help"
    }
    let width = min(Terminal.current.style.width, 100)
    let shown = isPlain ? text : HelpText(text: text, width: width).laidOut(in: language)
    do {
      try StandardStream.write(shown.hasSuffix("\n") ? shown : shown + "\n")
      return .ok
    } catch {
      StandardStream.talk(error.text(in: language))
      return error.status
    }
  }

  private static func checkLanguage(_ arguments: [String]) throws(Failure) {
    guard let unknown = UserLanguage.unknown(in: arguments) else { return }
    throw Choice.failure(unknown, for: "--lang", among: Language.allCases.map(\.rawValue))
  }
}
