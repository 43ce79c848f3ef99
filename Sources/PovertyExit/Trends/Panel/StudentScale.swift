internal import Glibc
internal import NumericalCore

/// How unequal the spread of the places is: each has a scale of its own.
///
/// With s ~ (ν−2) / χ²_ν the deviations of a place are a Student t process: given
/// q = rᵀ V⁻¹ r over n years its scale is (ν − 2 + q) / (ν + n − 2), with ν + n degrees
/// of freedom ahead.
///
/// Reference: A. Shah, A. G. Wilson, Z. Ghahramani, "Student-t processes as
/// alternatives to Gaussian processes", AISTATS 2014.
struct StudentScale: Sendable {
  /// ν, above 2.
  let degreesOfFreedom: Double

  /// log(ν − 2) ~ N(log 8, 1).
  static let prior = (center: log(8.0), spread: 1.0)

  init(degreesOfFreedom: Double) { self.degreesOfFreedom = degreesOfFreedom }

  /// The most likely ν for squared distances over so many years.
  ///
  /// - Parameter rows: By the number of years: the squared distances of its places.
  init(_ rows: [Int: [Double]]) {
    let counts = rows.keys.sorted()
    let columns = counts.map { rows[$0] ?? [] }
    var column: [Double] = []
    func value(_ x: Double) -> Double {
      let extra = exp(x)
      let nu = 2 + extra
      let z = (x - Self.prior.center) / Self.prior.spread
      var sum = 0.5 * z * z
      for (count, distances) in zip(counts, columns) {
        let n = Double(count)
        let each =
          lgamma((nu + n) / 2) - lgamma(nu / 2) - 0.5 * n * log(extra)
        column = distances.map { $0 / extra }
        ColumnFunction.log1p.apply(to: &column)
        var logs = 0.0
        for i in column.indices { logs += column[i] }
        sum += 0.5 * (nu + n) * logs - Double(distances.count) * each
      }
      return sum
    }
    degreesOfFreedom = 2 + exp(minimize(in: -2...6, tolerance: 1e-6, value).argument)
  }

  /// E[1/s] of a place with the squared distance `q` over `count` years.
  func weight(_ q: Double, count: Int) -> Double {
    (degreesOfFreedom + Double(count)) / (degreesOfFreedom - 2 + q)
  }

  /// The logarithm of the density of a place of unit covariance with the squared distance
  /// `q` over `count` years, but for −count/2 log π.
  func logDensity(_ q: Double, count: Int) -> Double {
    let (nu, n) = (degreesOfFreedom, Double(count))
    return lgamma((nu + n) / 2) - lgamma(nu / 2) - 0.5 * n * log(nu - 2)
      - 0.5 * (nu + n) * log1p(q / (nu - 2))
  }

  /// The scale of a place with the squared distance `q` over `count` years.
  @inline(__always)
  func scale(_ q: Double, count: Int) -> Double {
    (degreesOfFreedom - 2 + q) / (degreesOfFreedom + Double(count) - 2)
  }
}
