/// A stock or flow of the register, or what belongs to it.
public enum Quantity: String, CaseIterable, Hashable, Sendable {
  /// Registered at the start of the first year of the span.
  case opening
  /// Verified exits (脱贫) during the span.
  case exits
  /// Newly identified (新识别) during the span.
  case new
  /// Returns to poverty (返贫) during the span.
  case returns
  /// Removals other than exit (清退, deaths, moves) during the span.
  case removals
  /// Registered at the end of the last year of the span.
  case closing
  /// Poverty incidence (贫困发生率) at the end of the span, a share.
  case incidence
  /// The population an incidence refers to.
  case population
  /// A target for the exits of the span (脱贫任务).
  case target

  /// The sign with which the quantity enters `opening + … = closing`, or
  /// `nil` for what is no part of the balance.
  public var sign: Double? {
    switch self {
    case .opening, .new, .returns: 1
    case .exits, .removals: -1
    case .closing, .incidence, .population, .target: nil
    }
  }

  /// The quantities that change the register during a span.
  public static let flows: [Quantity] = [.exits, .new, .returns, .removals]

  /// The name for people.
  public var words: Words {
    switch self {
    case .opening: Words("opening register", "期初建档立卡数")
    case .exits: Words("exits", "脱贫")
    case .new: Words("newly identified", "新识别")
    case .returns: Words("returns", "返贫")
    case .removals: Words("other removals", "其他减少")
    case .closing: Words("closing register", "期末建档立卡数")
    case .incidence: Words("poverty incidence", "贫困发生率")
    case .population: Words("population", "人口")
    case .target: Words("exit target", "脱贫任务")
    }
  }
}

/// One published figure of the register: place, span, quantity, value.
public struct LedgerEntry: Hashable, Sendable {
  /// The place's identifier.
  public var place: String
  /// The year, or the years published together.
  public var span: Span
  /// The stock or flow.
  public var quantity: Quantity
  /// The value with its rounding and source.
  public var figure: Figure
  /// A tag when the document offers several readings of the same figure, or
  /// `nil` for the reading used by default.
  public var reading: String?

  /// Creates an entry.
  public init(
    place: String, span: Span, quantity: Quantity, figure: Figure, reading: String? = nil
  ) {
    self.place = place
    self.span = span
    self.quantity = quantity
    self.figure = figure
    self.reading = reading
  }
}

/// Every published figure of a register, for all places of a model.
///
/// A ledger stores what was published and never repairs it: pooled years stay
/// one row, conflicting readings stand side by side, and people and households
/// are separate books (台账).
public struct Ledger: Hashable, Sendable {
  /// The places, the top one first.
  public var places: [Place]
  /// The figures, in the order of the file.
  public var entries: [LedgerEntry]
  /// Whether additions and removals were netted out of the published figures,
  /// so that a balance without them closes by construction.
  public var isNetted: Bool

  /// Creates a ledger.
  public init(places: [Place], entries: [LedgerEntry], isNetted: Bool = false) {
    self.places = places
    self.entries = entries
    self.isNetted = isNetted
  }

  /// The entries of one book, ordered by span; default readings only unless a
  /// `reading` is named, which then replaces the default rows of the same years.
  ///
  /// - Complexity: O(entries).
  public func entries(
    _ quantity: Quantity, of place: String, in dimension: Dimension = .people,
    reading: String? = nil
  ) -> [LedgerEntry] {
    let book = entries.filter {
      $0.quantity == quantity && $0.place == place && $0.figure.dimension == dimension
        && ($0.reading == nil || $0.reading == reading)
    }
    let tagged = book.filter { $0.reading != nil }.map(\.span.years)
    return book.filter { entry in
      entry.reading != nil || !tagged.contains { $0.overlaps(entry.span.years) }
    }.sorted { $0.span < $1.span }
  }

  /// The earliest opening stock of a book, if one is published.
  public func opening(of place: String, in dimension: Dimension = .people) -> LedgerEntry? {
    entries(.opening, of: place, in: dimension).first
  }

  /// The latest closing stock of a book, if one is published.
  public func closing(of place: String, in dimension: Dimension = .people) -> LedgerEntry? {
    entries(.closing, of: place, in: dimension).max { $0.span.last < $1.span.last }
  }

  /// The places directly below `place`.
  public func children(of place: String) -> [Place] {
    places.filter { $0.parent == place }
  }
}
