/// A value with its derivative along one direction: forward-mode differentiation.
///
/// ```swift
/// let x = Dual(value: 2.0, derivative: 1)
/// (x * x * x).derivative  // 12
/// ```
///
/// - Reference: Griewank and Walther, "Evaluating Derivatives", 2nd ed., 2008,
///   chapter 3.
public struct Dual<Number: RealNumber>: RealNumber {
  /// The value itself.
  public var number: Number
  /// Its derivative along the direction.
  public var derivative: Number

  /// Creates a value that moves along the direction.
  public init(value: Number, derivative: Number) {
    number = value
    self.derivative = derivative
  }

  /// Creates a constant.
  public init(_ value: Double) {
    self.init(value: Number(value), derivative: Number(0))
  }

  /// The value itself, rounded to a double.
  public var value: Double { number.value }

  public static func + (a: Dual, b: Dual) -> Dual {
    Dual(value: a.number + b.number, derivative: a.derivative + b.derivative)
  }

  public static func - (a: Dual, b: Dual) -> Dual {
    Dual(value: a.number - b.number, derivative: a.derivative - b.derivative)
  }

  public static func * (a: Dual, b: Dual) -> Dual {
    Dual(
      value: a.number * b.number,
      derivative: a.derivative * b.number + a.number * b.derivative)
  }

  public static func / (a: Dual, b: Dual) -> Dual {
    let quotient = a.number / b.number
    return Dual(
      value: quotient, derivative: (a.derivative - quotient * b.derivative) / b.number)
  }

  public static prefix func - (a: Dual) -> Dual {
    Dual(value: -a.number, derivative: -a.derivative)
  }

  public func squareRoot() -> Dual {
    let root = number.squareRoot()
    return Dual(value: root, derivative: derivative / (root + root))
  }

  public static func exp(_ x: Dual) -> Dual {
    let power = Number.exp(x.number)
    return Dual(value: power, derivative: power * x.derivative)
  }

  public static func log(_ x: Dual) -> Dual {
    Dual(value: Number.log(x.number), derivative: x.derivative / x.number)
  }

  public static func sin(_ x: Dual) -> Dual {
    Dual(value: Number.sin(x.number), derivative: Number.cos(x.number) * x.derivative)
  }

  public static func cos(_ x: Dual) -> Dual {
    Dual(value: Number.cos(x.number), derivative: -(Number.sin(x.number) * x.derivative))
  }

  public static func atan(_ x: Dual) -> Dual {
    Dual(
      value: Number.atan(x.number),
      derivative: x.derivative / (Number(1) + x.number * x.number))
  }
}
