/// An insurance that pays a share of a bill above a deductible.
///
/// ```swift
/// let cover = MedicalCover(deductible: 5_000, rate: 0.5)
/// cover.outOfPocket(20_000)  // 12_500
/// cover.outOfPocket(4_000)   // 4_000
/// ```
///
///     outOfPocket(c) = min(c, D) + (1 − r) max(c − D, 0)
public struct MedicalCover: Hashable, Sendable {
  /// What the patient pays alone before the insurance pays (起付标准), in yuan.
  public var deductible: Double
  /// The share paid above the deductible (报销比例), in `0...1`.
  public var rate: Double

  /// Creates a cover; a rate outside `0...1` is taken to the nearest end.
  public init(deductible: Double, rate: Double) {
    self.deductible = max(0, deductible)
    self.rate = min(max(rate, 0), 1)
  }

  /// What the patient pays of a bill, in yuan.
  public func outOfPocket(_ bill: Double) -> Double {
    min(bill, deductible) + (1 - rate) * max(bill - deductible, 0)
  }
}
