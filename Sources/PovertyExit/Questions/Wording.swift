extension Interval {
  /// The interval as an aside to a value, ` (405 … 411)`; empty when it holds
  /// one value.
  func aside(_ format: (Double) -> String) -> Words {
    guard !isExact else { return Words(same: "") }
    let text = "\(format(lower)) … \(format(upper))"
    return Words(" (\(text))", "（\(text)）")
  }
}

extension Dimension {
  /// The unit of one: `person` of `people`, for `… per person`.
  var singular: Words {
    let english =
      switch name {
      case "people": "person"
      case "person-times": "person-time"
      case "share", "km", "mu", "MW": name
      case _ where name.hasSuffix("s"): String(name.dropLast())
      default: name
      }
    return Words(english, words.chinese)
  }
}

/// A number as people write it: `7.5` and not `7.500`, `938` and not `938.0`.
///
/// - Parameter digits: Significant digits kept where there are decimals.
func plain(_ value: Double, _ digits: Int = 4) -> String {
  guard value != value.rounded() else { return grouped(value) }
  var text = significant(value, digits)
  guard text.contains(".") else { return text }
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}

/// A probability as people read it: `0.934`, `below 0.001`.
func chance(_ probability: Double) -> Words {
  switch probability {
  case ..<0.001: Words("below 0.001", "低于0.001")
  case let p where p > 0.999: Words("above 0.999", "高于0.999")
  default: Words(same: plain(probability, 3))
  }
}

extension Words {
  /// The text as the start of a sentence: the English with a capital.
  var opening: Words {
    Words(english.prefix(1).uppercased() + english.dropFirst(), chinese)
  }
}
