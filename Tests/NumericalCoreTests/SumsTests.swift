import NumericalCore
import Testing

struct SumsTests {
  @Test func `small terms survive large ones that cancel`() {
    #expect(sum([1e16, 1, -1e16]) == 1)
    #expect(sum([1, 1e100, 1, -1e100]) == 2)
    #expect(sum([]) == 0)
  }

  @Test func `ten million tenths are a million`() {
    // 10^7 times the double nearest to 0.1, which is 0.1 + 5.55e-18, rounds to 10^6.
    #expect(sum([Double](repeating: 0.1, count: 10_000_000)) == 1_000_000)
  }

  @Test func `an infinite term is an infinite sum`() {
    #expect(sum([1, .infinity]) == .infinity)
    #expect(sum([.infinity, -.infinity]).isNaN)
  }

  @Test func `the mean is the sum over the count`() {
    #expect(mean([1, 2, 6]) == 3)
  }
}
