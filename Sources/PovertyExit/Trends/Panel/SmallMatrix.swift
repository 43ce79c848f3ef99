internal import Glibc

/// Square matrices of a few rows, stored by rows, in one fixed order of operations.
///
/// They are worked on without LAPACK so that the bits depend on nothing but the numbers.
struct SmallMatrix: Hashable, Sendable {
  let order: Int
  var elements: [Double]

  init(_ elements: [Double], order: Int) {
    self.elements = elements
    self.order = order
  }

  init(order: Int) { self.init([Double](repeating: 0, count: order * order), order: order) }

  static func identity(_ order: Int) -> SmallMatrix {
    var result = SmallMatrix(order: order)
    for i in 0..<order { result[i, i] = 1 }
    return result
  }

  subscript(row: Int, column: Int) -> Double {
    get { elements[row * order + column] }
    set { elements[row * order + column] = newValue }
  }

  /// The rows and columns at some positions.
  func restricted(to indices: [Int]) -> SmallMatrix {
    guard indices.count < order else { return self }
    var result = SmallMatrix(order: indices.count)
    for (i, from) in indices.enumerated() {
      for (j, to) in indices.enumerated() { result[i, j] = self[from, to] }
    }
    return result
  }

  /// Adds a matrix of some rows and columns, times a factor, at their positions.
  mutating func add(_ other: SmallMatrix, at indices: [Int], times factor: Double = 1) {
    for (i, to) in indices.enumerated() {
      for (j, column) in indices.enumerated() {
        elements[to * order + column] += factor * other.elements[i * other.order + j]
      }
    }
  }

  /// The product with a column.
  func product(_ x: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: order)
    for i in 0..<order {
      var sum = 0.0
      for j in 0..<order { sum += elements[i * order + j] * x[j] }
      result[i] = sum
    }
    return result
  }

  /// The product with a square matrix.
  func product(_ other: SmallMatrix) -> SmallMatrix {
    var result = SmallMatrix(order: order)
    let n = order
    elements.withUnsafeBufferPointer { a in
      other.elements.withUnsafeBufferPointer { b in
        result.elements.withUnsafeMutableBufferPointer { c in
          for i in 0..<n {
            for k in 0..<n {
              let factor = a[i * n + k]
              for j in 0..<n { c[i * n + j] += factor * b[k * n + j] }
            }
          }
        }
      }
    }
    return result
  }

  /// The trace of the product with a matrix.
  func trace(_ other: SmallMatrix) -> Double {
    let n = order
    return elements.withUnsafeBufferPointer { a in
      other.elements.withUnsafeBufferPointer { b in
        var sum = 0.0
        for i in 0..<n {
          for j in 0..<n { sum += a[i * n + j] * b[j * n + i] }
        }
        return sum
      }
    }
  }

  /// The sum of the products of the elements.
  func inner(_ other: SmallMatrix) -> Double {
    var sum = 0.0
    for i in elements.indices { sum += elements[i] * other.elements[i] }
    return sum
  }

  static func + (left: SmallMatrix, right: SmallMatrix) -> SmallMatrix {
    var result = left
    for i in result.elements.indices { result.elements[i] += right.elements[i] }
    return result
  }

  static func * (factor: Double, matrix: SmallMatrix) -> SmallMatrix {
    var result = matrix
    for i in result.elements.indices { result.elements[i] *= factor }
    return result
  }
}

/// The factor L of a positive definite matrix L Lᵀ.
struct SmallCholesky: Sendable {
  let order: Int
  /// L by rows; its diagonal holds reciprocals.
  let factor: [Double]

  /// Factors a matrix, or returns `nil` when it is not positive definite.
  init?(_ matrix: SmallMatrix) {
    let n = matrix.order
    var a = matrix.elements
    let isPositive = a.withUnsafeMutableBufferPointer { a in
      for i in 0..<n {
        for j in 0...i {
          var sum = a[i * n + j]
          for k in 0..<j { sum -= a[i * n + k] * a[j * n + k] }
          if j < i {
            a[i * n + j] = sum * a[j * n + j]
          } else {
            guard sum > 0, sum.isFinite else { return false }
            a[i * n + i] = 1 / sum.squareRoot()
          }
        }
      }
      return true
    }
    guard isPositive else { return nil }
    order = n
    factor = a
  }

  /// log |L Lᵀ|.
  var logDeterminant: Double {
    var sum = 0.0
    for i in 0..<order { sum -= log(factor[i * order + i]) }
    return 2 * sum
  }

  /// L⁻¹ b.
  func forward(_ b: [Double]) -> [Double] {
    var x = b
    for i in 0..<order {
      var sum = x[i]
      for k in 0..<i { sum -= factor[i * order + k] * x[k] }
      x[i] = sum * factor[i * order + i]
    }
    return x
  }

  /// (L Lᵀ)⁻¹ b.
  func solve(_ b: [Double]) -> [Double] {
    var x = forward(b)
    for i in stride(from: order - 1, through: 0, by: -1) {
      var sum = x[i]
      for k in (i + 1)..<max(order, i + 1) { sum -= factor[k * order + i] * x[k] }
      x[i] = sum * factor[i * order + i]
    }
    return x
  }

  /// (L Lᵀ)⁻¹.
  func inverse() -> SmallMatrix {
    let n = order
    // M = L⁻¹ by columns of the identity, then MᵀM.
    var m = [Double](repeating: 0, count: n * n)
    var result = SmallMatrix(order: n)
    factor.withUnsafeBufferPointer { l in
      m.withUnsafeMutableBufferPointer { m in
        for j in 0..<n {
          m[j * n + j] = l[j * n + j]
          for i in (j + 1)..<max(n, j + 1) {
            var sum = 0.0
            for k in j..<i { sum -= l[i * n + k] * m[k * n + j] }
            m[i * n + j] = sum * l[i * n + i]
          }
        }
        result.elements.withUnsafeMutableBufferPointer { r in
          for i in 0..<n {
            for j in 0...i {
              var sum = 0.0
              for k in i..<n { sum += m[k * n + i] * m[k * n + j] }
              r[i * n + j] = sum
              r[j * n + i] = sum
            }
          }
        }
      }
    }
    return result
  }
}
