internal import CKernels

/// Functions over whole columns, a few nanoseconds a number.
///
/// ```swift
/// Columns.exp([0, 1])  // [1, 2.718281828459045]
/// ```
///
/// The results are the same bits on every machine, and within one unit in the last
/// place for ``exp(_:)`` and ``log(_:)``, within two for the others. NaN gives NaN;
/// arguments outside of a domain give NaN, its ends give infinities.
public enum Columns {
  /// Returns e to the power of each number.
  public static func exp(_ x: [Double]) -> [Double] { apply(.exp, x) }

  /// Returns the natural logarithm of each number.
  public static func log(_ x: [Double]) -> [Double] { apply(.log, x) }

  /// Returns log(1 + x) of each number.
  public static func log1p(_ x: [Double]) -> [Double] { apply(.log1p, x) }

  /// Returns the complementary error function of each number, for results down to
  /// 10⁻³⁰⁷.
  public static func erfc(_ x: [Double]) -> [Double] { apply(.erfc, x) }

  /// Returns 1 / (1 + e⁻ˣ) of each number.
  public static func logistic(_ x: [Double]) -> [Double] { apply(.logistic, x) }

  /// Returns the standard normal quantile of each probability.
  public static func normalQuantile(_ p: [Double]) -> [Double] { apply(.normalQuantile, p) }

  /// Runs a kernel into a new column.
  static func apply(
    _ kernel: Kernel, _ x: [Double], path: KernelPath = .best
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: x.count) { buffer, count in
      count = x.count
      guard let y = buffer.baseAddress else { return }
      x.withUnsafeBufferPointer { x in
        guard let x = x.baseAddress else { return }
        kernel.run(path, x, y, count)
      }
    }
  }
}

/// The column kernels by name.
enum Kernel: CaseIterable, Sendable {
  case exp, log, log1p, erfc, logistic, normalQuantile

  func run(
    _ path: KernelPath, _ x: UnsafePointer<Double>, _ y: UnsafeMutablePointer<Double>,
    _ count: Int
  ) {
    let path = Int32(path.rawValue)
    switch self {
    case .exp: ck_exp(path, x, y, count)
    case .log: ck_log(path, x, y, count)
    case .log1p: ck_log1p(path, x, y, count)
    case .erfc: ck_erfc(path, x, y, count)
    case .logistic: ck_logistic(path, x, y, count)
    case .normalQuantile: ck_normal_quantile(path, x, y, count)
    }
  }

  /// The kernel of one number.
  func callAsFunction(_ x: Double) -> Double {
    var (x, y) = (x, 0.0)
    run(.best, &x, &y, 1)
    return y
  }
}
