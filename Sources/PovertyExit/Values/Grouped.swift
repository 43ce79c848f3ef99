internal import Glibc

/// A number in plain digits with thousands grouped by commas: `-1,234.5`.
///
/// - Parameters:
///   - value: Any number; beyond 10¹⁵ it is written as Swift writes it.
///   - decimals: Digits after the point, 0 to 9.
public func grouped(_ value: Double, decimals: Int = 0) -> String {
  guard value.isFinite, abs(value) < 1e15 else {
    if value.isNaN { return "?" }  // no number: a quotient by zero
    return value == .infinity ? "∞" : value == -.infinity ? "−∞" : "\(value)"
  }
  let scale = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
  // Round the decimal text's last digit to even only on exact ties, as printf does.
  let scaled = (abs(value) * scale).rounded(.toNearestOrEven)
  let whole = Int(scaled / scale)
  var digits = String(whole)
  var groups: [Substring] = []
  while digits.count > 3 {
    groups.insert(digits.suffix(3), at: 0)
    digits.removeLast(3)
  }
  let head = ([Substring(digits)] + groups).joined(separator: ",")
  let sign = value < 0 && scaled > 0 ? "−" : ""
  guard decimals > 0 else { return sign + head }
  let fraction = String(Int(scaled - Double(whole) * scale))
  return sign + head + "." + String(repeating: "0", count: decimals - fraction.count) + fraction
}

/// A share as a percentage: `percent(0.0042)` is `0.42 %`.
public func percent(_ share: Double, decimals: Int = 2) -> String {
  grouped(share * 100, decimals: decimals) + " %"
}

/// A number to a given count of significant digits, without an exponent where
/// it can be read without one: `significant(0.000123456, 3)` is `0.000123`.
public func significant(_ value: Double, _ digits: Int = 4) -> String {
  guard value.isFinite, value != 0 else { return grouped(value) }
  let exponent = Int(log10(abs(value)).rounded(.down))
  guard (-6..<15).contains(exponent) else { return "\(value)" }
  return grouped(value, decimals: min(max(digits - 1 - exponent, 0), 9))
}
