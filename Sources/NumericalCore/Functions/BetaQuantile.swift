internal import Glibc

/// The lower quantile of a beta distribution, in a form that keeps its digits
/// however near to 0 it is.
struct BetaQuantile: Sendable {
  /// The quantile x.
  let share: Double
  /// 1 − x, with its own digits.
  let rest: Double
  /// log(x / (1 − x)).
  let logit: Double

  /// Returns the x with Iₓ(a, b) = `probability`.
  ///
  /// Newton's method on log I as a function of t = logit x. Both log x and
  /// log(1 − x) are concave in t, so the density in t is log-concave and so is its
  /// integral I: after one step every iterate is on the left of the root and
  /// approaches it from there. The bracket only guards against underflow.
  ///
  /// - Parameters:
  ///   - a: Greater than zero.
  ///   - b: Greater than zero.
  ///   - probability: In the open interval (0, 1); best below ½.
  static func lower(_ a: Double, _ b: Double, _ probability: Double) -> BetaQuantile {
    let target = log(probability)
    let correction = betaStirlingError(a, b)
    // Near 0, I = xᵃ / (a B); the kernel at any point gives B.
    let center = SplitProbability(a / (a + b))
    let logBeta: Double
    if center.x.high > 0, center.y.high > 0 {
      logBeta =
        a * log(center.x.high) + b * log1p(-center.x.high)
        - BetaKernel(a, b, center, correction: correction).log
    } else {
      logBeta = -log(min(a, b))
    }
    let leftmost = (target + log(a) + logBeta) / a
    if leftmost < -690 {
      return BetaQuantile(share: exp(leftmost), rest: 1, logit: leftmost)
    }
    let rightmost = (log1p(-probability) + log(b) + logBeta) / b
    if rightmost < -690 {
      return BetaQuantile(share: 1, rest: exp(rightmost), logit: -rightmost)
    }

    var low = -745.0
    var high = 745.0
    var t = start(a, b, probability, leftmost, -rightmost)
    var step = 0.0
    for _ in 0..<200 {
      let split = Self.split(t)
      let value = IncompleteBeta(a, b, split, correction: correction).lower
      if value > 0 {
        let f = logRatio(value, probability, target)
        if f > 0 { high = t } else { low = t }
        let slope = BetaKernel(a, b, split, correction: correction).value / value
        let next = t - f / slope
        if abs(next - t) <= 1e-9 {
          step = next - t
          break
        }
        t = next > low && next < high ? next : 0.5 * (low + high)
      } else {
        low = t
        t = 0.5 * (low + high)
      }
      if high - low <= 1e-13 * abs(t) { break }
    }
    return polished(Self.split(t), t, step)
  }

  /// The last Newton step is taken on x itself, because t near −700 cannot name
  /// every x.
  private static func polished(
    _ split: SplitProbability, _ t: Double, _ step: Double
  ) -> BetaQuantile {
    let (x, y) = (split.x.value, split.y.value)
    // To second order: dx/dt = x y and d²x/dt² = x y (y − x).
    let move = step + 0.5 * step * step * (y - x)
    return BetaQuantile(
      share: x * (1 + y * move), rest: y * (1 - x * move), logit: t + step)
  }

  private static func start(
    _ a: Double, _ b: Double, _ probability: Double, _ leftmost: Double,
    _ rightmost: Double
  ) -> Double {
    guard min(a, b) > 1 else {
      // The end that the quantile is near, if it is near one.
      if leftmost < 0 { return max(leftmost, -690) }
      return rightmost > 0 ? min(rightmost, 690) : 0
    }
    // The normal approximation of t, which has mean log(a / b) and variance
    // near 1/a + 1/b.
    let t = log(a / b) + Normal.quantile(probability) * (1 / a + 1 / b).squareRoot()
    return min(max(t, leftmost, -690), 690)
  }

  /// Returns the split whose logit is `t`, the smaller side as a double.
  private static func split(_ t: Double) -> SplitProbability {
    let e = exp(-abs(t))
    let split = SplitProbability(e / (1 + e))
    return t < 0 ? split : split.flipped
  }
}
