import Glibc
import Testing

@testable import PovertyExit

@Suite struct PanelRecordTests {
  private static let candidates = [
    PanelCandidate(link: .linear, damping: .none), PanelCandidate(link: .logit, damping: .flat),
  ]

  @Test func `without an origin the weights are the documented ones`() {
    let weights = PanelRecord.weights(Self.candidates, [nil, nil], origins: 0, places: 40)
    // .8 · .85 to .08 · .05.
    #expect(distance(weights, [0.68 / 0.684, 0.004 / 0.684]) < 1e-12)
  }

  @Test func `the weights of two scores are those of the equation`() {
    let weights = PanelRecord.weights(Self.candidates, [log(1.02), 0], origins: 3, places: 60)
    // c = 50 · 3/4 · 60/90 = 25 and τ = 1 / (1 + 18).
    let raw = [pow(0.68, 1 / 19.0) * pow(1.02, -25), pow(0.004, 1 / 19.0)]
    #expect(distance(weights, raw.map { $0 / (raw[0] + raw[1]) }) < 1e-12)
  }

  @Test func `no candidate falls below the floor`() {
    let weights = PanelRecord.weights(Self.candidates, [0, 5], origins: 4, places: 500)
    #expect(abs(weights[1] - 0.002 / 1.002) < 1e-12)
    #expect(abs(weights[0] + weights[1] - 1) < 1e-15)
  }

  @Test func `the documented weights sum to one`() {
    let sum = PanelCandidate.all.reduce(0) { $0 + PanelRecord.prior($1) }
    #expect(abs(sum - 1) < 1e-12)
    #expect(PanelCandidate.all.count == 12)
  }
}
