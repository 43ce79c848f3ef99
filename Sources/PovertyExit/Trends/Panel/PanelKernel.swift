internal import Glibc

/// The covariance of the years of a place around its group, or of a group around the
/// nation.
///
/// ```
/// K(t, s) = a² + b² D(t) D(s) + q c(t, s) + r [t = s]
/// c(t, s) = ρ^|t−s| (1 + ρ² + … + ρ^(2 min(t,s) − 2))
/// ```
///
/// a is the spread of the levels, b of the slopes over damped time D, q the variance of
/// a year's lasting step and r that of a year's passing noise. A step fades to ρ of
/// itself a year; with ρ = 1 the steps are a random walk, c(t, s) = min(t, s). Years
/// count from 1.
///
/// Reference: C. E. Rasmussen, C. K. I. Williams, "Gaussian Processes for Machine
/// Learning", 2006, §2.2 and §4.2.
public struct PanelKernel: Hashable, Sendable {
  /// The spread a of the levels, in logit units.
  public var level: Double
  /// The spread b of the slopes per year.
  public var slope: Double
  /// The spread √q of a lasting step.
  public var step: Double
  /// The spread √r of a passing noise.
  public var noise: Double
  /// The share ρ in `0...1` of a step that is left a year later.
  public var persistence: Double
  /// How the slopes go on.
  public var damping: PanelDamping

  /// Creates a kernel.
  public init(
    level: Double, slope: Double, step: Double, noise: Double, persistence: Double,
    damping: PanelDamping
  ) {
    self.level = level
    self.slope = slope
    self.step = step
    self.noise = noise
    self.persistence = persistence
    self.damping = damping
  }

  /// The covariance of the years 1 to `years`, the passing noise included.
  func covariance(years: Int) -> SmallMatrix {
    var result = SmallMatrix(order: years)
    let (a, b, q, r) = (level * level, slope * slope, step * step, noise * noise)
    let time = (1...max(years, 1)).map(damping.time)
    var variance = 0.0
    for t in 0..<years {
      variance = persistence * persistence * variance + 1
      var lasting = q * variance
      result[t, t] = a + b * time[t] * time[t] + lasting + r
      for s in (t + 1)..<max(years, t + 1) {
        lasting *= persistence
        let value = a + b * time[t] * time[s] + lasting
        result[t, s] = value
        result[s, t] = value
      }
    }
    return result
  }
}

/// The logarithms of a kernel's parameters, in which it is fitted, and what is known of
/// them beforehand.
struct KernelParameters: Sendable {
  /// The prior means of log a, log b, log √q, log √r and logit ρ.
  var center: [Double]
  /// Their prior standard deviations.
  var spread: [Double]

  /// Places around their group.
  static let places = KernelParameters(
    center: [log(0.6), log(0.08), log(0.08), log(0.1), 2], spread: [1, 1, 1, 1, 1.5])
  /// Groups around the nation.
  static let groups = KernelParameters(
    center: [log(0.3), log(0.04), log(0.04), log(0.03), 2], spread: [1, 1, 1, 1, 1.5])

  /// The kernel at a point; under ``PanelDamping/flat`` the slope is nil.
  static func kernel(_ x: [Double], _ damping: PanelDamping) -> PanelKernel {
    PanelKernel(
      level: exp(x[0]), slope: damping == .flat ? 0 : exp(x[1]), step: exp(x[2]),
      noise: exp(x[3]), persistence: 1 / (1 + exp(-x[4])), damping: damping)
  }

  /// Half the squared distance from the prior means, with the normal prior's −log.
  func penalty(_ x: [Double]) -> Double {
    var sum = 0.0
    for i in x.indices {
      let z = (x[i] - center[i]) / spread[i]
      sum += 0.5 * z * z
    }
    return sum
  }

  /// The sums over all years t and s of an outer derivative times the derivative of the
  /// covariance by each parameter.
  static func slopes(_ kernel: PanelKernel, _ outer: SmallMatrix) -> [Double] {
    let years = outer.order
    let rho = kernel.persistence
    let time = (1...max(years, 1)).map(kernel.damping.time)
    var (level, slope, step, noise, persistence) = (0.0, 0.0, 0.0, 0.0, 0.0)
    var (variance, change) = (0.0, 0.0)
    outer.elements.withUnsafeBufferPointer { outer in
      for t in 0..<years {
        change = 2 * rho * variance + rho * rho * change
        variance = rho * rho * variance + 1
        var (lasting, fading) = (variance, change)
        noise += outer[t * years + t]
        for s in t..<years {
          if s > t {
            fading = lasting + rho * fading
            lasting *= rho
          }
          // Both (t, s) and (s, t), which for t = s is one element.
          let weight = s == t ? outer[t * years + t] : outer[t * years + s] + outer[s * years + t]
          level += weight
          slope += weight * time[t] * time[s]
          step += weight * lasting
          persistence += weight * fading
        }
      }
    }
    let q = kernel.step * kernel.step
    return [
      2 * kernel.level * kernel.level * level, 2 * kernel.slope * kernel.slope * slope,
      2 * q * step, 2 * kernel.noise * kernel.noise * noise,
      q * rho * (1 - rho) * persistence,
    ]
  }

  /// Adds tr M V_kl to the curvature, lower triangle: the second derivatives of the
  /// covariance. Those by the logarithms are twice the first; only the persistence bends.
  static func addBends(
    _ kernel: PanelKernel, _ outer: SmallMatrix, _ slopes: [Double],
    to curvature: inout SmallMatrix
  ) {
    for i in 0..<4 { curvature[i, i] += 2 * slopes[i] }
    curvature[4, 2] += 2 * slopes[4]
    let years = outer.order
    let rho = kernel.persistence
    var (variance, change, bend, sum) = (0.0, 0.0, 0.0, 0.0)
    for t in 0..<years {
      bend = 2 * variance + 4 * rho * change + rho * rho * bend
      change = 2 * rho * variance + rho * rho * change
      variance = rho * rho * variance + 1
      var (lasting, fading, bending) = (variance, change, bend)
      for s in t..<years {
        if s > t {
          bending = 2 * fading + rho * bending
          fading = lasting + rho * fading
          lasting *= rho
        }
        sum += (s == t ? outer[t, t] : outer[t, s] + outer[s, t]) * bending
      }
    }
    // By logit ρ: dρ = ρ (1−ρ), d²ρ = ρ (1−ρ) (1−2ρ).
    let pace = rho * (1 - rho)
    curvature[4, 4] +=
      (1 - 2 * rho) * slopes[4] + kernel.step * kernel.step * pace * pace * sum
  }

  /// The derivatives of the covariance by each parameter.
  static func derivatives(_ kernel: PanelKernel, years: Int) -> [SmallMatrix] {
    var result = [SmallMatrix](repeating: SmallMatrix(order: years), count: 5)
    let rho = kernel.persistence
    let time = (1...max(years, 1)).map(kernel.damping.time)
    let (a, b) = (2 * kernel.level * kernel.level, 2 * kernel.slope * kernel.slope)
    let (q, r) = (kernel.step * kernel.step, 2 * kernel.noise * kernel.noise)
    var (variance, change) = (0.0, 0.0)
    for t in 0..<years {
      change = 2 * rho * variance + rho * rho * change
      variance = rho * rho * variance + 1
      var (lasting, fading) = (variance, change)
      result[3][t, t] = r
      for s in t..<years {
        if s > t {
          fading = lasting + rho * fading
          lasting *= rho
        }
        let values = (a, b * time[t] * time[s], 2 * q * lasting, q * fading * rho * (1 - rho))
        (result[0][t, s], result[0][s, t]) = (values.0, values.0)
        (result[1][t, s], result[1][s, t]) = (values.1, values.1)
        (result[2][t, s], result[2][s, t]) = (values.2, values.2)
        (result[4][t, s], result[4][s, t]) = (values.3, values.3)
      }
    }
    return result
  }
}
