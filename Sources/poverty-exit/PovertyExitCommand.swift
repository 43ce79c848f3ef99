internal import ArgumentParser

@main
struct PovertyExitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "poverty-exit")
}
