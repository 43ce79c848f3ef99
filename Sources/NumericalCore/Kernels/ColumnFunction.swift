internal import CKernels

/// A function of one number that is computed over whole columns at once.
///
/// ```swift
/// ColumnFunction.exp([0, 1])  // [1.0, 2.718281828459045]
/// ColumnFunction.log(2)       // 0.6931471805599453
/// ```
///
/// A number costs about a nanosecond in a column and some tens alone. The results are
/// the same bits on every machine, in every place of a column and alone. They lie
/// within one unit in the last place for ``exp`` and ``log`` and within two for the
/// others, subnormal results included (`make accuracy` measures it on 10⁶ points
/// each). NaN gives itself.
///
/// - Reference: the algorithms are told by the twins in `Kernels`, in plain Swift.
public enum ColumnFunction: CaseIterable, Sendable {
  /// eˣ; 0 below −745.13, infinity above 709.78.
  case exp
  /// The natural logarithm; −∞ at 0 and NaN below.
  case log
  /// log(1 + x); −∞ at −1 and NaN below.
  case log1p
  /// The complementary error function; 0 above 27.23, 2 far below.
  case erfc
  /// 1 / (1 + e⁻ˣ).
  case logistic
  /// The x with Φ(x) = p; infinities at 0 and 1, NaN outside of `0...1`.
  case normalQuantile

  /// Returns the function of one number.
  ///
  /// ```swift
  /// ColumnFunction.erfc(1)  // 0.157299207050285…
  /// ```
  ///
  /// - Parameter x: Any number; outside of the domain the result is NaN.
  /// - Complexity: O(1).
  public func callAsFunction(_ x: Double) -> Double {
    var y = x
    withUnsafeMutablePointer(to: &y) { run($0, $0, 1, on: .best) }
    return y
  }

  /// Returns the function of each number.
  ///
  /// ```swift
  /// ColumnFunction.logistic([0, 800])  // [0.5, 1]
  /// ```
  ///
  /// - Parameter column: Any numbers.
  /// - Returns: As many results.
  /// - Complexity: O(*n*).
  public func callAsFunction(_ column: [Double]) -> [Double] {
    callAsFunction(column, on: .best)
  }

  /// Replaces each number by its function.
  ///
  /// ```swift
  /// var column = [0.0, 1]
  /// ColumnFunction.log1p.apply(to: &column)
  /// column  // [0, 0.6931471805599453]
  /// ```
  ///
  /// - Parameter column: Any numbers.
  /// - Complexity: O(*n*), without allocation.
  public func apply(to column: inout [Double]) {
    column.withUnsafeMutableBufferPointer { column in
      guard let start = column.baseAddress else { return }
      run(start, start, column.count, on: .best)
    }
  }

  /// Writes the function of each number into another column.
  ///
  /// - Parameters:
  ///   - column: The arguments.
  ///   - result: As many places; what they held is lost.
  /// - Complexity: O(*n*), without allocation.
  public func apply(_ column: Span<Double>, into result: inout MutableSpan<Double>) {
    precondition(column.count == result.count, "a result has as many places as its column")
    column.withUnsafeBufferPointer { x in
      result.withUnsafeMutableBufferPointer { y in
        guard let x = x.baseAddress, let y = y.baseAddress else { return }
        run(x, y, column.count, on: .best)
      }
    }
  }

  func callAsFunction(_ column: [Double], on path: KernelPath) -> [Double] {
    [Double](unsafeUninitializedCapacity: column.count) { result, count in
      count = column.count
      column.withUnsafeBufferPointer { x in
        guard let x = x.baseAddress, let y = result.baseAddress else { return }
        run(x, y, column.count, on: path)
      }
    }
  }

  private func run(
    _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>, _ count: Int,
    on path: KernelPath
  ) {
    switch self {
    case .exp: ck_exp(path.rawValue, x, y, count)
    case .log: ck_log(path.rawValue, x, y, count)
    case .log1p: ck_log1p(path.rawValue, x, y, count)
    case .erfc: ck_erfc(path.rawValue, x, y, count)
    case .logistic: ck_logistic(path.rawValue, x, y, count)
    case .normalQuantile: ck_normal_quantile(path.rawValue, x, y, count)
    }
  }
}
