internal import NumericalCore

/// Columns of draws, one for each year: the draws of a year side by side.
struct DrawColumns: Sendable {
  /// The number of columns.
  let count: Int
  /// The number of draws in a column.
  let draws: Int
  /// The distance between two columns: the draws in whole groups of eight.
  let stride: Int
  var values: [Double]

  init(count: Int, draws: Int) {
    self.count = count
    self.draws = draws
    stride = (draws + 7) & ~7
    values = [Double](repeating: 0, count: count * stride)
  }

  /// Fills the columns with the standard normal numbers of a key, a year after the other.
  mutating func fill(_ key: RandomKey, _ purpose: Purpose, draws: Range<Int>, firstYear: Int) {
    let (count, stride) = (count, stride)
    values.withUnsafeMutableBufferPointer { values in
      for column in 0..<count {
        let start = column * stride
        let places = values[start..<(start + draws.count)]
        var span = UnsafeMutableBufferPointer(rebasing: places).mutableSpan
        key.fillNormals(
          &span, firstDraw: draws.lowerBound,
          year: Int(UInt16(truncatingIfNeeded: firstYear + column)), purpose: purpose.rawValue,
          index: 0)
      }
    }
  }

  /// Adds the product of a matrix with other columns.
  mutating func add(_ matrix: SmallMatrix, _ other: DrawColumns) {
    add(matrix.elements, width: matrix.order, other)
  }

  /// Adds the product of a matrix by rows, `width` to a row, with other columns.
  mutating func add(_ matrix: [Double], width: Int, _ other: DrawColumns) {
    guard width > 0 else { return }
    let rows = matrix.count / width
    let stride = stride
    values.withUnsafeMutableBytes { values in
      other.values.withUnsafeBytes { other in
        for row in 0..<rows {
          let start = row * width
          // What is 0 at the ends of a row, as above a diagonal, is not looked at.
          guard let first = (0..<width).first(where: { matrix[start + $0] != 0 }) else { continue }
          let last = (0..<width).last { matrix[start + $0] != 0 } ?? first
          let step = 8 * MemoryLayout<Double>.size
          for draw in 0..<(stride / 8) {
            let at = row * stride * MemoryLayout<Double>.size + draw * step
            var sum = values.loadUnaligned(fromByteOffset: at, as: SIMD8<Double>.self)
            for k in first...last {
              let from = k * stride * MemoryLayout<Double>.size + draw * step
              sum +=
                matrix[start + k]
                * other.loadUnaligned(fromByteOffset: from, as: SIMD8<Double>.self)
            }
            values.storeBytes(of: sum, toByteOffset: at, as: SIMD8<Double>.self)
          }
        }
      }
    }
  }
}
