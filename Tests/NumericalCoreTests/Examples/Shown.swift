import Foundation
import Testing

/// Expects that a value is what an example in a doc comment shows, to the digits printed.
func expectShown<Value>(
  _ found: Value, as text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let matches: Bool
  switch found {
  case let number as Double: matches = isShown(number, as: text)
  case let numbers as [Double]:
    let parts = text.dropFirst().dropLast().split(separator: ",")
    matches =
      parts.count == numbers.count
      && zip(numbers, parts).allSatisfy {
        isShown($0, as: $1.trimmingCharacters(in: .whitespaces))
      }
  case let word as UInt64: matches = "0x" + String(word, radix: 16) == text
  case let words as SIMD4<UInt32>:
    let shown = (0..<4).map { String(words[$0], radix: 16) }.joined(separator: " ")
    matches = shown == text
  default: matches = "\(found)" == text
  }
  #expect(matches, "\(found) is shown as \(text)", sourceLocation: sourceLocation)
}

/// Behind dots, one unit of the last digit; ten digits or more, all of them but the last;
/// else 10⁻⁷, which is what a search that ends at a round number leaves.
private func isShown(_ found: Double, as text: String) -> Bool {
  let parts = text.replacingOccurrences(of: "…", with: "").split(separator: "e")
  guard let expected = Double(parts.joined(separator: "e")) else { return false }
  let mantissa = parts[0]
  let digits = mantissa.filter(\.isNumber).count
  if text.contains("…") {
    let places = mantissa.split(separator: ".").dropFirst().joined().count
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return abs(found - expected) <= pow(10, Double(exponent - places))
  }
  if digits >= 10 { return abs(found - expected) <= 1e-14 * abs(expected) }
  return abs(found - expected) <= 1e-7 * max(1, abs(expected))
}
