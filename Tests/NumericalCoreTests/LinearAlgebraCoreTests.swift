import NumericalCore
import Testing

@Suite struct LinearAlgebraCoreTests {
  @Test func `the kernel has a name of letters and digits`() {
    let name = linearAlgebraCore()
    #expect(!name.isEmpty && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" })
  }
}
