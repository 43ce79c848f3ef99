import Glibc
import Testing

@testable import PovertyExit

@Suite struct PanelLinkTests {
  @Test func `the links at a tenth are those of the equation`() {
    // (p^λ − (1−p)^λ) / λ at p = .1: log(1/9), 2 (√.1 − √.9), −.8.
    #expect(abs(PanelLink.logit.apply(0.1) - -2.197224577336219) < 1e-14)
    #expect(abs(PanelLink.root.apply(0.1) - -1.264911064067352) < 1e-14)
    #expect(abs(PanelLink.linear.apply(0.1) - -0.8) < 1e-15)
  }

  @Test(arguments: PanelLink.allCases)
  func `the inverse leads back`(_ link: PanelLink) {
    for p in [1e-6, 0.001, 0.2, 0.5, 0.77, 0.9999] {
      #expect(abs(link.inverse(link.apply(p)) - p) < 1e-12)
    }
  }

  @Test(arguments: PanelLink.allCases)
  func `the slope is that of the link`(_ link: PanelLink) {
    for p in [0.01, 0.3, 0.5, 0.9] {
      let expected = (link.apply(p + 1e-6) - link.apply(p - 1e-6)) / 2e-6
      #expect(abs(link.slope(p) / expected - 1) < 1e-6)
    }
  }

  @Test func `beyond the ends of the scale there is nobody or everybody`() {
    #expect(PanelLink.linear.apply(0) == -1)
    #expect(PanelLink.root.apply(0) == -2)
    for link in [PanelLink.linear, .root] {
      #expect(link.inverse(-2.5) == 0)
      #expect(link.inverse(2.5) == 1)
    }
    #expect(PanelLink.logit.inverse(-800) == 0)
    #expect(PanelLink.logit.inverse(800) == 1)
  }

  @Test(arguments: PanelLink.allCases)
  func `a column is inverted as its elements are`(_ link: PanelLink) {
    let values = [-3, -1.2, -0.3, 0, 0.4, 1.7]
    var column = values
    link.applyInverse(to: &column)
    #expect(distance(column, values.map { link.inverse($0) }) < 1e-15)
  }

  @Test func `a unit is a logit unit at the mean share`() {
    #expect(PanelLink.logit.unit(at: 0.03) == 1)
    #expect(abs(PanelLink.linear.unit(at: 0.1) - 0.18) < 1e-15)
    // (1/√.1 + 1/√.9) · .09.
    #expect(abs(PanelLink.root.unit(at: 0.1) - 0.379473319220206) < 1e-14)
  }
}
