import PovertyExit
import ScenarioFiles
import Testing

@Suite struct DiagnosticTests {
  @Test func `a diagnostic names file, line, column, code and hint`() {
    let diagnostic = Diagnostic(
      "unknown-key", file: "model.yaml", line: 2, column: 1,
      Words("unknown key 'horizn'", "未知键 'horizn'"),
      hint: Words("did you mean 'horizon'?", "是否想写 'horizon'?"))
    #expect(
      diagnostic.text(in: .english) == """
        model.yaml:2:1: error: unknown key 'horizn' [unknown-key]
          hint: did you mean 'horizon'?
        """)
    #expect(
      diagnostic.text(in: .chinese) == """
        model.yaml:2:1: 错误: 未知键 'horizn' [unknown-key]
          提示: 是否想写 'horizon'?
        """)
  }
}
