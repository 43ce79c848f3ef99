/// What a balance says about the published figures.
public enum Verdict: Hashable, Sendable {
  /// Both sides are equal to the person.
  case closes
  /// The difference is explained by the rounding of the printed figures.
  case closesWithinRounding
  /// No reading of the rounded figures makes the two sides equal.
  case doesNotClose(residual: Interval)
  /// A figure the balance needs is not published.
  case cannotBeJudged(missing: [Words])

  /// The status as printed in results.
  public var status: String {
    switch self {
    case .closes: "closes"
    case .closesWithinRounding: "closes within rounding"
    case .doesNotClose: "does not close"
    case .cannotBeJudged: "cannot be judged"
    }
  }

  /// The status for people.
  public var words: Words {
    switch self {
    case .closes: Words("closes", "平衡")
    case .closesWithinRounding: Words("closes within rounding", "在四舍五入范围内平衡")
    case .doesNotClose: Words("does not close", "不平衡")
    case .cannotBeJudged: Words("cannot be judged", "无法判断")
    }
  }

  /// Judges the difference of two sides: exact, within rounding, or neither.
  init(difference: Interval) {
    if difference == Interval(0) {
      self = .closes
    } else if difference.contains(0) {
      self = .closesWithinRounding
    } else {
      self = .doesNotClose(residual: difference)
    }
  }
}

/// The balance of one book over one span.
///
/// The residual is `published − expected`: what the published closing figure
/// holds beyond `opening − exits + new + returns − removals`. It is reported
/// with its interval and never absorbed by another row.
public struct Reconciliation: Hashable, Sendable {
  /// A stable identifier, such as `wuhu/people/2014..2017/exits`.
  public var id: String
  /// The place whose book was balanced.
  public var place: String
  /// People, households or villages.
  public var dimension: Dimension
  /// The years covered.
  public var span: Span
  /// The flows that were counted; the others are taken as zero.
  public var flows: [Quantity]
  /// What the sides were: the sentence for people.
  public var statement: Words
  /// The expected side, `nil` when it cannot be formed.
  public var expected: Interval?
  /// The difference at the printed values, `nil` when it cannot be judged.
  public var residual: Double?
  /// The difference given the rounding, `nil` when it cannot be judged.
  public var interval: Interval?
  /// The judgement.
  public var verdict: Verdict
}

extension Ledger {
  /// Balances one book over `span`, counting the flows named.
  ///
  /// ```swift
  /// // Wuhu: 133,500 − 60,181 − 30,749 − 23,515 = 19,055, published 18,225
  /// ledger.reconcile("wuhu", over: Span(2014...2017), counting: [.exits]).residual
  /// // -830
  /// ```
  ///
  /// The flows must tile the span when they are exits; other flows may cover a
  /// part of it, because documents publish them for single years. A flow left
  /// out of `counting` is taken as zero and the statement says so.
  ///
  /// - Parameters:
  ///   - place: The place's identifier.
  ///   - dimension: The book; people by default.
  ///   - span: The years from the opening to the closing stock.
  ///   - flows: The flows counted.
  ///   - reading: The reading that replaces the default where it exists.
  /// - Complexity: O(entries).
  public func reconcile(
    _ place: String, in dimension: Dimension = .people, over span: Span,
    counting flows: [Quantity] = Quantity.flows, reading: String? = nil
  ) -> Reconciliation {
    let opening = entries(.opening, of: place, in: dimension, reading: reading)
      .first { $0.span.first == span.first }
    let closing = entries(.closing, of: place, in: dimension, reading: reading)
      .first { $0.span.last == span.last }
    let rows = flows.flatMap { flow in
      tiles(of: entries(flow, of: place, in: dimension, reading: reading), within: span)
    }
    let exits = rows.filter { $0.quantity == .exits }
    let covered = Set(exits.flatMap { Array($0.span.years) })
    let gaps = span.years.filter { !covered.contains($0) }

    var missing: [Words] = []
    let book =
      dimension == .people
      ? Words(same: "") : Words(" in \(dimension)", "（\(dimension.words.chinese)）")
    if opening == nil {
      missing.append(Words("the opening stock of \(span.first)", "\(span.first)年期初数") + book)
    }
    if closing == nil {
      missing.append(Words("the closing stock of \(span.last)", "\(span.last)年期末数") + book)
    }
    if flows.contains(.exits), !gaps.isEmpty {
      let years = gaps.map(String.init).joined(separator: ", ")
      missing.append(Words("the exits of \(years)", "\(years)年脱贫数") + book)
    }
    var result = Reconciliation(
      id: [place, dimension.name, span.description, flows.map(\.rawValue).joined(separator: "+")]
        .joined(separator: "/") + (reading.map { "/" + $0 } ?? ""),
      place: place, dimension: dimension, span: span, flows: flows,
      statement: missing.joined(), expected: nil, residual: nil, interval: nil,
      verdict: .cannotBeJudged(missing: missing))
    guard let opening, let closing, missing.isEmpty else { return result }

    let terms = [opening] + rows
    let expected = terms.reduce(0.0) { $0 + ($1.quantity.sign ?? 0) * $1.figure.value }
    let bounds = terms.reduce(Interval(0)) {
      $0 + Interval($1.quantity.sign ?? 0) * $1.figure.interval
    }
    let difference = closing.figure.interval - bounds
    let sum = terms.enumerated().map { position, term in
      (position == 0 ? "" : (term.quantity.sign ?? 0) < 0 ? " − " : " + ")
        + grouped(term.figure.value)
    }.joined()
    result.statement = Words(
      "\(sum) = \(grouped(expected)), published \(grouped(closing.figure.value))",
      "\(sum) = \(grouped(expected))，公布\(grouped(closing.figure.value))")
    result.expected = bounds
    result.residual = closing.figure.value - expected
    result.interval = difference
    result.verdict =
      difference.width.isFinite || !difference.contains(0)
      ? Verdict(difference: difference)
      : .cannotBeJudged(
        missing: terms.filter { !$0.figure.interval.width.isFinite }.map {
          Words("the upper or lower end of ", "下列数字的上限或下限：") + $0.quantity.words
        })
    return result
  }
}
