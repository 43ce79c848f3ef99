internal import Glibc

/// What a check without a single error proves.
///
/// ```swift
/// ErrorFreeSample.errorRate(sample: 2_000, confidence: 0.95)  // 0.001497
/// ErrorFreeSample.sampleNeeded(errorRate: 0.02, confidence: 0.95)  // 149
/// ```
///
/// If the true error rate were *p*, a random sample of *n* would show none with
/// probability (1 − p)ⁿ. The bound is the *p* that makes this 1 − c:
///
///     p = 1 − (1 − c)^(1/n),     n = log(1 − c) / log(1 − p)
///
/// The sample must be random; checks of chosen cases prove less.
/// - Reference: C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial
///   limits illustrated in the case of the binomial", Biometrika 26 (1934).
public enum ErrorFreeSample {
  /// The largest error rate that a sample without error leaves possible.
  ///
  /// - Parameters:
  ///   - sample: The number of cases checked, 0 or more.
  ///   - confidence: Strictly between 0 and 1.
  /// - Returns: A share; 1 for an empty sample.
  public static func errorRate(sample: Double, confidence: Double) -> Double {
    guard sample > 0 else { return 1 }
    return -expm1(log1p(-confidence) / sample)
  }

  /// The smallest sample without error that proves an error rate of at most
  /// `errorRate`, or `nil` for a rate of 0, which no sample proves.
  public static func sampleNeeded(errorRate: Double, confidence: Double) -> Int? {
    guard errorRate > 0 else { return nil }
    guard errorRate < 1 else { return 1 }
    let needed = (log1p(-confidence) / log1p(-errorRate)).rounded(.up)
    return needed < 0x1p53 ? Int(needed) : nil
  }
}
