extension QuestionKind {
  /// Every kind a model file can ask, in the order of their pages.
  public static let all: [QuestionKind] = [
    .residual,
    .hierarchy,
    .incidence,
    .holdOut,
    .target,
    .threshold,
    .fallIn,
    .reachZero,
    .growthBase,
    .verification,
    .householdSize,
    .backstop,
    .overlap,
    .returnRisk,
    .returnReserve,
    .shareBase,
    .shareReading,
    .assignments,
    .funnel,
    .fundFloor,
    .partOfWhole,
    .attribution,
    .works,
    .firstToFail,
    .gate,
    .medicalBill,
    .stock,
    .stockFromRate,
    .unitCost,
    .fundBalance,
    .pairing,
    .staffing,
    .ranking,
    .samplingBound,
    .exitStandard,
  ]

  /// Returns the kind named `name`, or `nil`.
  public static func named(_ name: String) -> QuestionKind? {
    all.first { $0.name == name }
  }
}
