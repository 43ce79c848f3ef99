import Testing

@testable import ScenarioFiles

@Suite struct PrintableTests {
  @Test func `what commands a terminal is replaced, all else stays`() {
    #expect("a\u{1B}[31mb\u{0}\u{202E}".printable == "a\u{FFFD}[31mb\u{FFFD}\u{FFFD}")
    #expect("脱贫\t30,749人\n".printable == "脱贫\t30,749人\n")
  }
}
