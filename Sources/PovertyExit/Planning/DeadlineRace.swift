/// Which of several dated works is the first to miss its deadline.
///
/// ```swift
/// // houses due in October with 0.9, water due in November with 0.5
/// let race = DeadlineRace(works: [
///   .init(deadline: october, probabilityDone: 0.9),
///   .init(deadline: november, probabilityDone: 0.5),
/// ])
/// race.probabilityFirst  // [0.1, 0.45]
/// race.probabilityNone   // 0.45
/// ```
///
/// In the order of the deadlines, work *i* is the first to fail when all before
/// it are done and it is not: `(1 − P_i) × Π P_j`, *j* before *i*. Works are
/// taken as independent; works due on the same day come in the order of their
/// probability, the weakest first.
public struct DeadlineRace: Hashable, Sendable {
  /// One work of the portfolio.
  public struct Entry: Hashable, Sendable {
    /// The deadline.
    public var deadline: Day
    /// The probability of being done by then, in `0...1`.
    public var probabilityDone: Double

    /// Creates an entry.
    public init(deadline: Day, probabilityDone: Double) {
      self.deadline = deadline
      self.probabilityDone = probabilityDone
    }
  }

  /// The works, in the order given.
  public let works: [Entry]
  /// The probability of each work to be the first that fails, in the order given.
  public let probabilityFirst: [Double]
  /// The probability that every work is done in time.
  public let probabilityNone: Double

  /// Creates the portfolio.
  ///
  /// - Complexity: O(n log n) for n works.
  public init(works: [Entry]) {
    self.works = works
    let order = works.indices.sorted {
      let (left, right) = (works[$0], works[$1])
      return (left.deadline.number, left.probabilityDone, $0)
        < (right.deadline.number, right.probabilityDone, $1)
    }
    var first = Array(repeating: 0.0, count: works.count)
    var allBefore = 1.0
    for index in order {
      first[index] = (1 - works[index].probabilityDone) * allBefore
      allBefore *= works[index].probabilityDone
    }
    probabilityFirst = first
    probabilityNone = allBefore
  }

  /// The work most likely to be the first that fails, the earlier on a tie;
  /// `nil` when there are none or none can fail.
  public var likeliest: Int? {
    works.indices.filter { probabilityFirst[$0] > 0 }.max {
      (probabilityFirst[$0], -works[$0].deadline.number, -$0)
        < (probabilityFirst[$1], -works[$1].deadline.number, -$1)
    }
  }

  /// The work with the lowest probability of being done, the earlier on a tie;
  /// `nil` when there are none.
  public var weakest: Int? {
    works.indices.min {
      (works[$0].probabilityDone, works[$0].deadline.number, $0)
        < (works[$1].probabilityDone, works[$1].deadline.number, $1)
    }
  }
}
