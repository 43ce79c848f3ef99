internal import Glibc
internal import NumericalCore
internal import PovertyExit

/// Times joint draws, chances, targets and aggregates of a country: 2,850 places in 31
/// groups, 8 years known.
///
/// `draws-bench [places] [years ahead] [draws]` prints one row of JSON for each job; the
/// draws on two threads are compared with those on one, byte by byte, before anything is
/// said.
@main
enum DrawsBenchmark {
  static func main() throws {
    let numbers = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    let places = numbers.first ?? 2_850
    let ahead = numbers.dropFirst().first ?? 10
    let draws = numbers.dropFirst(2).first ?? 1_000
    let trend = try PanelTrend(try country(places: places, years: 8))
    let forecast = trend.forecast(years: ahead)
    let work = "\(draws) draws x \(ahead) years x \(places) places"
    let one = try digest(forecast, draws, threads: 1)
    let two = try digest(forecast, draws, threads: 2)
    precondition(one == two, "the draws depend on the threads")
    for threads in [1, 2] {
      row("joint draws, \(work)", threads) {
        try? forecast.draws(draws, seed: 1, threads: threads) { _ in }
      }
    }
    row("target, \(work)", 2) {
      _ = try? forecast.target(0.02, kept: 2, draws: draws, seed: 1, threads: 2)
    }
    row("aggregates, \(work)", 2) {
      _ = try? forecast.aggregates(draws: draws, seed: 1, threads: 2)
    }
    row("chance of zero, \(ahead) years x \(places) places", 1) { _ = forecast.chanceOfZero() }
    row("chance of 2 %, \(ahead) years x \(places) places", 1) {
      _ = forecast.chance(atOrBelow: 0.02)
    }
    row("80 and 90 % intervals, \(ahead) years x \(places) places", 1) {
      _ = forecast.quantiles(at: [0.05, 0.1, 0.5, 0.9, 0.95])
    }
  }

  /// Rates that fall by a constant share of the poor, by chance of group, place and year.
  private static func country(places: Int, years: Int) throws -> Panel {
    let ids = (0..<places).map { String(100_000 + $0) }
    let key = RandomKey(seed: 1, id: "country")
    func normal(_ draw: Int, _ index: UInt8, year: Int = 0) -> Double {
      key.normal(draw: draw, year: year, purpose: 0, index: index)
    }
    var groups: [String] = []
    var incidence: [Double] = []
    for place in 0..<places {
      let group = Int(31 * key.uniform(draw: place, year: 0, purpose: 1, index: 0))
      groups.append("\(group)")
      let level = -2 + 0.35 * normal(group, 1) + 0.6 * normal(place, 2)
      let slope = -0.3 + 0.05 * normal(group, 3) + 0.1 * normal(place, 4)
      for year in 0..<years {
        let odds = level + slope * Double(year) + 0.15 * normal(place, 5, year: year)
        incidence.append((1 / (1 + exp(-odds)) * 1e4).rounded() / 1e4)
      }
    }
    return try Panel(
      ids: ids, years: 2010...(2009 + years), incidence: incidence, groups: groups,
      roundingUnit: 0.0001)
  }

  /// A sum of all bits that does not depend on the order of the blocks.
  private static func digest(
    _ forecast: PanelForecast, _ draws: Int, threads: Int
  ) throws -> UInt64 {
    let total = Total()
    try forecast.draws(draws, seed: 1, threads: threads) { block in
      var sum: UInt64 = 0
      for (index, value) in block.incidence.enumerated() {
        let address = UInt64(block.places[index / (block.years.count * draws)]) &* 0x9E37_79B9
        sum &+= (value.bitPattern ^ address) &* 0xBF58_476D_1CE4_E5B9
      }
      total.add(sum)
    }
    return total.value
  }

  /// Prints the least time by the clock and the least of the processors.
  private static func row(_ name: String, _ threads: Int, _ work: () -> Void) {
    var best = (clock: Double.infinity, processor: Double.infinity)
    for _ in 0..<15 {
      let start = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
      work()
      best.clock = min(best.clock, now(CLOCK_MONOTONIC) - start.0)
      best.processor = min(best.processor, now(CLOCK_PROCESS_CPUTIME_ID) - start.1)
    }
    let (clock, processor) = (rounded(best.clock), rounded(best.processor))
    print(
      "{\"work\": \"\(name)\", \"threads\": \(threads), \"milliseconds\": \(clock), "
        + "\"processor_milliseconds\": \(processor)}")
  }

  /// Milliseconds with two decimals.
  private static func rounded(_ seconds: Double) -> Double { (seconds * 1e5).rounded() / 1e2 }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
