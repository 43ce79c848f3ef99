internal import Glibc

/// The QR factorization with column pivoting of a tall matrix, A P = Q R.
///
/// Householder reflections in a fixed order, so that the bytes are the same on
/// every machine. Columns are scaled by powers of two first, which costs no
/// rounding and lets the pivots be compared.
///
/// - Reference: Golub and Van Loan, "Matrix Computations", 4th ed., 5.4.2.
struct QR<Number: RealNumber>: Sendable {
  let rows: Int
  let columns: Int
  /// Reflections below, R above the diagonal; by columns.
  private var a: [Number]
  /// The diagonal of R.
  private var diagonal: [Number]
  /// `order[k]` is the column of A at place k.
  private(set) var order: [Int]
  /// What column j of A was divided by.
  private var scale: [Double]

  /// Factors a matrix given by columns.
  ///
  /// - Complexity: O(*m n*²).
  init(_ matrix: [[Number]]) {
    rows = matrix[0].count
    columns = matrix.count
    order = Array(0..<columns)
    diagonal = []
    scale = matrix.map { column in
      let largest = column.reduce(0) { max($0, abs($1.value)) }
      return largest > 0 ? Double(sign: .plus, exponent: largest.exponent, significand: 1) : 1
    }
    a = []
    a.reserveCapacity(rows * columns)
    for (column, divisor) in zip(matrix, scale) {
      a.append(contentsOf: column.map { $0 / Number(divisor) })
    }
    for k in 0..<columns { reduce(k) }
  }

  private mutating func reduce(_ k: Int) {
    // Norms are recomputed and not updated: they decide the rank.
    var best = k
    var bestNorm = -1.0
    for j in k..<columns {
      var norm = 0.0
      for i in k..<rows { norm += a[j * rows + i].value * a[j * rows + i].value }
      if norm > bestNorm { (best, bestNorm) = (j, norm) }
    }
    if best != k {
      for i in 0..<rows { a.swapAt(k * rows + i, best * rows + i) }
      order.swapAt(k, best)
    }
    var square = Number(0)
    for i in k..<rows { square = square + a[k * rows + i] * a[k * rows + i] }
    var length = square.squareRoot()
    if a[k * rows + k].value > 0 { length = -length }
    diagonal.append(length)
    guard length.value != 0 else { return }
    a[k * rows + k] = a[k * rows + k] - length
    // H = I + v vᵀ / (length · v₀).
    let factor = Number(1) / (length * a[k * rows + k])
    for j in (k + 1)..<max(columns, k + 1) {
      var dot = Number(0)
      for i in k..<rows { dot = dot + a[k * rows + i] * a[j * rows + i] }
      dot = dot * factor
      for i in k..<rows {
        a[j * rows + i] = a[j * rows + i] + dot * a[k * rows + i]
      }
    }
  }

  /// The number of columns that are not, to the tolerance, combinations of those
  /// before them.
  ///
  /// - Parameter tolerance: The least diagonal element relative to the first.
  func rank(tolerance: Double) -> Int {
    let first = abs(diagonal[0].value)
    return diagonal.firstIndex { !(abs($0.value) > tolerance * first) } ?? columns
  }

  /// Returns Qᵀ y.
  func transposeMultiply(_ y: [Number]) -> [Number] {
    var result = y
    for k in 0..<columns where diagonal[k].value != 0 {
      var dot = Number(0)
      for i in k..<rows { dot = dot + a[k * rows + i] * result[i] }
      dot = dot / (diagonal[k] * a[k * rows + k])
      for i in k..<rows { result[i] = result[i] + dot * a[k * rows + i] }
    }
    return result
  }

  /// Returns the x with the least |A x − y|, from Qᵀ y, in the order of A.
  func solve(_ projected: [Number]) -> [Number] {
    var z = Array(projected[0..<columns])
    for k in stride(from: columns - 1, through: 0, by: -1) {
      for j in (k + 1)..<max(columns, k + 1) { z[k] = z[k] - a[j * rows + k] * z[j] }
      z[k] = z[k] / diagonal[k]
    }
    var x = z
    for k in 0..<columns { x[order[k]] = z[k] / Number(scale[order[k]]) }
    return x
  }

  /// Returns (AᵀA)⁻¹ by columns, in the order of A.
  func inverseGram() -> [Number] {
    let n = columns
    // R⁻¹, upper triangular, by columns.
    var inverse = [Number](repeating: Number(0), count: n * n)
    for j in 0..<n {
      inverse[j * n + j] = Number(1) / diagonal[j]
      for i in stride(from: j - 1, through: 0, by: -1) {
        var sum = Number(0)
        for k in (i + 1)...j { sum = sum + a[k * rows + i] * inverse[j * n + k] }
        inverse[j * n + i] = -(sum / diagonal[i])
      }
    }
    var gram = [Number](repeating: Number(0), count: n * n)
    for i in 0..<n {
      for j in 0...i {
        var sum = Number(0)
        for k in i..<n { sum = sum + inverse[k * n + i] * inverse[k * n + j] }
        let (row, column) = (order[i], order[j])
        let unscaled = sum / Number(scale[row]) / Number(scale[column])
        gram[row * n + column] = unscaled
        gram[column * n + row] = unscaled
      }
    }
    return gram
  }
}
