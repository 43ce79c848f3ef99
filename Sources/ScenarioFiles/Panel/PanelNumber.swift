/// A rate as a file writes it, made a share.
///
/// ```swift
/// PanelNumber("3.25", in: .percent)   // share 0.0325, 2 decimals
/// PanelNumber("1e-3", in: .share)     // share 0.001, 3 decimals
/// PanelNumber("about 3", in: .share)  // nil
/// ```
///
/// The share is the double nearest to the decimal text, rounded once: the shift
/// from percent moves the decimal point and divides nothing.
struct PanelNumber: Hashable {
  /// The share, also outside of `0...1`.
  var share: Double
  /// The digits behind the decimal point.
  var decimals: Int

  init(share: Double, decimals: Int) {
    self.share = share
    self.decimals = decimals
  }

  /// Reads a number, with or without thousands commas, or returns `nil`.
  init?(_ text: String, in unit: PanelUnit) {
    var clean = CellText.normalized(text)
    if unit == .percent, clean.hasSuffix("%") { clean = CellText.normalized(clean.dropLast()) }
    var exponent = 0
    if let mark = clean.firstIndex(where: { $0 == "e" || $0 == "E" }) {
      guard let power = Int(clean[clean.index(after: mark)...]), abs(power) < 400 else {
        return nil
      }
      exponent = power
      clean = String(clean[..<mark])
    }
    guard let digits = CellText.digits(clean),
      let share = Double("\(digits)e\(exponent - unit.shift)"), share.isFinite
    else { return nil }
    let point = digits.firstIndex(of: ".").map { digits.distance(from: $0, to: digits.endIndex) }
    self.share = share
    decimals = max((point ?? 1) - 1 - exponent, 0)
  }
}
