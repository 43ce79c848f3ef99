/// What a linear algebra routine needs of its numbers, so that one text serves
/// doubles and double-doubles.
protocol RealNumber: Sendable {
  init(_ value: Double)
  /// The number rounded to a double.
  var value: Double { get }
  static func + (a: Self, b: Self) -> Self
  static func - (a: Self, b: Self) -> Self
  static func * (a: Self, b: Self) -> Self
  static func / (a: Self, b: Self) -> Self
  static prefix func - (a: Self) -> Self
  func squareRoot() -> Self
}

extension Double: RealNumber {
  var value: Double { self }
}

extension DoubleDouble: RealNumber {
  /// One Newton step from the root of the rounded value.
  func squareRoot() -> DoubleDouble {
    guard high > 0 else { return DoubleDouble(high.squareRoot()) }
    let root = high.squareRoot()
    let rest = self - DoubleDouble.product(root, root)
    return DoubleDouble.ordered(root, rest.high / (2 * root))
  }
}
