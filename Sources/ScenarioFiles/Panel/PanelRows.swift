internal import PovertyExit

/// The rows of a table of rates as they are read, before they become a panel.
struct PanelRows {
  /// One figure, or the statement that there is none.
  struct Row {
    /// The share, NaN where the cell says that there is none.
    var share: Double
    var place: Int32
    var line: Int32
    var year: Int16
    /// 32 × month + day of a date, 0 of a year.
    var day: Int16
  }

  /// The most places that are read.
  let mostPlaces: Int
  var rows: [Row] = []
  var places = NameIndex()
  var groups = NameIndex()
  /// The number of the group of each place, -1 until it is told.
  private(set) var groupOf: [Int32] = []
  /// The people of each place in the last year that tells them, 0 until then.
  private(set) var population: [Double] = []
  private var populationYear: [Int16] = []
  /// The most decimals met in a rate.
  var decimals = 0

  init(mostPlaces: Int = 1_000_000) { self.mostPlaces = mostPlaces }

  /// Whether there are more places than are read.
  var isOverfull: Bool { places.names.count > mostPlaces }

  /// Makes room for the place of a row.
  mutating func meet(place: Int) {
    while groupOf.count <= place {
      groupOf.append(-1)
      population.append(0)
      populationYear.append(.min)
    }
  }

  /// Notes the group of a place; `false` when it had another.
  mutating func setGroup(_ group: Int, of place: Int) -> Bool {
    guard groupOf[place] >= 0 else {
      groupOf[place] = Int32(group)
      return true
    }
    return groupOf[place] == Int32(group)
  }

  /// Notes the people of a place in a year: the last year counts.
  mutating func setPopulation(_ people: Double, of place: Int, year: Int) {
    guard year >= Int(populationYear[place]) else { return }
    population[place] = people
    populationYear[place] = Int16(year)
  }
}
