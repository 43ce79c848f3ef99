/// An unevaluated sum of two doubles, about 32 decimal digits.
///
/// - Reference: Hida, Li, Bailey, "Algorithms for quad-double precision floating
///   point arithmetic", ARITH-15, 2001; Joldes, Muller, Popescu, "Tight and
///   rigorous error bounds for basic building blocks of double-word arithmetic",
///   ACM TOMS 44 (2017), doi:10.1145/3121432.
struct DoubleDouble: Hashable, Sendable {
  /// The sum rounded to a double.
  var high: Double
  /// What the rounding left out, at most half a unit in the last place of `high`.
  var low: Double

  @inline(__always)
  init(_ value: Double) {
    high = value
    low = 0
  }

  /// Creates the value `high + low` from two parts already in normal form.
  @inline(__always)
  init(high: Double, low: Double) {
    self.high = high
    self.low = low
  }

  /// The exact sum of two doubles.
  @inline(__always)
  static func sum(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    let t = s - a
    return DoubleDouble(high: s, low: (a - (s - t)) + (b - t))
  }

  /// The exact sum of two doubles, the first the larger in magnitude.
  @inline(__always)
  static func ordered(_ a: Double, _ b: Double) -> DoubleDouble {
    let s = a + b
    return DoubleDouble(high: s, low: b - (s - a))
  }

  /// The exact product of two doubles.
  @inline(__always)
  static func product(_ a: Double, _ b: Double) -> DoubleDouble {
    let p = a * b
    return DoubleDouble(high: p, low: (-p).addingProduct(a, b))
  }

  /// The sum rounded to a double.
  var value: Double { high + low }

  @inline(__always)
  static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let s = sum(a.high, b.high)
    let t = sum(a.low, b.low)
    let u = ordered(s.high, s.low + t.high)
    return ordered(u.high, u.low + t.low)
  }

  @inline(__always)
  static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let s = sum(a.high, b)
    return ordered(s.high, s.low + a.low)
  }

  @inline(__always)
  static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -a.high, low: -a.low)
  }

  @inline(__always)
  static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + (-b) }

  @inline(__always)
  static func - (a: DoubleDouble, b: Double) -> DoubleDouble { a + (-b) }

  @inline(__always)
  static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = product(a.high, b.high)
    return ordered(p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  @inline(__always)
  static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let p = product(a.high, b)
    return ordered(p.high, p.low + a.low * b)
  }

  @inline(__always)
  static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    // Long division: each quotient digit is a double, the third is a guard.
    let q1 = a.high / b.high
    let r1 = a - b * q1
    let q2 = r1.high / b.high
    let r2 = r1 - b * q2
    return ordered(q1, q2) + r2.high / b.high
  }

  @inline(__always)
  static func / (a: DoubleDouble, b: Double) -> DoubleDouble {
    a / DoubleDouble(b)
  }
}
