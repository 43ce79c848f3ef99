internal import NumericalCore

/// What a random number is used for; part of its key, so that two uses never
/// share a number and a new use disturbs none of the old ones.
enum Purpose: UInt8 {
  case stock = 1
  case parameters = 2
  case exits = 3
  case new = 4
  case returns = 5
  case removals = 6
  case placePath = 7
  case groupPath = 8
  case nationalPath = 9
}

/// The random numbers of one place in one future, by purpose and year.
struct Future {
  let key: RandomKey
  let draw: Int

  /// A standard normal number.
  func normal(_ purpose: Purpose, year: Int, index: UInt8 = 0) -> Double {
    Normal.quantile(uniform(purpose, year: year, index: index))
  }

  /// A number in (0, 1).
  func uniform(_ purpose: Purpose, year: Int, index: UInt8 = 0) -> Double {
    key.uniform(draw: draw, year: year, purpose: purpose.rawValue, index: index)
  }
}
