/// The kernels in plain Swift: what they compute and why it is accurate, and the
/// oracle that the tests hold them to, bit for bit.
///
/// In all of them `fma(a, b, c)` is a b + c rounded once and every other operation is
/// rounded on its own. A number in two parts is the sum of a `high` and a `low`,
/// where the second is what rounding the first left out.
enum KernelTwin {
  @inline(__always)
  static func fma(_ a: Double, _ b: Double, _ c: Double) -> Double {
    c.addingProduct(a, b)
  }

  /// The polynomial with the coefficients `c`, constant first.
  ///
  /// Its even and its odd terms are summed apart: two chains of multiply-adds that
  /// do not wait for each other.
  static func polynomial(_ c: [Double], _ t: Double) -> Double {
    let square = t * t
    var sums = [0.0, 0.0]
    for parity in 0...1 {
      var last = c.count - 1
      if last % 2 != parity { last -= 1 }
      sums[parity] = c[last]
      for i in stride(from: last - 2, through: parity, by: -2) {
        sums[parity] = fma(sums[parity], square, c[i])
      }
    }
    return fma(sums[1], t, sums[0])
  }

  /// The same polynomial in one chain, for terms that alternate: even and odd ones
  /// would cancel.
  static func chain(_ c: [Double], _ t: Double) -> Double {
    c.dropLast().reversed().reduce(c[c.count - 1]) { fma($0, t, $1) }
  }

  /// The twin of a column function.
  static func value(of function: ColumnFunction, _ x: Double) -> Double {
    switch function {
    case .exp: exp(x)
    case .log: log(x)
    case .log1p: log1p(x)
    case .erfc: erfc(x)
    case .logistic: logistic(x)
    case .normalQuantile: normalQuantile(x)
    }
  }
}
