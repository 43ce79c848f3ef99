/// A row of figures as small bars on one line.
///
/// ```swift
/// Sparkline.text(of: [0, 5, 10], style: TextStyle())   // "▁▄█"
/// ```
///
/// The bars begin at zero: half the height is half the rate. A year without a figure
/// is a gap.
package enum Sparkline {
  /// The bars of `values`, one character each.
  ///
  /// - Parameters:
  ///   - values: At least 0; NaN where there is none.
  ///   - top: The value of a full bar; the largest value by default.
  package static func text(
    of values: [Double], top: Double? = nil, style: TextStyle
  ) -> String {
    let bars = Array(style.usesUnicode ? "▁▂▃▄▅▆▇█" : "_.-:=+*#")
    let most = top ?? values.filter { !$0.isNaN }.max() ?? 0
    return String(
      values.map { value -> Character in
        guard !value.isNaN else { return " " }
        guard most > 0 else { return bars[0] }
        let height = Int((value / most * 7).rounded())
        return bars[min(max(height, 0), 7)]
      })
  }
}
