public import PovertyExit

/// What is said about breaks of definition: those that were given, and those that the
/// figures propose, which are never applied.
public struct PanelBreakNote: Sendable {
  /// The breaks that the user named.
  public let given: [Int]
  /// The breaks that the figures speak for.
  public let proposals: [PanelBreak]

  /// Looks for breaks beside those given.
  public init(_ panel: Panel, given: [Int]) {
    self.init(given: given, proposals: PanelBreaks(panel, given: given).proposals)
  }

  init(given: [Int], proposals: [PanelBreak]) {
    self.given = given
    self.proposals = proposals
  }

  /// A warning for each proposal.
  public func warnings(path: String) -> [Diagnostic] {
    proposals.map { proposal in
      let year = proposal.year
      let years = (given + [year]).sorted().map { "\($0)" }.joined(separator: ",")
      return Diagnostic(
        DiagnosticCode.possibleBreak.id, .warning, file: path,
        Words(
          "the figures may have a new definition from \(year) on: ",
          "\(year) 年起统计口径或标准可能有变：") + proposal.words,
        hint: Words(
          "nothing was changed; if the source says so, --breaks \(years) takes that step out of "
            + "the trend",
          "未作任何改动；若资料来源证实，可用 --breaks \(years) 使该年变动不计入趋势"))
    }
  }

  /// The breaks given and proposed.
  var json: JSON {
    .object([
      .init("given", .array(given.sorted().map { JSON($0) })),
      .init(
        "proposed",
        .array(
          proposals.map {
            .object([
              .init("year", JSON($0.year)), .init("size", .number(ByteText.rounded($0.size))),
              .init("z", .number(ByteText.rounded($0.z))),
              .init("share", .number(ByteText.rounded($0.share))),
              .init("scatterRatio", .number(ByteText.rounded($0.scatterRatio))),
              .init("scatterZ", .number(ByteText.rounded($0.scatterZ))),
            ])
          })),
    ])
  }
}

extension PanelBreak {
  /// What speaks for it: the stronger of its two statistics.
  fileprivate var words: Words {
    let side = percent(share, decimals: 0)
    guard abs(scatterZ) > abs(z) else {
      let score = significant(abs(z), 2)
      return size > 0
        ? Words(
          "the rates of \(side) of the places rose against the usual step (z = \(score))",
          "\(side) 的地区相对常年变动偏高（z = \(score)）")
        : Words(
          "the rates of \(side) of the places fell against the usual step (z = \(score))",
          "\(side) 的地区相对常年变动偏低（z = \(score)）")
    }
    let ratio = significant(scatterRatio, 2)
    let score = significant(abs(scatterZ), 2)
    return Words(
      "the places' yearly steps scatter \(ratio) times as much from then on (z = \(score))",
      "此后各地年度变动的离散程度为此前的 \(ratio) 倍（z = \(score)）")
  }
}
