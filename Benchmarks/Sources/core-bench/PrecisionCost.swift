internal import NumericalCore

/// What the double-double path of moments and fits costs against the plain one.
enum PrecisionCost {
  static func rows(_ key: RandomKey) -> [Measurement] {
    let x = key.normals(draws: 0..<10_000, year: 6, purpose: 0, index: 0)
    var kept = 0.0
    func moments(_ precision: Precision) {
      if let found = try? Moments(x, precision: precision) { kept += found.variance }
    }
    let columns = (0..<8).map { j in
      j == 0
        ? [Double](repeating: 1, count: 1_000)
        : key.normals(draws: 0..<1_000, year: 7, purpose: 0, index: j)
    }
    let response = Array(x.prefix(1_000))
    func fit(_ precision: Precision) {
      let found = try? LeastSquares(
        columns: columns, response: response, hasConstant: true, precision: precision)
      if let found { kept += found.residualSum }
    }
    moments(.accurate)
    fit(.accurate)
    let accurate = kept
    kept = 0
    moments(.fast)
    fit(.fast)
    CoreBenchmark.check([accurate], [kept], "precision")
    return [
      Measurement(
        "moments of 10,000 numbers", unit: "a number", count: x.count, bound: .infinity,
        rounds: 30, ours: { moments(.accurate) }, peer: { moments(.fast) }),
      Measurement(
        "least squares, 1,000 x 8", unit: "a fit", count: 1, bound: .infinity, rounds: 30,
        ours: { fit(.accurate) }, peer: { fit(.fast) }),
    ]
  }
}
