/// The values given for the parameters of one question, already checked
/// against their declaration.
///
/// Reading a parameter that its kind did not declare, or with another type,
/// is a mistake of the programmer and stops the program; a file cannot cause it.
public struct Arguments: Hashable, Sendable {
  /// A value in the form its parameter declares.
  public enum Value: Hashable, Sendable {
    case figures([Figure])
    case numbers([Double])
    case words([String])
    case place(String)
    case span(Span)
    case day(Day)
    case label(Words)
    case flag(Bool)
    case records([Arguments])
  }

  /// The values by parameter name.
  public var values: [String: Value]

  /// Creates arguments from their values.
  public init(_ values: [String: Value] = [:]) { self.values = values }

  /// Whether the parameter was given.
  public func has(_ name: String) -> Bool { values[name] != nil }

  /// A figure, or `nil` when left out.
  public func figure(_ name: String) -> Figure? { figures(name).first }

  /// A list of figures, empty when left out.
  public func figures(_ name: String) -> [Figure] {
    switch values[name] {
    case nil: []
    case .figures(let figures): figures
    default: mismatch(name)
    }
  }

  /// A number or a share (in `0...1`), or `nil` when left out.
  public func number(_ name: String) -> Double? { numbers(name).first }

  /// A list of numbers or shares, empty when left out.
  public func numbers(_ name: String) -> [Double] {
    switch values[name] {
    case nil: []
    case .numbers(let numbers): numbers
    default: mismatch(name)
    }
  }

  /// A word, or `nil` when left out.
  public func word(_ name: String) -> String? { words(name).first }

  /// A list of words, empty when left out.
  public func words(_ name: String) -> [String] {
    switch values[name] {
    case nil: []
    case .words(let words): words
    default: mismatch(name)
    }
  }

  /// The id of a place, or `nil` when left out.
  public func place(_ name: String) -> String? {
    switch values[name] {
    case nil: nil
    case .place(let place): place
    default: mismatch(name)
    }
  }

  /// A span of years, or `nil` when left out.
  public func span(_ name: String) -> Span? {
    switch values[name] {
    case nil: nil
    case .span(let span): span
    default: mismatch(name)
    }
  }

  /// A day, or `nil` when left out.
  public func day(_ name: String) -> Day? {
    switch values[name] {
    case nil: nil
    case .day(let day): day
    default: mismatch(name)
    }
  }

  /// A text for people, or `nil` when left out.
  public func label(_ name: String) -> Words? {
    switch values[name] {
    case nil: nil
    case .label(let label): label
    default: mismatch(name)
    }
  }

  /// A flag, or `false` when left out.
  public func flag(_ name: String) -> Bool {
    switch values[name] {
    case nil: false
    case .flag(let flag): flag
    default: mismatch(name)
    }
  }

  /// The records of a list, empty when left out.
  public func records(_ name: String) -> [Arguments] {
    switch values[name] {
    case nil: []
    case .records(let records): records
    default: mismatch(name)
    }
  }

  /// Every figure used, those of records included, in the order of the names.
  public var allFigures: [Figure] {
    values.sorted { $0.key < $1.key }.flatMap { _, value -> [Figure] in
      switch value {
      case .figures(let figures): figures
      case .records(let records): records.flatMap(\.allFigures)
      default: []
      }
    }
  }

  private func mismatch(_ name: String) -> Never {
    preconditionFailure("parameter '\(name)' is read in another form than it was declared")
  }
}
