/// What a question could be answered with.
public enum Status: String, CaseIterable, Hashable, Sendable {
  case ok
  /// The data cannot tell.
  case notIdentified = "not identified"
  /// Costs or effects needed for a ranking are missing.
  case cannotRank = "cannot rank"
  /// A figure that the judgement needs is not published.
  case cannotBeJudged = "cannot be judged"
  /// The reading or the goal contradicts the figures.
  case infeasible
  /// The place publishes no stock of registered poor.
  case noStock = "no stock"

  /// The status for people.
  public var words: Words {
    switch self {
    case .ok: Words("ok", "可答")
    case .notIdentified: Words("not identified", "无法识别")
    case .cannotRank: Words("cannot rank", "无法排序")
    case .cannotBeJudged: Words("cannot be judged", "无法判断")
    case .infeasible: Words("infeasible", "不可行")
    case .noStock: Words("no stock", "没有存量数")
    }
  }
}

/// One number, or one verdict, in the answer to a question.
public struct Finding: Hashable, Sendable {
  /// What was found, such as `residual`; unique within the answer.
  public var quantity: String
  /// The value in base units, or `nil` where there is none to give.
  public var value: Double?
  /// The lower bound, where one exists.
  public var lower: Double?
  /// The upper bound, where one exists.
  public var upper: Double?
  /// What the value counts.
  public var unit: Dimension
  /// A result that is no number: an ISO date, the name of a work.
  public var text: String?
  /// Whether the question could be answered.
  public var status: Status
  /// The answer in one sentence for a planner.
  public var sentence: Words
  /// What the answer rests on beyond the document. The assumptions among the
  /// question's own figures are added when the question is asked.
  public var basis: [Words]

  /// Creates a finding with a value and, where known, what it can be.
  public init(
    _ quantity: String, _ value: Double?, _ interval: Interval? = nil, unit: Dimension,
    text: String? = nil, status: Status = .ok, sentence: Words, basis: [Words] = []
  ) {
    self.quantity = quantity
    self.value = value
    lower = interval.flatMap { $0.lower.isFinite ? $0.lower : nil }
    upper = interval.flatMap { $0.upper.isFinite ? $0.upper : nil }
    self.unit = unit
    self.text = text
    self.status = status
    self.sentence = sentence
    self.basis = basis
  }
}
