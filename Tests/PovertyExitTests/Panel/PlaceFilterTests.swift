import Glibc
import NumericalCore
import Testing

@testable import PovertyExit

/// The tables are those of a Kalman filter at 50 digits, `Reference/pooled_kernel.py`.
@Suite struct PlaceFilterTests {
  private struct Place {
    var years: [Int] = []
    var values = [Double](repeating: 0, count: 8)
    var noise = [Double](repeating: 0, count: 8)
  }

  private static func places() throws -> [String: Place] {
    var places: [String: Place] = [:]
    for row in try referenceTable("pooled-kernel-data") {
      let year = try row.integer("year") - 1
      places[row["place"], default: Place()].noise[year] = try row.number("known_noise_variance")
      guard !row["y"].isEmpty else { continue }
      places[row["place"], default: Place()].years.append(year)
      places[row["place"], default: Place()].values[year] = try row.number("y")
    }
    return places
  }

  private static func covariance(_ row: ReferenceRow) throws -> SmallMatrix {
    let damping: PanelDamping = row["damping"] == "1" ? .none : .slow
    return try PanelKernel(
      level: row.number("a2").squareRoot(), slope: row.number("b2").squareRoot(),
      step: row.number("q").squareRoot(), noise: row.number("r").squareRoot(), persistence: 1,
      damping: damping
    ).covariance(years: 13)
  }

  private static func filter(
    _ row: ReferenceRow, _ places: [String: Place]
  ) throws -> (filter: PlaceFilter, place: Place) {
    let place = try #require(places[row["place"]])
    let filter = try #require(
      PlaceFilter(covariance(row), noise: place.noise, years: place.years, known: 8))
    return (filter, place)
  }

  @Test func `the likelihood is that of a Kalman filter`() throws {
    let places = try Self.places()
    let rows = try referenceTable("pooled-kernel-likelihood")
    #expect(rows.count == 56)
    for row in rows {
      let (filter, place) = try Self.filter(row, places)
      let square = place.values.withUnsafeBufferPointer {
        filter.distance($0, 0, [Double](repeating: 0, count: 13))
      }
      #expect(abs(square / (try row.number("quadratic_form")) - 1) < 1e-9)
      var own = try Self.covariance(row).restricted(to: place.years)
      for (i, year) in place.years.enumerated() { own[i, i] += place.noise[year] }
      let factor = try #require(SmallCholesky(own))
      let constant = Double(place.years.count) * log(2 * Double.pi)
      let likelihood = -0.5 * (constant + factor.logDeterminant + square)
      #expect(abs(likelihood - (try row.number("log_likelihood"))) < 1e-9)
    }
  }

  @Test func `the forecast is that of a Kalman filter`() throws {
    let places = try Self.places()
    let rows = try referenceTable("pooled-kernel-forecast")
    #expect(rows.count == 280)
    for row in rows {
      let (filter, place) = try Self.filter(row, places)
      let (h, count) = (try row.integer("horizon") - 1, place.years.count)
      var mean = 0.0
      for i in 0..<count { mean += filter.gain[h * count + i] * place.values[place.years[i]] }
      #expect(abs(mean - (try row.number("mean"))) < 1e-9)
      #expect(abs(filter.variance[h] - (try row.number("variance_of_figure"))) < 1e-9)
    }
  }

  @Test func `two years ahead move together as in a Kalman filter`() throws {
    let places = try Self.places()
    for row in try referenceTable("pooled-kernel-covariance") {
      let (filter, place) = try Self.filter(row, places)
      let covariance = try Self.covariance(row)
      let (h, k) = (try row.integer("horizon") - 1, try row.integer("other_horizon") - 1)
      let count = place.years.count
      var left = covariance[8 + h, 8 + k]
      for i in 0..<count {
        left -= filter.gain[h * count + i] * covariance[8 + k, place.years[i]]
      }
      #expect(abs(left - (try row.number("covariance"))) < 1e-9)
    }
  }

  /// Level, slope and a lasting part that keeps `persistence` of itself, seen in noise.
  private static func kalman(
    _ y: [Double], _ years: [Int], _ kernel: PanelKernel, ahead: Int
  ) -> (square: Double, logDeterminant: Double, forecasts: [(Double, Double)]) {
    var state = [0.0, 0, 0]
    var p = [[Double]](repeating: [0, 0, 0], count: 3)
    p[0][0] = kernel.level * kernel.level
    p[1][1] = kernel.slope * kernel.slope
    let (rho, r) = (kernel.persistence, kernel.noise * kernel.noise)
    var (square, logDeterminant) = (0.0, 0.0)
    var forecasts: [(Double, Double)] = []
    for year in 0..<(y.count + ahead) {
      state[2] *= rho
      for i in 0..<3 {
        p[2][i] *= rho
        p[i][2] *= rho
      }
      p[2][2] += kernel.step * kernel.step
      let seen = [1, kernel.damping.time(year + 1), 1]
      let column = (0..<3).map { i in (0..<3).reduce(0) { $0 + p[i][$1] * seen[$1] } }
      let variance = (0..<3).reduce(r) { $0 + seen[$1] * column[$1] }
      let mean = (0..<3).reduce(0) { $0 + seen[$1] * state[$1] }
      if year >= y.count { forecasts.append((mean, variance)) }
      guard years.contains(year) else { continue }
      let error = y[year] - mean
      square += error * error / variance
      logDeterminant += log(variance)
      for i in 0..<3 {
        state[i] += column[i] / variance * error
        for j in 0..<3 { p[i][j] -= column[i] * column[j] / variance }
      }
    }
    return (square, logDeterminant, forecasts)
  }

  @Test(arguments: [0, 0.3, 0.85, 1])
  func `steps that fade are those of a Kalman filter whose state fades`(
    _ persistence: Double
  ) throws {
    let values = [0.4, 0.1, 0, -0.3, 0.2, -0.5, 0, -0.9]
    let years = [0, 1, 3, 4, 5, 7]
    for damping in [PanelDamping.none, .fast, .flat] {
      let kernel = PanelKernel(
        level: 0.5, slope: damping == .flat ? 0 : 0.12, step: 0.25, noise: 0.1,
        persistence: persistence, damping: damping)
      let covariance = kernel.covariance(years: 12)
      let filter = try #require(
        PlaceFilter(
          covariance, noise: [Double](repeating: 0, count: 8), years: years, known: 8))
      let expected = Self.kalman(values, years, kernel, ahead: 4)
      let square = values.withUnsafeBufferPointer {
        filter.distance($0, 0, [Double](repeating: 0, count: 12))
      }
      #expect(abs(square - expected.square) < 1e-9)
      let factor = try #require(SmallCholesky(covariance.restricted(to: years)))
      #expect(abs(factor.logDeterminant - expected.logDeterminant) < 1e-9)
      for (h, forecast) in expected.forecasts.enumerated() {
        let mean = years.indices.reduce(0) {
          $0 + filter.gain[h * years.count + $1] * values[years[$1]]
        }
        #expect(abs(mean - forecast.0) < 1e-9)
        #expect(abs(filter.variance[h] - forecast.1) < 1e-9)
      }
    }
  }

  @Test func `an uncertain path adds its trace to the distance`() throws {
    let kernel = PanelKernel(
      level: 0.5, slope: 0.1, step: 0.2, noise: 0.3, persistence: 0.9, damping: .none)
    let covariance = kernel.covariance(years: 4)
    let filter = try #require(
      PlaceFilter(covariance, noise: [0, 0, 0], years: [0, 2], known: 3))
    let other = PanelKernel(
      level: 0.2, slope: 0.3, step: 0.1, noise: 0, persistence: 1, damping: .none
    ).covariance(years: 4)
    // tr V⁻¹ S of two years by the inverse of a 2 x 2 matrix.
    let v = covariance.restricted(to: [0, 2])
    let s = other.restricted(to: [0, 2])
    let determinant = v[0, 0] * v[1, 1] - v[0, 1] * v[0, 1]
    let expected = (v[1, 1] * s[0, 0] - 2 * v[0, 1] * s[0, 1] + v[0, 0] * s[1, 1]) / determinant
    let path = PanelPaths.Path(mean: [0, 0, 0, 0], covariance: other)
    #expect(abs(filter.expectedDistance(path) - expected) < 1e-12)
  }

  @Test func `a place without figures follows its group`() throws {
    let kernel = PanelKernel(
      level: 0.5, slope: 0, step: 0, noise: 0.3, persistence: 1, damping: .none)
    let filter = try #require(
      PlaceFilter(kernel.covariance(years: 4), noise: [0, 0, 0], years: [], known: 3))
    let path = PanelPaths.Path(
      mean: [-1, -2, -3, -4], covariance: .identity(4))
    let common = filter.common(path, known: 3)
    #expect(common.mean == [-4])
    #expect(common.variance == [1])
    #expect(abs(filter.variance[0] - 0.34) < 1e-15)
  }
}
