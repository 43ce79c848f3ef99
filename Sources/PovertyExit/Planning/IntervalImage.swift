extension Interval {
  /// The values a function takes when each argument runs through its interval.
  ///
  /// ```swift
  /// // 4.4007 million / (1 − 3.99 %), both rounded
  /// Interval.image(of: [items, balance]) { $0[0] / (1 - $0[1]) }
  /// ```
  ///
  /// The function is evaluated at the corners of the box, so the result is
  /// exact for a function that is monotone in each argument while the others
  /// are held, in either direction. An argument that occurs several times in
  /// the formula is held as one, unlike in term by term interval arithmetic.
  ///
  /// - Parameters:
  ///   - box: The intervals of the arguments, at most 16.
  ///   - function: A function monotone in each argument. A corner where it is
  ///     not a number makes the result the whole line.
  /// - Complexity: O(2ⁿ) evaluations for n arguments.
  /// - Reference: R. E. Moore, *Interval Analysis*, 1966, section 4.
  public static func image(
    of box: [Interval], under function: ([Double]) -> Double
  ) -> Interval {
    precondition(box.count <= 16, "a box has at most 16 arguments")
    var lowest = Double.infinity
    var highest = -Double.infinity
    for corner in 0..<(1 << box.count) {
      let value = function(
        box.enumerated().map { (corner >> $0) & 1 == 0 ? $1.lower : $1.upper })
      guard !value.isNaN else { return Interval(-.infinity, .infinity) }
      lowest = min(lowest, value)
      highest = max(highest, value)
    }
    return Interval(lowest, highest)
  }
}
