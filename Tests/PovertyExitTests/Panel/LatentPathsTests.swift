import NumericalCore
import Testing

@testable import PovertyExit

struct LatentPathsTests {
  @Test func `a root times its transpose is the matrix, even where nothing is left`() {
    // The third is the sum of the first two, so that the rank is 3 of 4.
    let factor = SmallMatrix([2, 0, 0, 0, 1, 3, 0, 0, 3, 3, 0, 0, 0.5, 1, 0, 2], order: 4)
    var transpose = factor
    for i in 0..<4 { for j in 0..<4 { transpose[i, j] = factor[j, i] } }
    let matrix = factor.product(transpose)
    let root = matrix.lowerRoot()
    for i in 0..<4 { for j in 0..<4 { transpose[i, j] = root[j, i] } }
    let product = root.product(transpose)
    for (found, expected) in zip(product.elements, matrix.elements) {
      #expect(abs(found - expected) < 1e-12)
    }
    #expect(root[2, 2] == 0)
  }

  @Test func `a group's drawn path has the covariance of its posterior`() throws {
    let panel = try DrawnPanel.counties(240)
    let forecast = try PanelTrend(
      panel, settings: PanelSettings(candidates: [DrawnPanel.linear])
    ).forecast(years: 3)
    let latent = LatentPaths(forecast)
    let draws = 0..<20_000
    let national = latent.nationalNumbers(seed: 1, draws: draws, firstYear: 2011)
    let path = latent.path(
      group: 2, RandomKey(seed: 1, id: "g2"), draws: draws, firstYear: 2011, national: national)
    let posterior = forecast.forecasters[0].nodes[0].paths.groups[2].covariance
    for (i, j) in [(0, 0), (5, 5), (8, 8), (5, 8), (6, 7)] {
      var sum = 0.0
      for draw in draws {
        sum += path.values[i * path.stride + draw] * path.values[j * path.stride + draw]
      }
      let deviation = (posterior[i, i] * posterior[j, j]).squareRoot()
      // Four standard errors of a product of normals.
      #expect(abs(sum / 20_000 - posterior[i, j]) < 4 * 1.42 * deviation / 20_000.squareRoot())
    }
  }
}
