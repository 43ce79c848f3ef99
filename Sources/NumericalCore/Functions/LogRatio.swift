internal import Glibc

/// Returns log(value / aim), whose digits do not suffer where both are tiny and near.
///
/// - Parameters:
///   - value: Greater than zero.
///   - aim: Greater than zero.
///   - logAim: log(aim), for where the two are far apart.
func logRatio(_ value: Double, _ aim: Double, _ logAim: Double) -> Double {
  let rest = (value - aim) / aim
  return abs(rest) < 0.5 ? log1p(rest) : log(value) - logAim
}
