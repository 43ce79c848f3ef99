import Testing

/// Every message about the command line, word for word, in both languages.
@Suite struct UsageTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var arguments: [String]
    var status: Int32
    var english: String
    var chinese: String

    init(_ arguments: String, _ status: Int32, _ english: String, _ chinese: String) {
      self.arguments = arguments.split(separator: " ").map(String.init)
      self.status = status
      self.english = english
      self.chinese = chinese
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let cases = [
    Case(
      "rnu models/wuhu", 64,
      """
      poverty-exit: error: unknown command 'rnu'
        hint: did you mean 'run'? one of run, forecast, backtest, check, test, new, explain, help
      """,
      """
      poverty-exit: 错误: 未知命令 'rnu'
        提示: 是否想写 'run'？可用：run, forecast, backtest, check, test, new, explain, help
      """),
    Case(
      "models/wuhu", 64,
      """
      poverty-exit: error: unknown command 'models/wuhu'
        hint: did you mean 'poverty-exit run models/wuhu'?
      """,
      """
      poverty-exit: 错误: 未知命令 'models/wuhu'
        提示: 是否想写 'poverty-exit run models/wuhu'？
      """),
    Case(
      "run", 64,
      """
      poverty-exit: error: missing argument '<model> ...'
        hint: see 'poverty-exit run --help'
      """,
      """
      poverty-exit: 错误: 缺少参数 '<model> ...'
        提示: 见 'poverty-exit run --help'
      """),
    Case(
      "run models/wuhu --formt json", 64,
      """
      poverty-exit: error: unknown option '--formt'; did you mean '--format'?
        hint: see 'poverty-exit run --help'
      """,
      """
      poverty-exit: 错误: 未知选项 '--formt'，是否想写 '--format'？
        提示: 见 'poverty-exit run --help'
      """),
    Case(
      "run models/wuhu --format jsn", 64,
      """
      poverty-exit: error: 'jsn' is no value for '--format'
        hint: did you mean 'json'? one of text, json, csv
      """,
      """
      poverty-exit: 错误: 'jsn' 不能作为 '--format' 的值
        提示: 是否想写 'json'？可用：text, json, csv
      """),
    Case(
      "run models/wuhu --format", 64,
      """
      poverty-exit: error: missing value for '--format <format>'
        hint: see 'poverty-exit run --help'
      """,
      """
      poverty-exit: 错误: 缺少 '--format <format>' 的值
        提示: 见 'poverty-exit run --help'
      """),
    Case(
      "run models/wuhu --force=yes", 64,
      """
      poverty-exit: error: '--force' takes no value
        hint: see 'poverty-exit run --help'
      """,
      """
      poverty-exit: 错误: '--force' 不需要值
        提示: 见 'poverty-exit run --help'
      """),
    Case(
      "explain residual target", 64,
      """
      poverty-exit: error: unexpected argument 'target'
        hint: see 'poverty-exit explain --help'
      """,
      """
      poverty-exit: 错误: 多余的参数 'target'
        提示: 见 'poverty-exit explain --help'
      """),
    Case(
      "explain a b c", 64,
      """
      poverty-exit: error: unexpected arguments: 'b', 'c'
        hint: see 'poverty-exit explain --help'
      """,
      """
      poverty-exit: 错误: 多余的参数：'b', 'c'
        提示: 见 'poverty-exit explain --help'
      """),
    Case(
      "run models/wuhu --draws 0", 64,
      """
      poverty-exit: error: '0' is no value for '--draws'
        hint: a whole number from 1 to 10,000,000
      """,
      """
      poverty-exit: 错误: '0' 不能作为 '--draws' 的值
        提示: 应为 1 到 10,000,000 的整数
      """),
    Case(
      "run models/wuhu --seed -1", 64,
      """
      poverty-exit: error: missing value for '--seed <seed>'
        hint: see 'poverty-exit run --help'
      """,
      """
      poverty-exit: 错误: 缺少 '--seed <seed>' 的值
        提示: 见 'poverty-exit run --help'
      """),
    Case(
      "run models/wuhu --threads many", 64,
      """
      poverty-exit: error: 'many' is no value for '--threads'
        hint: a whole number from 1 to 1,024
      """,
      """
      poverty-exit: 错误: 'many' 不能作为 '--threads' 的值
        提示: 应为 1 到 1,024 的整数
      """),
    Case(
      "run models/wuhu --confidence 120%", 64,
      """
      poverty-exit: error: '120%' is no value for '--confidence'
        hint: a share such as 80% or 0.8
      """,
      """
      poverty-exit: 错误: '120%' 不能作为 '--confidence' 的值
        提示: 应为比例，例如 80% 或 0.8
      """),
    Case(
      "run models/wuhuu", 66,
      """
      poverty-exit: error: 'models/wuhuu' does not exist
        hint: did you mean 'models/wuhu'?
      """,
      """
      poverty-exit: 错误: 'models/wuhuu' 不存在
        提示: 是否想写 'models/wuhu'？
      """),
    Case(
      "check nowhere-at-all", 66,
      """
      poverty-exit: error: 'nowhere-at-all' does not exist
        hint: name a folder that holds model.yaml; 'poverty-exit new PLACE' makes one
      """,
      """
      poverty-exit: 错误: 'nowhere-at-all' 不存在
        提示: 请指定含 model.yaml 的文件夹；可用 'poverty-exit new PLACE' 新建
      """),
    Case(
      "explain unknown-keys", 64,
      """
      poverty-exit: error: nothing is called 'unknown-keys'
        hint: did you mean 'unknown-key'? 'poverty-exit explain' lists them
      """,
      """
      poverty-exit: 错误: 没有名为 'unknown-keys' 的条目
        提示: 是否想写 'unknown-key'？完整列表：'poverty-exit explain'
      """),
    Case(
      "run models/wuhu --output README.md", 73,
      """
      poverty-exit: error: README.md: cannot be written: Not a directory
      """,
      """
      poverty-exit: 错误: README.md: 无法写入：Not a directory
      """),
  ]

  @Test(arguments: cases)
  func `a wrong line is explained in English`(example: Case) throws {
    let run = try Command.run(example.arguments + ["--lang", "en"])
    #expect(run.error == example.english + "\n")
    #expect(run.status == example.status)
    #expect(run.output == "")
  }

  @Test(arguments: cases)
  func `and in Chinese`(example: Case) throws {
    let run = try Command.run(example.arguments + ["--lang", "zh"])
    #expect(run.error == example.chinese + "\n")
    #expect(run.status == example.status)
    #expect(run.output == "")
  }

  @Test func `an unknown language is refused before anything else`() throws {
    let run = try Command.run(["run", "nowhere", "--lang", "fr"])
    #expect(run.status == 64)
    #expect(
      run.error == """
        poverty-exit: error: 'fr' is no value for '--lang'
          hint: one of en, zh

        """)
  }
}
