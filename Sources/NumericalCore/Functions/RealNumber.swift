internal import Glibc

/// A number that routines and models are written for once: a double, twice its
/// digits, or a value with its derivative.
public protocol RealNumber: Sendable {
  /// Creates the number from a double.
  init(_ value: Double)
  /// The number rounded to a double.
  var value: Double { get }
  /// The sum.
  static func + (a: Self, b: Self) -> Self
  /// The difference.
  static func - (a: Self, b: Self) -> Self
  /// The product.
  static func * (a: Self, b: Self) -> Self
  /// The quotient.
  static func / (a: Self, b: Self) -> Self
  /// The negative.
  static prefix func - (a: Self) -> Self
  /// The square root.
  func squareRoot() -> Self
  /// e to the power of `x`.
  static func exp(_ x: Self) -> Self
  /// The natural logarithm of `x`.
  static func log(_ x: Self) -> Self
  /// The sine of `x` radians.
  static func sin(_ x: Self) -> Self
  /// The cosine of `x` radians.
  static func cos(_ x: Self) -> Self
  /// The angle in (−π/2, π/2) whose tangent is `x`.
  static func atan(_ x: Self) -> Self
}

extension RealNumber {
  /// Returns x to the power of y, exp(y log x), for x > 0.
  ///
  /// ```swift
  /// Double.pow(2, 0.5)  // 1.414213562373…
  /// ```
  public static func pow(_ x: Self, _ y: Self) -> Self { exp(y * log(x)) }
}

extension Double: RealNumber {
  public var value: Double { self }
  public static func exp(_ x: Double) -> Double { Glibc.exp(x) }
  public static func log(_ x: Double) -> Double { Glibc.log(x) }
  public static func sin(_ x: Double) -> Double { Glibc.sin(x) }
  public static func cos(_ x: Double) -> Double { Glibc.cos(x) }
  public static func atan(_ x: Double) -> Double { Glibc.atan(x) }
}
