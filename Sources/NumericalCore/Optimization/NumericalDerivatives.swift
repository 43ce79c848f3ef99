internal import Glibc

/// Derivatives by central differences of fourth order.
enum NumericalDerivatives {
  /// Returns the gradient, to about 10⁻¹¹ of the scale of `f`.
  static func gradient(
    of f: ([Double]) -> Double, at point: [Double]
  ) -> [Double] {
    point.indices.map { i in
      // The error ε/h + h⁴ is least near h = ε^(1/5).
      let h = step(point[i], 1e-3)
      return
        (8 * (value(f, point, i, h) - value(f, point, i, -h))
        - (value(f, point, i, 2 * h) - value(f, point, i, -2 * h))) / (12 * h)
    }
  }

  /// Returns the symmetric matrix of second derivatives, by columns.
  static func hessian(
    of f: ([Double]) -> Double, at point: [Double], scales: [Double]? = nil
  ) -> [Double] {
    let n = point.count
    let center = f(point)
    let h = point.indices.map { scales?[$0] ?? step(point[$0], 3e-3) }
    var matrix = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      let near = value(f, point, i, h[i]) + value(f, point, i, -h[i])
      let far = value(f, point, i, 2 * h[i]) + value(f, point, i, -2 * h[i])
      matrix[i * n + i] = (16 * near - far - 30 * center) / (12 * h[i] * h[i])
      for j in 0..<i {
        let once = mixed(f, point, i, j, h[i], h[j])
        let twice = mixed(f, point, i, j, 2 * h[i], 2 * h[j])
        // Richardson: the error of a central difference is even in the step.
        matrix[i * n + j] = (4 * once - twice) / 3
        matrix[j * n + i] = matrix[i * n + j]
      }
    }
    return matrix
  }

  private static func mixed(
    _ f: ([Double]) -> Double, _ point: [Double], _ i: Int, _ j: Int,
    _ hi: Double, _ hj: Double
  ) -> Double {
    func at(_ si: Double, _ sj: Double) -> Double {
      var moved = point
      moved[i] += si * hi
      moved[j] += sj * hj
      return f(moved)
    }
    return (at(1, 1) - at(1, -1) - at(-1, 1) + at(-1, -1)) / (4 * hi * hj)
  }

  private static func value(
    _ f: ([Double]) -> Double, _ point: [Double], _ i: Int, _ h: Double
  ) -> Double {
    var moved = point
    moved[i] += h
    return f(moved)
  }

  /// A step that is exactly representable relative to the coordinate.
  private static func step(_ x: Double, _ relative: Double) -> Double {
    let wanted = relative * max(abs(x), 1)
    return (x + wanted) - x
  }
}
