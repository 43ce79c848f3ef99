/// What the questions of a model are asked about.
public struct Study: Sendable {
  /// The place the model is about.
  public var place: Place
  /// Its ledger, with all places.
  public var ledger: Ledger
  /// The model's forecast of the register, by place; a place without a stock
  /// has none.
  public var forecasts: [String: Forecast]
  /// What the paces are fitted with: deadline, horizon, priors.
  public var settings: TrendSettings
  /// How many futures are drawn, from which seed, on how many threads.
  public var sampling: Sampling

  /// Creates a study.
  public init(
    place: Place, ledger: Ledger, forecasts: [String: Forecast] = [:],
    settings: TrendSettings = TrendSettings(), sampling: Sampling = Sampling()
  ) {
    self.place = place
    self.ledger = ledger
    self.forecasts = forecasts
    self.settings = settings
    self.sampling = sampling
  }
}

/// How uncertainty is sampled. The same sampling gives the same bytes.
public struct Sampling: Hashable, Sendable {
  /// The number of futures, `1...10_000_000`.
  public var draws: Int
  /// The seed of every random number.
  public var seed: UInt64
  /// The number of threads; it changes no result.
  public var threads: Int

  /// Creates a sampling; 2,000 draws of seed 1 on one thread by default.
  public init(draws: Int = 2_000, seed: UInt64 = 1, threads: Int = 1) {
    self.draws = draws
    self.seed = seed
    self.threads = threads
  }
}
