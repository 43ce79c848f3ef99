/// An unevaluated sum of two doubles, about 32 decimal digits.
///
/// ```swift
/// let third = DoubleDouble(1) / 3
/// third.high           // 0.3333333333333333
/// (third * 3 - 1).high // 0
/// ```
///
/// - Reference: Hida, Li, Bailey, "Algorithms for quad-double precision floating
///   point arithmetic", ARITH-15, 2001; Joldes, Muller, Popescu, "Tight and
///   rigorous error bounds for basic building blocks of double-word arithmetic",
///   ACM TOMS 44 (2017), doi:10.1145/3121432.
public struct DoubleDouble: Hashable, Sendable {
  /// The sum rounded to a double.
  public let high: Double
  /// What the rounding left out, at most half a unit in the last place of `high`.
  public let low: Double

  /// Creates the value of a double.
  @inline(__always)
  public init(_ value: Double) {
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
  public var value: Double { high + low }

  /// The sum, rounded to 32 digits.
  @inline(__always)
  public static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let s = sum(a.high, b.high)
    let t = sum(a.low, b.low)
    let u = ordered(s.high, s.low + t.high)
    return ordered(u.high, u.low + t.low)
  }

  /// The sum, rounded to 32 digits.
  @inline(__always)
  public static func + (a: DoubleDouble, b: Double) -> DoubleDouble {
    let s = sum(a.high, b)
    return ordered(s.high, s.low + a.low)
  }

  /// The negative, exact.
  @inline(__always)
  public static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -a.high, low: -a.low)
  }

  /// The difference, rounded to 32 digits.
  @inline(__always)
  public static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble { a + (-b) }

  /// The difference, rounded to 32 digits.
  @inline(__always)
  public static func - (a: DoubleDouble, b: Double) -> DoubleDouble { a + (-b) }

  /// The product, rounded to 32 digits.
  @inline(__always)
  public static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let p = product(a.high, b.high)
    return ordered(p.high, p.low + (a.high * b.low + a.low * b.high))
  }

  /// The product, rounded to 32 digits.
  @inline(__always)
  public static func * (a: DoubleDouble, b: Double) -> DoubleDouble {
    let p = product(a.high, b)
    return ordered(p.high, p.low + a.low * b)
  }

  /// The quotient, rounded to 32 digits.
  @inline(__always)
  public static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    // Long division: each quotient digit is a double, the third is a guard.
    let q1 = a.high / b.high
    let r1 = a - b * q1
    let q2 = r1.high / b.high
    let r2 = r1 - b * q2
    return ordered(q1, q2) + r2.high / b.high
  }

  /// The quotient, rounded to 32 digits.
  @inline(__always)
  public static func / (a: DoubleDouble, b: Double) -> DoubleDouble {
    a / DoubleDouble(b)
  }
}

extension DoubleDouble {
  /// Creates the value of a decimal literal, such as `"-1.25e-3"`.
  ///
  /// ```swift
  /// // What the double nearest to a tenth is off by.
  /// DoubleDouble(decimal: "0.1").map { ($0 - 0.1).value } ?? 0  // -5.551115123125783e-18
  /// ```
  ///
  /// - Parameter text: Digits with at most one point and an exponent.
  /// - Returns: The value to 31 digits, or nil if the text is something else.
  /// - Complexity: O(*n*) in the characters.
  public init?(decimal text: String) {
    var mantissa = DoubleDouble(0)
    var digits = 0
    var place = 1.0
    var exponent = 0
    var seenPoint = false
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    while let character = rest.first, character != "e", character != "E" {
      rest = rest.dropFirst()
      if character == ".", !seenPoint {
        seenPoint = true
        continue
      }
      guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
      digits += 1
      // Beyond 31 digits the integer would not be exact: they become its fraction.
      if digits <= 31 {
        mantissa = mantissa * 10 + Double(digit)
      } else {
        place *= 0.1
        mantissa = mantissa + Double(digit) * place
      }
      exponent += (seenPoint ? -1 : 0) + (digits <= 31 ? 0 : 1)
    }
    if !rest.isEmpty {
      guard let written = Int(rest.dropFirst()), abs(written) < 10_000 else { return nil }
      exponent += written
    }
    guard digits > 0, abs(exponent) <= 400 else { return nil }
    var power = DoubleDouble(1)
    for _ in 0..<abs(exponent) { power = power * 10 }
    let size = exponent < 0 ? mantissa / power : mantissa * power
    self = isNegative ? -size : size
  }
}
