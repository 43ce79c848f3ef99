public import PovertyExit

/// One expected answer of tests.yaml.
public struct ModelTest: Hashable, Sendable {
  /// A number that is expected, or that none is.
  public enum Expected: Hashable, Sendable {
    case number(Double)
    /// `null`: the answer has no such number.
    case null
  }

  /// How far a number may lie from the expected one.
  public enum Tolerance: Hashable, Sendable {
    /// In the unit of the number.
    case absolute(Double)
    /// As a share of the expected number.
    case relative(Double)

    /// The largest distance allowed from `expected`.
    public func width(at expected: Double) -> Double {
      switch self {
      case .absolute(let width): width
      case .relative(let share): share * abs(expected)
      }
    }
  }

  /// The sentence that names it.
  public var name: String
  /// Where it stands: `file:line`.
  public var location: String
  /// The id of the question.
  public var question: String
  /// Which finding of the answer; the only one when `nil`.
  public var quantity: String?
  /// The assumptions replaced for this test.
  public var assumptions: [Figure]
  /// What value, lower and upper bound must be; `nil` leaves one open.
  public var value: Expected?
  public var lower: Expected?
  public var upper: Expected?
  /// How exactly; 1e-9 of the expected number by default.
  public var tolerance: Tolerance
  /// The status that must come.
  public var status: Status?
  /// The text that must come.
  public var text: String?
  /// The unit that must come, such as `people`.
  public var unit: String?
}

/// The outcome of one test.
public struct TestResult: Hashable, Sendable {
  /// The test.
  public var test: ModelTest
  /// What was not as expected; empty when it passed.
  public var failures: [Words]

  /// Whether everything was as expected.
  public var isPassed: Bool { failures.isEmpty }
}
