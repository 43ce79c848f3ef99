/// The people still registered: a published count, or an incidence times the
/// population it refers to.
///
/// ```swift
/// // 0.42 % of 200,000 people, each rounded as printed
/// arguments.registeredStock?.value     // 840
/// arguments.registeredStock?.interval  // 830...850
/// ```
struct RegisteredStock: Hashable {
  /// The count at the printed values, in people.
  var value: Double
  /// The counts that the rounding of the figures allows; whole people where
  /// they follow from an incidence.
  var interval: Interval
}

extension Arguments {
  /// The stock a question was asked with, or `nil` when neither `stock` nor
  /// `incidence` with `population` is given.
  var registeredStock: RegisteredStock? {
    if let stock = figure("stock") {
      return RegisteredStock(value: stock.value, interval: stock.interval)
    }
    guard let incidence = figure("incidence"), let population = figure("population") else {
      return nil
    }
    return RegisteredStock(
      value: incidence.value * population.value,
      interval: (incidence.interval * population.interval).whole)
  }
}

extension [Parameter] {
  /// The parameters of ``Arguments/registeredStock``.
  static let registeredStock: [Parameter] = [
    .optional(
      "stock", .figure([.people]),
      Words("people still registered", "仍在册的建档立卡人口")),
    .optional(
      "incidence", .figure([.share]),
      Words(
        "the poverty incidence, where no stock is published; needs `population`",
        "没有公布存量时的贫困发生率，须同时给出population")),
    .optional(
      "population", .figure([.people]),
      Words("the population the incidence refers to", "贫困发生率的人口基数")),
  ]
}
