extension Dimension {
  /// An amount as it is read out: `1,785 people` and `1,785人`; a share as a
  /// percentage.
  ///
  /// - Parameters:
  ///   - value: The amount in base units.
  ///   - decimals: Digits after the point; 2 for shares and 0 otherwise when `nil`.
  func spoken(_ value: Double, decimals: Int? = nil) -> Words {
    if self == .share { return Words(same: percent(value, decimals: decimals ?? 2)) }
    let number = grouped(value, decimals: decimals ?? 0)
    let noun = number == "1" ? singular : words
    return Words("\(number) \(noun.english)", "\(number)\(noun.chinese)")
  }

  /// A range as it is read out: `830 to 850 people`, `at least 4,715 people`.
  func spoken(_ range: Interval, decimals: Int? = nil) -> Words {
    if range.isExact { return spoken(range.lower, decimals: decimals) }
    let lower = spoken(range.lower, decimals: decimals)
    let upper = spoken(range.upper, decimals: decimals)
    switch (range.lower.isFinite, range.upper.isFinite) {
    case (true, true):
      let start = self == .share ? lower.english : grouped(range.lower, decimals: decimals ?? 0)
      return Words("\(start) to \(upper.english)", "\(start)至\(upper.chinese)")
    case (true, false): return Words("at least ", "至少") + lower
    case (false, true): return Words("at most ", "至多") + upper
    case (false, false): return Words("any number", "任意数")
    }
  }

  /// An amount with its range in brackets where it has one:
  /// `840 people (830 to 850)`.
  func spoken(_ value: Double, _ range: Interval, decimals: Int? = nil) -> Words {
    let amount = spoken(value, decimals: decimals)
    // Ends that print like the amount would only repeat it.
    let ends = [range.lower, range.upper].map { spoken($0, decimals: decimals) }
    guard ends != [amount, amount] else { return amount }
    let bounds =
      self == .share
      ? spoken(range, decimals: decimals)
      : Dimension("").spoken(
        range, decimals: decimals)
    return Words(
      "\(amount.english) (\(bounds.english.trimmedEnd))",
      "\(amount.chinese)（\(bounds.chinese)）")
  }
}

extension Words {
  /// The text as the start of a sentence: its English with a capital letter.
  var capitalized: Words {
    Words(english.prefix(1).uppercased() + english.dropFirst(), chinese)
  }
}

extension String {
  fileprivate var trimmedEnd: Substring {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension Finding {
  /// The finding of a question that needs a stock where none is published.
  static func noStock(_ quantity: String, unit: Dimension) -> Finding {
    Finding(
      quantity, nil, unit: unit, status: .noStock,
      sentence: Words(
        "No stock of registered poor is published, and no incidence with its population: "
          + "give `stock`, or `incidence` and `population`.",
        "没有公布建档立卡存量，也没有贫困发生率及其人口基数：请给出stock，或incidence与population。"))
  }
}

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
