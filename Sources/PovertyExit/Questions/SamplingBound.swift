extension QuestionKind {
  /// `sampling-bound`: what a check without error proves.
  public static let samplingBound = QuestionKind(
    name: "sampling-bound",
    summary: Words(
      "The error rate a check without a single error leaves possible, and the sample that a bound "
        + "needs.",
      "抽查无一差错时，差错率最高可能是多少；要保证某一差错率需抽查多少。"),
    equation: "p = 1 − (1 − c)^(1/n),  n = log(1 − c) / log(1 − p)",
    explanation: Words(
      "“100 % accurate” means what its sample can show. The bound holds for a random sample; cases "
        + "chosen by those who are checked prove less. A sample published as “more than” gives a "
        + "bound that is at most the one printed.",
      "“准确率100 %”的含金量取决于样本量。该上界适用于随机抽样；由被查单位挑选的样本说明力更弱。"
        + "样本量若为“余”“以上”，实际上界不高于所列数值。"),
    reference: "C. J. Clopper, E. S. Pearson, Biometrika 26, 1934",
    parameters: [
      .optional("sample", .figures([]), Words("the cases checked, added up", "抽查数，合计")),
      .optional("bound", .figure([.share]), Words("an error rate to be proved", "要证明的差错率上限")),
      .optional("confidence", .share, Words("the confidence; 95 % by default", "置信度，默认95 %")),
    ]
  ) { arguments, _ in
    let confidence = min(max(arguments.number("confidence") ?? 0.95, 0), 1 - 1e-12)
    let sure = percent(confidence, decimals: 0)
    let basis = [Words("a random sample without an error", "随机抽样且无差错")]
    var findings: [Finding] = []
    let samples = arguments.figures("sample")
    let size = samples.reduce(0) { $0 + $1.value }
    if !samples.isEmpty {
      let rate = ErrorFreeSample.errorRate(sample: size, confidence: confidence)
      findings.append(
        Finding(
          "error-bound", rate, Interval(0, rate), unit: .share,
          sentence: Words(
            "No error in \(grouped(size)) checks: with \(sure) confidence the error rate is at most "
              + "\(percent(rate)).",
            "抽查\(grouped(size))例无差错：在\(sure)置信度下，差错率不超过\(percent(rate))。"), basis: basis))
    }
    if let bound = arguments.figure("bound") {
      let needed = ErrorFreeSample.sampleNeeded(errorRate: bound.value, confidence: confidence)
      let suffices = needed.map { samples.isEmpty || Double($0) <= size } ?? false
      findings.append(
        Finding(
          "sample-needed", needed.map(Double.init), needed.map { Interval(Double($0)) },
          unit: samples.first?.dimension ?? Dimension("items"),
          status: suffices ? .ok : .infeasible,
          sentence: needed.map {
            Words(
              "To prove an error rate of at most \(bound.text) with \(sure) confidence, "
                + "\(grouped(Double($0))) checks without error are needed"
                + (samples.isEmpty
                  ? "." : suffices ? "; there were enough." : "; there were fewer."),
              "要在\(sure)置信度下证明差错率不超过\(bound.text)，须抽查"
                + "\(grouped(Double($0)))例且无差错"
                + (samples.isEmpty ? "。" : suffices ? "，现有样本足够。" : "，现有样本不足。"))
          }
            ?? Words(
              "No sample proves an error rate of zero.", "任何抽样都不能证明差错率为零。"),
          basis: basis))
    }
    return findings
  }
}
