internal import Glibc

/// Returns log Γ(1 + a) for a in `0...1`, with the digits of a small a kept.
///
/// Forming 1 + a first would leave an absolute error of 10⁻¹⁶, which shows where
/// many small logarithms add up to a small one.
///
/// - Reference: DLMF 5.7.3.
func logGamma1p(_ a: Double) -> Double {
  if a > 0.5 { return lgamma(1 + a) }
  var sum = 0.0
  for (index, coefficient) in zetaMinus1.enumerated().reversed() {
    sum = coefficient / Double(index + 2) - a * sum
  }
  // 1 − γ, with Euler's constant γ.
  return (0.42278433509846714 * a - log1p(a)) + a * a * sum
}

/// ζ(k) − 1 for k = 2, 3, …, the rest below 2⁻⁵³ at a = ½.
private let zetaMinus1: [Double] = [
  0.644934066848226436, 0.202056903159594285, 0.0823232337111381915,
  0.0369277551433699263, 0.0173430619844491397, 0.00834927738192282684,
  0.00407735619794433938, 0.00200839282608221442, 0.000994575127818085337,
  0.000494188604119464559, 0.000246086553308048299, 0.000122713347578489147,
  0.0000612481350587048293, 0.0000305882363070204936, 0.0000152822594086518717,
  7.63719763789976227e-6, 3.81729326499983986e-6, 1.90821271655393893e-6,
  9.53962033872796113e-7, 4.76932986787806463e-7, 2.3845050272773299e-7,
  1.19219925965311073e-7, 5.96081890512594796e-8, 2.98035035146522802e-8,
  1.49015548283650412e-8, 7.45071178983542949e-9, 3.72533402478845705e-9,
  1.86265972351304901e-9,
]
