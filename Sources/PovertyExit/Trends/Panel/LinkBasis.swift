/// What a fitted panel leaves behind for forecasts on one link: its sums, no figures.
struct LinkBasis: Sendable {
  let link: PanelLink
  let unit: Double
  let scatter: PanelScatter
  let meanNoise: [Double]
  /// g(0.1) in logit units.
  let level: Double

  init(_ linked: LinkedPanel, _ scatter: PanelScatter) {
    link = linked.link
    unit = linked.unit
    self.scatter = scatter
    meanNoise = linked.meanNoise
    level = linked.value(0.1)
  }
}
