import Glibc
import Testing

@testable import PovertyExit

@Suite struct PanelKernelTests {
  @Test func `three years of all four parts are the sums by hand`() {
    let kernel = PanelKernel(
      level: 0.5, slope: 0.1, step: 0.2, noise: 0.3, persistence: 0.5, damping: .none)
    // a² = .25, b² = .01, q = .04, r = .09; c(1,1) = 1, c(2,2) = 1.25, c(3,3) = 1.3125,
    // c(1,2) = .5, c(1,3) = .25, c(2,3) = .625.
    let expected = [
      0.25 + 0.01 + 0.04 + 0.09, 0.25 + 0.02 + 0.02, 0.25 + 0.03 + 0.01,
      0.25 + 0.02 + 0.02, 0.25 + 0.04 + 0.05 + 0.09, 0.25 + 0.06 + 0.025,
      0.25 + 0.03 + 0.01, 0.25 + 0.06 + 0.025, 0.25 + 0.09 + 0.0525 + 0.09,
    ]
    #expect(distance(kernel.covariance(years: 3).elements, expected) < 1e-15)
  }

  @Test func `a step that lasts is a random walk`() {
    let kernel = PanelKernel(
      level: 0, slope: 0, step: 1, noise: 0, persistence: 1, damping: .none)
    #expect(
      kernel.covariance(years: 4).elements == [
        1, 1, 1, 1, 1, 2, 2, 2, 1, 2, 3, 3, 1, 2, 3, 4,
      ])
  }

  @Test func `damped slopes run over damped time`() {
    let kernel = PanelKernel(
      level: 0, slope: 1, step: 0, noise: 0, persistence: 1, damping: .slow)
    // D(1) = 1, D(2) = 1.85, D(3) = 1 + .85 + .7225.
    let time = [1, 1.85, 2.5725]
    let expected = time.flatMap { a in time.map { a * $0 } }
    #expect(distance(kernel.covariance(years: 3).elements, expected) < 1e-14)
  }

  @Test(arguments: [PanelDamping.none, .fast])
  func `the derivatives are those of the covariance`(_ damping: PanelDamping) {
    let x = [-0.4, -2.1, -1.7, -1.2, 0.6]
    let years = 5
    let found = KernelParameters.derivatives(
      KernelParameters.kernel(x, damping), years: years)
    for element in 0..<(years * years) {
      let expected = differences(x) {
        KernelParameters.kernel($0, damping).covariance(years: years).elements[element]
      }
      #expect(distance(found.map { $0.elements[element] }, expected) < 1e-9)
    }
  }

  @Test func `under no trend there is no slope`() {
    let kernel = KernelParameters.kernel([0, 3, 0, 0, 0], .flat)
    #expect(kernel.slope == 0)
    #expect(kernel.persistence == 0.5)
  }

  @Test func `the penalty is half the squared distance in standard deviations`() {
    let prior = KernelParameters(center: [1, 2], spread: [2, 0.5])
    #expect(prior.penalty([3, 2.5]) == 1)
  }
}
