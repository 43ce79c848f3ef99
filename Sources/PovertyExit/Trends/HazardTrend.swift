internal import Glibc
internal import NumericalCore

/// A yearly exit hazard on a straight line in time, on one of three scales.
///
/// ```swift
/// // Wuhu to 2016: 60,181 of 133,500 left in 2014-15, 30,749 of 73,319 in 2016
/// let trend = HazardTrend(link: .logit)
/// trend.flatPriorLine(history)?.hazard(2017)   // 0.5435
/// ```
///
/// In year *t* the hazard is `h = g⁻¹(a + b (t − c))` with *c* the mean year of
/// the history. A row of several years is an interval-censored observation: its
/// share of exits is `μ = 1 − Π (1 − h)`. Exits are beta-binomial with mean μ
/// and precision κ, because counties do not draw lots: a year's hazard varies
/// by more than the binomial would let it.
///
/// Priors (logit and complementary log-log; the identity link in brackets):
/// `a ~ N(g(0.3), 1.5²)` (0.25²), `b ~ N(0, 0.4²)` per year (0.1²),
/// `log κ ~ N(log 40, 1)`. The centre 40 is the spread of China's national
/// hazards 2013-2019 about their own logit line, 0.36 on the logit scale; two
/// prior standard deviations below it the spread is 0.9.
///
/// Reference: P. McCullagh and J. A. Nelder, *Generalized Linear Models*, 2nd
/// ed., 1989, ch. 4; D. Collett, *Modelling Survival Data*, 2003, ch. 9.
public struct HazardTrend: Hashable, Sendable {
  /// The scale of the line.
  public var link: HazardLink

  /// Creates a trend on `link`.
  public init(link: HazardLink) { self.link = link }

  /// A line on the scale of the link.
  public struct Line: Hashable, Sendable {
    /// The scale.
    public var link: HazardLink
    /// The year at which the line has its intercept.
    public var center: Double
    /// The height at ``center``.
    public var intercept: Double
    /// The rise per year.
    public var slope: Double

    /// The hazard in `year`.
    public func hazard(_ year: Int) -> Double { link.invert(height(year)) }

    /// The height of the line in `year`, on the scale of the link.
    public func height(_ year: Int) -> Double { intercept + slope * (Double(year) - center) }

    /// The share of exits over a span, and its derivatives by intercept and slope.
    func share(of span: Span) -> (value: Double, byIntercept: Double, bySlope: Double) {
      var logSurvival = 0.0
      var byIntercept = 0.0
      var bySlope = 0.0
      for year in span.years {
        let eta = height(year)
        let hazard = link.invert(eta)
        let rate = link.inverseSlope(eta) / (1 - hazard)
        logSurvival += log1p(-hazard)
        byIntercept += rate
        bySlope += rate * (Double(year) - center)
      }
      let survival = exp(logSurvival)
      return (-expm1(logSurvival), survival * byIntercept, survival * bySlope)
    }
  }

  /// The year at which lines for `history` have their intercept.
  static func center(of history: History) -> Double {
    let years = history.rows.flatMap { Array($0.span.years) }
    return Double(years.reduce(0, +)) / Double(max(years.count, 1))
  }

  /// The maximum-likelihood line under flat priors and binomial exits, or
  /// `nil` when fewer than two rows leave the slope undetermined.
  ///
  /// Through two rows the line is exact. Fisher scoring; the information is
  /// factored by LAPACK. A line that runs into a hazard of 0 or 1 has no
  /// maximum and gives `nil`.
  public func flatPriorLine(_ history: History) -> Line? {
    guard history.rows.count >= 2, let first = history.rows.first else { return nil }
    var line = Line(
      link: link, center: Self.center(of: history), intercept: link.apply(first.hazard), slope: 0)
    for _ in 0..<200 {
      var information = [0.0, 0, 0, 0]
      var score = [0.0, 0]
      for row in history.rows {
        let (share, byIntercept, bySlope) = line.share(of: row.span)
        let weight = row.opening / (share * (1 - share))
        let error = row.exits / row.opening - share
        information[0] += weight * byIntercept * byIntercept
        information[1] += weight * byIntercept * bySlope
        information[3] += weight * bySlope * bySlope
        score[0] += weight * error * byIntercept
        score[1] += weight * error * bySlope
      }
      information[2] = information[1]
      guard let step = try? Cholesky(information, order: 2).solve(score),
        step.allSatisfy(\.isFinite)
      else { return nil }
      // Half a unit of the link per step keeps the scoring inside its basin.
      let scale = min(1, 0.5 / max(abs(step[0]), abs(step[1]), 1e-300))
      line.intercept += scale * step[0]
      line.slope += scale * step[1]
      if scale == 1, abs(step[0]) + abs(step[1]) < 1e-13 * (1 + abs(line.intercept)) { return line }
    }
    return nil
  }

  /// The log posterior density of `[intercept, slope, log κ]`, up to a constant.
  func logPosterior(_ parameters: [Double], _ history: History, center: Double) -> Double {
    let line = Line(
      link: link, center: center, intercept: parameters[0], slope: parameters[1])
    let precision = exp(min(max(parameters[2], -20), 40))
    let isIdentity = link == .identity
    var total =
      -square((parameters[0] - link.apply(0.3)) / (isIdentity ? 0.25 : 1.5)) / 2
      - square(parameters[1] / (isIdentity ? 0.1 : 0.4)) / 2
      - square(parameters[2] - log(40)) / 2
    for row in history.rows {
      let share = min(max(line.share(of: row.span).value, 1e-9), 1 - 1e-9)
      total += BetaBinomialDistribution(
        count: Int(row.opening.rounded()),
        probability: BetaDistribution(mean: share, size: precision)
      ).logMass(Int(min(row.exits.rounded(), row.opening.rounded())))
    }
    return total
  }
}

/// The square of a number.
func square(_ value: Double) -> Double { value * value }
