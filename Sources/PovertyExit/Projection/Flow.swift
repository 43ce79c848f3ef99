internal import Glibc
internal import NumericalCore

/// A flow of the register other than exit, with its own uncertainty.
public struct Flow: Hashable, Sendable {
  /// New identifications, returns or other removals.
  public var quantity: Quantity
  /// The level a year: people, or a share of the stock at the start of the year.
  public var level: Figure
  /// The standard deviation of the log of a year's flow about its level.
  public var logSpread: Double

  /// Creates a flow; a year varies by a factor of about 2.2 (`logSpread` 0.8)
  /// unless told otherwise, because identification comes in campaigns.
  public init(_ quantity: Quantity, level: Figure, logSpread: Double = 0.8) {
    self.quantity = quantity
    self.level = level
    self.logSpread = logSpread
  }

  /// The people of one year and future, out of `stock`.
  func people(from stock: Double, _ future: Future, year: Int) -> Double {
    let purpose: Purpose =
      switch quantity {
      case .new: .new
      case .returns: .returns
      default: .removals
      }
    let base = level.dimension == .share ? stock * level.value : level.value
    // The mean of the lognormal is the level itself.
    let shock = logSpread * future.normal(purpose, year: year) - logSpread * logSpread / 2
    return base * exp(shock)
  }
}

extension Ledger {
  /// The flows other than exit that the ledger itself publishes: the mean of
  /// the published years, or none where the ledger is netted.
  public func publishedFlows(of place: String) -> [Flow] {
    guard !isNetted else { return [] }
    return [Quantity.new, .returns, .removals].compactMap { quantity in
      let published = entries(quantity, of: place)
      let years = Span(
        (published.map(\.span.first).min() ?? 0)...(published.map(\.span.last).max() ?? 0))
      let rows = tiles(of: published, within: years)
      let count = rows.reduce(0) { $0 + $1.span.count }
      guard count > 0 else { return nil }
      let mean = rows.reduce(0) { $0 + $1.figure.value } / Double(count)
      let rule = Words(
        "\(quantity.words.english): \(grouped(mean)) people a year, the mean of the published years",
        "\(quantity.words.chinese)：每年\(grouped(mean))人，取公布年份的平均")
      return Flow(
        quantity,
        level: Figure(
          id: "\(quantity.rawValue)-mean", value: mean, interval: Interval(mean),
          dimension: .people, text: grouped(mean), origin: .derived(rule)))
    }
  }
}
