import Testing

@Suite struct HelpTests {
  static let commands = ["", "run", "forecast", "backtest", "check", "test", "new", "explain"]

  @Test(arguments: commands, ["en", "zh"])
  func `help reads as recorded`(command: String, language: String) throws {
    let arguments = (command.isEmpty ? [] : [command]) + ["--help", "--lang", language]
    let run = try Command.run(arguments)
    #expect(run.status == 0)
    #expect(run.error == "")
    try Snapshot.expect(
      run.output, "help-\(command.isEmpty ? "root" : command).\(language)")
  }

  @Test(arguments: commands)
  func `Chinese help holds no English sentence`(command: String) throws {
    let arguments = (command.isEmpty ? [] : [command]) + ["--help", "--lang", "zh"]
    let output = try Command.run(arguments).output
    for word in ["USAGE", "OPTIONS", "Usage:", "Options:", "Show ", " the ", "See "] {
      #expect(!output.contains(word), "\(word)")
    }
  }

  @Test func `without a command the help is shown`() throws {
    let run = try Command.run([])
    #expect(run.status == 0)
    #expect(run.output == (try Command.run(["--help"]).output))
  }

  @Test func `help of a command can be asked in two ways`() throws {
    #expect(
      try Command.run(["help", "run"]).output == (try Command.run(["run", "--help"]).output))
  }

  @Test(arguments: [
    (["LC_ALL": "zh_CN.UTF-8"], true), (["LC_ALL": "", "LANG": "zh_TW.UTF-8"], true),
    (["LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"], false), (["LC_ALL": "C"], false),
  ])
  func `the language follows the locale`(
    environment: [String: String], isChinese: Bool
  ) throws {
    let output = try Command.run(["--help"], environment: environment).output
    #expect(output.contains("用法") == isChinese)
  }

  @Test func `the option beats the locale`() throws {
    let output = try Command.run(
      ["--help", "--lang", "en"], environment: ["LC_ALL": "zh_CN.UTF-8"]
    ).output
    #expect(output.contains("Usage:"))
  }

  @Test func `the version is the version`() throws {
    let run = try Command.run(["--version"])
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: commands, ["en", "zh"])
  func `no line is wider than 80 columns`(command: String, language: String) throws {
    let arguments = (command.isEmpty ? [] : [command]) + ["--help", "--lang", language]
    for line in try Command.run(arguments).output.split(separator: "\n") {
      // Chinese characters and marks take two columns.
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }
}
