extension Interval {
  /// The interval as an aside to a value, ` (405 … 411)`; empty when it holds
  /// one value.
  func aside(_ format: (Double) -> String) -> Words {
    guard !isExact else { return Words(same: "") }
    let text = "\(format(lower)) … \(format(upper))"
    return Words(" (\(text))", "(\(text))")
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
