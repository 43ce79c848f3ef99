extension PanelTrend {
  /// The trend after further years, or after revisions, without a new fit.
  ///
  /// ```swift
  /// let trend = try PanelTrend(panel)                 // 2010...2017
  /// let later = try trend.updated(with: longer)       // 2010...2018
  /// later.forecast(years: 3).years                    // 2019...2021
  /// ```
  ///
  /// Held are the kernels, the degrees of freedom, the units of the links, the weights and
  /// the factors on the spread; the paths of the nation, the groups and the places are
  /// those that a filter reaches which takes in the new figures. Fit anew when a year has
  /// brought what the kernels do not know, such as a new definition.
  ///
  /// - Parameter panel: All years, from the first year of the fit to at least its last;
  ///   places may have come or gone.
  /// - Throws: ``PanelUpdateError`` when the years do not extend the fitted ones, or no
  ///   figure is there.
  /// - Complexity: O(places × years).
  public func updated(with panel: Panel) throws(PanelUpdateError) -> PanelTrend {
    guard panel.years.lowerBound == years.lowerBound,
      panel.years.upperBound >= years.upperBound
    else { throw .yearsDoNotExtend(fitted: years, found: panel.years) }
    guard panel.incidence.contains(where: { !$0.isNaN }) else { throw .noFigures }
    let shape = PanelShape(panel)
    var bases: [PanelLink: LinkBasis] = [:]
    var fits: [CandidateFit] = []
    var figures: [PanelLink: LinkedPanel] = [:]
    for fit in self.fits {
      let link = fit.candidate.link
      let linked = figures[link] ?? LinkedPanel(panel, shape, link: link, unit: fit.unit)
      if figures[link] == nil {
        figures[link] = linked
        bases[link] = LinkBasis(linked, PanelScatter(linked, shape))
      }
      fits.append(fit.updated(with: linked, shape))
    }
    return PanelTrend(
      weights: weights, settings: settings, fits: fits, shares: shares, spreads: spreads,
      bases: bases, shape: shape, panel: panel)
  }

  /// Forecasts other places under this trend, which is held as it is.
  ///
  /// ```swift
  /// let village = try Panel(
  ///   ids: ["lukou-3"], years: 2014...2017, incidence: [0.09, 0.07, 0.04, 0.02],
  ///   groups: ["lukou"])
  /// try trend.forecast(of: village, years: 3).quantiles(at: [0.5], of: 0)
  /// ```
  ///
  /// What one place is forecast depends on its own figures and the trend alone: another
  /// place beside it changes no bit. A place whose group the trend does not know follows
  /// the nation, with the spread of a group never seen.
  ///
  /// - Parameters:
  ///   - panel: Places with figures in some of ``years``; a place without any is
  ///     forecast from its group.
  ///   - count: How many years after the last one of ``years``, at least 1.
  /// - Throws: ``PanelUpdateError/yearsOutside(fitted:found:)``.
  /// - Complexity: O(places × years), and the cost of a forecast.
  public func forecast(
    of panel: Panel, years count: Int
  ) throws(PanelUpdateError) -> PanelForecast {
    guard years.lowerBound <= panel.years.lowerBound,
      panel.years.upperBound <= years.upperBound
    else { throw .yearsOutside(fitted: years, found: panel.years) }
    let aligned = panel.padded(to: years)
    let shape = PanelShape(aligned)
    let strangers = shape.groups.filter { !self.shape.groups.contains($0) }
    let held = PanelTrend(
      weights: weights, settings: settings, fits: fits, shares: shares, spreads: spreads,
      bases: bases, shape: self.shape.adding(groups: strangers), panel: self.panel)
    return PanelForecast(
      held, aligned, shape.naming(groups: held.shape.groups), ahead: count)
  }

  /// One candidate as if there were no other.
  func alone(_ index: Int) -> PanelTrend {
    let candidate = fits[index].candidate
    return PanelTrend(
      weights: weights.filter { $0.candidate == candidate }.map {
        Weight(candidate: candidate, weight: 1, score: $0.score)
      },
      settings: PanelSettings(breaks: settings.breaks, candidates: [candidate]),
      fits: [fits[index]], shares: [1], spreads: [spreads[index]],
      bases: bases.filter { $0.key == candidate.link }, shape: shape, panel: panel)
  }

  init(
    weights: [Weight], settings: PanelSettings, fits: [CandidateFit], shares: [Double],
    spreads: [[Double]], bases: [PanelLink: LinkBasis], shape: PanelShape, panel: Panel
  ) {
    self.weights = weights
    self.settings = settings
    self.fits = fits
    self.shares = shares
    self.spreads = spreads
    self.bases = bases
    self.shape = shape
    self.panel = panel
    years = panel.years
  }
}

extension Panel {
  /// The same figures in a longer span, without figures in the years added.
  func padded(to span: ClosedRange<Int>) -> Panel {
    guard span != years else { return self }
    let before = [Double](repeating: .nan, count: years.lowerBound - span.lowerBound)
    let after = [Double](repeating: .nan, count: span.upperBound - years.upperBound)
    var padded: [Double] = []
    padded.reserveCapacity(placeCount * span.count)
    for place in 0..<placeCount {
      padded += before
      padded += incidence[(place * yearCount)..<((place + 1) * yearCount)]
      padded += after
    }
    return Panel(
      self, ids: ids, years: span, incidence: padded, groups: groups, population: population)
  }
}

extension PanelShape {
  /// The same shape with further groups that have no place.
  func adding(groups names: [String]) -> PanelShape {
    names.isEmpty ? self : PanelShape(self, groups: groups + names, groupOf: groupOf)
  }

  /// The same shape with its groups counted as in a list that has them all.
  func naming(groups names: [String]) -> PanelShape {
    let position = Dictionary(
      uniqueKeysWithValues: names.enumerated().map { ($1, Int32($0)) })
    let moved = groups.map { position[$0] ?? 0 }
    return PanelShape(self, groups: names, groupOf: groupOf.map { moved[Int($0)] })
  }

  private init(_ other: PanelShape, groups: [String], groupOf: [Int32]) {
    self.groups = groups
    self.groupOf = groupOf
    order = other.order
    patterns = other.patterns
    patternOf = other.patternOf
    yearCount = other.yearCount
    fullPattern = other.fullPattern
  }
}
