import NumericalCore
import Testing

@testable import PovertyExit

@Suite struct StudentScoresTests {
  @Test(arguments: [4.0, 5, 7, 12, 40])
  func `the table agrees with the quantile`(degrees: Double) {
    let scores = StudentScores(degrees: degrees)
    let student = StudentT(degreesOfFreedom: degrees)
    for step in 1...160 {
      let z = -8 + Double(step) * 0.0997
      let exact = student.quantile(Normal.cdf(z))
      let tolerance = abs(z) < 4 ? 3e-6 : 2e-5
      if z < 5 { #expect(abs(scores(z) - exact) <= tolerance * abs(exact) + 1e-9) }
    }
    #expect(scores(0) == 0)
    #expect(scores(3.21) == -scores(-3.21))
  }

  @Test func `the scores rise everywhere`() {
    let scores = StudentScores(degrees: 4)
    var last = -Double.infinity
    for z in stride(from: -10.0, through: 10, by: 0.01) {
      #expect(scores(z) > last)
      last = scores(z)
    }
  }
}
