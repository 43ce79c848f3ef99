internal import Glibc
internal import NumericalCore

extension Pace {
  /// `constant-hazard`: the same share of the register every year.
  public static let constantHazard = Pace(
    name: "constant-hazard",
    words: Words("a constant share leaves", "每年按固定比例脱贫"),
    equation: "h = 1 − (closing/opening)^(1/years); logit h(t) = logit h + m + e(t)",
    explanation: Words(
      "Every year the same share of those still registered leaves, so the register decays and is "
        + "never empty. Wrong by default where quotas rule: the national register fell by a "
        + "near-constant number a year.",
      "每年剩余人口的固定比例脱贫，存量按指数递减且不会归零。按任务推进的地区一般不符合这一规则。"),
    priorWeight: 5,
    fit: { history, _ in
      guard let first = history.rows.first, let last = history.rows.last,
        last.opening > last.exits
      else { return nil }
      let years = Double(history.rows.reduce(0) { $0 + $1.span.count })
      let hazard = -expm1(log((last.opening - last.exits) / first.opening) / years)
      guard hazard > 0 else { return nil }
      let center = HazardLink.logit.apply(hazard)
      let errors = history.rows.map { HazardLink.logit.apply($0.hazard) - center }
      let spread = Spread(prior: 1.8, errors: errors, fitted: 1)
      return FittedPace(
        point: { stock, _ in stock * hazard },
        path: { future in
          let level = spread.level(future, observations: history.rows.count)
          return { stock, year in
            let logit = center + level + spread.error(future, year: year)
            return binomialExits(stock, HazardLink.logit.invert(logit), future, year)
          }
        })
    })

  /// `last-hazard`: the same share as in the last year.
  public static let lastHazard = Pace(
    name: "last-hazard",
    words: Words("the last share goes on", "保持上年脱贫比例"),
    equation: "logit h(t) = logit h(t−1) + e(t), e ~ Student t",
    explanation: Words(
      "Every year the share of the last year leaves, up to a random step on the logit scale.",
      "每年脱贫比例与上年相同，允许在logit尺度上随机波动。"),
    priorWeight: 16,
    fit: { history, _ in
      guard let last = history.rows.last else { return nil }
      let logits = history.rows.map { HazardLink.logit.apply($0.hazard) }
      let spread = Spread(prior: 1.0, errors: zip(logits, logits.dropFirst()).map { $1 - $0 })
      return FittedPace(
        point: { stock, _ in stock * last.hazard },
        path: { future in
          { stock, year in
            let drift = (history.origin + 1...max(year, history.origin + 1))
              .reduce(0.0) { $0 + spread.error(future, year: $1) }
            let logit = HazardLink.logit.apply(last.hazard) + drift
            return binomialExits(stock, HazardLink.logit.invert(logit), future, year)
          }
        })
    })

  /// `logit-trend`: the odds of leaving change by a constant factor a year.
  public static let logitTrend = Pace(
    trend: .logit, name: "logit-trend",
    words: Words("the share rises on the logit scale", "脱贫比例按logit趋势变化"),
    equation: "logit h(t) = a + b t; exits ~ beta-binomial(stock, h, κ)", priorWeight: 20)

  /// `cloglog-trend`: the log of the continuous hazard follows a line.
  public static let cloglogTrend = Pace(
    trend: .complementaryLogLog, name: "cloglog-trend",
    words: Words("the share rises on the complementary log-log scale", "脱贫比例按cloglog趋势变化"),
    equation: "log(−log(1 − h(t))) = a + b t; exits ~ beta-binomial(stock, h, κ)",
    priorWeight: 22)

  /// `linear-trend`: the share of leavers follows a straight line.
  public static let linearTrend = Pace(
    trend: .identity, name: "linear-trend",
    words: Words("the share rises on a straight line", "脱贫比例线性变化"),
    equation: "h(t) = a + b t; exits ~ beta-binomial(stock, h, κ)", priorWeight: 14)

  private init(
    trend link: HazardLink, name: String, words: Words, equation: String, priorWeight: Double
  ) {
    self.init(
      name: name, words: words, equation: equation,
      explanation: Words(
        "The share leaving in a year follows a line in time. Rows of several years enter as "
          + "interval-censored observations; the posterior of level, slope and over-dispersion is "
          + "a Laplace approximation with stated priors, so two rows give a wide answer.",
        "每年脱贫比例随时间沿直线变化；合并年份按区间删失处理；水平、斜率与超离散度的后验用Laplace近似，"
          + "先验公开，两行数据给出较宽的区间。"),
      priorWeight: priorWeight,
      fit: { history, _ in HazardTrend(link: link).fitted(history) })
  }
}

extension HazardTrend {
  /// The line with its posterior, as a pace.
  func fitted(_ history: History) -> FittedPace? {
    guard let posterior = posterior(history) else { return nil }
    let line = flatPriorLine(history)
    return FittedPace(
      point: { stock, year in line.map { stock * $0.hazard(year) } },
      path: { future in
        let (line, precision) = posterior.draw(future)
        return { stock, year in
          let logit = betaLogit(
            mean: line.hazard(year), precision: precision, at: future.normal(.exits, year: year))
          return binomialExits(stock, HazardLink.logit.invert(logit), future, year)
        }
      })
  }
}

/// The log odds of a beta-distributed hazard at the normal score `z`.
///
/// The log odds of `Beta(μκ, (1−μ)κ)` have mean `ψ(α) − ψ(β)` and variance
/// `ψ′(α) + ψ′(β)`; a year's hazard is drawn normal on that scale with both
/// moments, which between 5 % and 95 % is within 0.015 of the exact beta quantile
/// at a fortieth of its cost. Below α or β of 4, where the log odds are skewed,
/// the exact quantile is taken; a hazard on the clamp of its link stays there.
///
/// Reference: J. Aitchison and S. M. Shen, "Logistic-normal distributions",
/// *Biometrika* 67(2), 1980.
func betaLogit(mean: Double, precision: Double, at z: Double) -> Double {
  let alpha = mean * precision
  let beta = (1 - mean) * precision
  guard mean > 2e-9, mean < 1 - 2e-9 else { return HazardLink.logit.apply(mean) }
  guard min(alpha, beta) >= 4 else {
    let hazard = BetaDistribution(alpha: alpha, beta: beta).quantile(Normal.cdf(z))
    return HazardLink.logit.apply(min(max(hazard, 1e-12), 1 - 1e-12))
  }
  return digamma(alpha) - digamma(beta) + z * (trigamma(alpha) + trigamma(beta)).squareRoot()
}

/// Whole people leaving `stock` when each leaves with probability `hazard`.
///
/// The exact binomial quantile up to a variance of 400; beyond it the
/// Cornish-Fisher expansion to second order, which is within one person of it.
///
/// Reference: E. A. Cornish and R. A. Fisher, *Revue de l'Institut International
/// de Statistique* 5, 1938.
func binomialExits(_ stock: Double, _ hazard: Double, _ future: Future, _ year: Int) -> Double {
  let people = stock.rounded()
  guard people > 0 else { return 0 }
  let luck = future.uniform(.exits, year: year, index: 1)
  let variance = people * hazard * (1 - hazard)
  guard variance > 400 else {
    return min(
      stock, Double(BinomialDistribution(count: Int(people), probability: hazard).quantile(luck)))
  }
  let z = Normal.quantile(luck)
  let deviation = variance.squareRoot()
  let skew = 1 - 2 * hazard
  let kurtosis = (1 - 6 * hazard * (1 - hazard)) / deviation
  let leavers =
    people * hazard + deviation * z + skew * (z * z - 1) / 6
    + z * (kurtosis * (z * z - 3) / 24 - skew * skew * (2 * z * z - 5) / (36 * deviation))
  return min(max(leavers.rounded(), 0), stock)
}
