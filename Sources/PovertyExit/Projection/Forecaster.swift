internal import Glibc
internal import NumericalCore

/// Fits every pace to a history, weighs them, and draws the register's futures.
///
/// The combined quantile of a year is the weighted mean of the paces' quantiles
/// (Vincent averaging). A future keeps its rank: draw *d* stands in the combined
/// distribution where it stood in that of the heaviest pace, so joint draws and
/// printed intervals agree exactly. Entries and removals come from their own
/// priors; exits balance the book in whole people, and where they would be
/// negative the excess is entry.
///
/// References: S. B. Vincent, "The function of the vibrissae in the behavior of
/// the white rat", 1912; K. C. Lichtendahl et al., "Is it better to average
/// probabilities or quantiles?", *Management Science* 59(7), 2013.
public struct Forecaster: Hashable, Sendable {
  /// Deadline and horizon.
  public var settings: TrendSettings
  /// Draws, seed and threads.
  public var sampling: Sampling

  /// Creates a forecaster.
  public init(settings: TrendSettings = TrendSettings(), sampling: Sampling = Sampling()) {
    self.settings = settings
    self.sampling = sampling
  }

  /// Forecasts the register of `place`, or returns `nil` when no pace can be
  /// fitted to the history.
  ///
  /// - Parameters:
  ///   - history: The exits so far and the stock they left.
  ///   - place: The place's id, which keys its random numbers.
  ///   - flows: Entries and removals; none by default.
  ///   - paces: The candidates; every pace by default.
  /// - Complexity: O(paces · years · draws).
  public func forecast(
    _ history: History, of place: String, flows: [Flow] = [], paces: [Pace] = Pace.all
  ) -> Forecast? {
    let fits = parallelMap(count: paces.count, threads: sampling.threads) {
      paces[$0].fit(history, settings)
    }
    let candidates = zip(paces, fits).compactMap { pace, fitted in
      fitted.map { (pace: pace, fitted: $0) }
    }
    guard !candidates.isEmpty, sampling.draws > 0 else { return nil }
    let key = RandomKey(seed: sampling.seed, id: place)
    let tested = candidates.map(\.pace)
    let scores = history.backtest(
      tested, settings: settings, key: RandomKey(seed: sampling.seed, id: place + "/backtest"),
      threads: sampling.threads)
    let weights = paceWeights(
      tested, scores: scores, reach: candidates.map(\.fitted.reach))
    let last = max(settings.horizon ?? history.origin + 3, history.origin + 1)
    let years = Array(history.origin + 1...last)
    let start = startingStocks(history.stock, key: key)

    let paths = candidates.map {
      simulate($0.fitted, from: start, years: years, flows: flows, key: key)
    }
    let sorted = paths.map { $0.register.map { $0.sorted() } }
    let heaviest = paths[weights.indices.max { weights[$0] < weights[$1] } ?? 0]
    let grows = flows.contains { $0.quantity != .removals }
    var register: [[Double]] = []
    for (index, year) in years.enumerated() {
      let column = heaviest.register[index]
      let ties = column.indices.map {
        Future(key: key, draw: $0).uniform(.stock, year: year, index: 1)
      }
      let ranks = column.indices.sorted { (column[$0], ties[$0]) < (column[$1], ties[$1]) }
      let previous = register.last ?? start
      var combined = [Double](repeating: 0, count: sampling.draws)
      for (rank, draw) in ranks.enumerated() {
        let people = zip(weights, sorted).reduce(0) { $0 + $1.0 * $1.1[index][rank] }.rounded()
        // Without inflow no register grows, whatever ranks a draw takes in two years.
        combined[draw] = grows ? people : min(people, previous[draw])
      }
      register.append(combined)
    }
    var forecast = Forecast(
      place: place, stock: history.stock, origin: history.origin, years: years, start: start,
      register: register, exits: [], entries: [], removals: [],
      members: [], basis: history.basis + flows.map(\.basis))
    balance(&forecast, exitsFirst: heaviest.exits, flows: flows, key: key)
    forecast.members = candidates.indices.map { index in
      Forecast.Member(
        pace: candidates[index].pace.name, weight: weights[index],
        score: scores[candidates[index].pace.name] ?? PaceScore(error: nil, origins: 0),
        point: candidates[index].fitted.points(history, years: 1)?.first,
        register: sorted[index], exits: paths[index].exits.map { $0.sorted() })
    }.sorted { ($1.weight, $0.pace) < ($0.weight, $1.pace) }
    return forecast
  }

  /// Whole people at the origin: uniform over what the printed stock can mean.
  private func startingStocks(_ stock: Figure, key: RandomKey) -> [Double] {
    guard stock.interval.width > 0, stock.interval.width.isFinite else {
      return Array(repeating: stock.value.rounded(), count: sampling.draws)
    }
    return (0..<sampling.draws).map { draw in
      let luck = Future(key: key, draw: draw).uniform(.stock, year: 0)
      return (stock.interval.lower + luck * stock.interval.width).rounded()
    }
  }

  /// The register and the exits of one pace by year and draw.
  private func simulate(
    _ fitted: FittedPace, from start: [Double], years: [Int], flows: [Flow], key: RandomKey
  ) -> (register: [[Double]], exits: [[Double]]) {
    let paths = parallelMap(count: sampling.draws, threads: sampling.threads) { draw in
      let future = Future(key: key, draw: draw)
      let path = fitted.path(future)
      var stock = start[draw]
      return years.map { year in
        let exits = min(max(path(stock, year), 0), stock)
        let (entries, removals) = sides(flows, stock: stock, future, year: year)
        stock = max(stock - exits + entries - min(removals, stock - exits), 0)
        return SIMD2(stock, exits)
      }
    }
    return (
      years.indices.map { year in paths.map { $0[year].x } },
      years.indices.map { year in paths.map { $0[year].y } }
    )
  }

  /// Fills exits, entries and removals so that every year balances. Removals are
  /// taken from those whom the heaviest pace leaves behind.
  private func balance(
    _ forecast: inout Forecast, exitsFirst: [[Double]], flows: [Flow], key: RandomKey
  ) {
    var previous = forecast.start
    for (index, year) in forecast.years.enumerated() {
      var exits = previous
      var entries = previous
      var removals = previous
      for draw in previous.indices {
        let future = Future(key: key, draw: draw)
        let flow = sides(flows, stock: previous[draw], future, year: year)
        let fall = previous[draw] - forecast.register[index][draw]
        entries[draw] = flow.entries.rounded()
        let left = max(previous[draw] - exitsFirst[index][draw].rounded(), 0)
        removals[draw] = min(flow.removals.rounded(), left, max(fall + entries[draw], 0))
        exits[draw] = fall + entries[draw] - removals[draw]
        if exits[draw] < 0 {
          entries[draw] -= exits[draw]
          exits[draw] = 0
        }
        if exits[draw] > previous[draw] {
          // Nobody leaves who was not there: the surplus entries never arrived.
          entries[draw] -= exits[draw] - previous[draw]
          exits[draw] = previous[draw]
        }
      }
      forecast.exits.append(exits)
      forecast.entries.append(entries)
      forecast.removals.append(removals)
      previous = forecast.register[index]
    }
  }

  /// The entries and removals of one year and future.
  private func sides(
    _ flows: [Flow], stock: Double, _ future: Future, year: Int
  ) -> (entries: Double, removals: Double) {
    var entries = 0.0
    var removals = 0.0
    for flow in flows {
      let people = flow.people(from: stock, future, year: year)
      if flow.quantity == .removals { removals += people } else { entries += people }
    }
    return (entries, removals)
  }
}

extension Flow {
  /// The flow as a line of the basis.
  var basis: Words {
    switch level.origin {
    case .derived(let rule): rule
    case .assumption:
      Words("\(quantity.words.english): ", "\(quantity.words.chinese):") + level.assumptionText
    case .document:
      Words("\(quantity.words.english): \(level.text)", "\(quantity.words.chinese):\(level.text)")
    }
  }
}
