extension QuestionKind {
  /// `medical-bill`: what a change of an insurance saves the patient.
  public static let medicalBill = QuestionKind(
    name: "medical-bill",
    summary: Words(
      "What a higher reimbursement or a lower deductible saves on a medical bill.",
      "提高报销比例或降低起付标准，一笔医药费能少自付多少。"),
    equation: "outOfPocket(c) = min(c, D) + (1 − r)·max(c − D, 0),  saving = before − after",
    explanation: Words(
      "The raise is read as percentage points unless the question says relative. While the rate "
        + "stays below 100 % the saving is raise × (c − D), whatever the base rate, and nothing for "
        + "a bill up to the deductible. Take-up is the share of patients who claim: those who do not "
        + "know the policy save nothing.",
      "提高幅度默认按百分点理解，也可指定为相对幅度。报销比例未达100 %时，节省额=提高幅度×（费用−起付线），"
        + "与原比例无关；费用不超过起付线时节省为零。兑现率为实际申报的患者比例：不知晓政策者没有节省。"),
    reference: "definition of a deductible with coinsurance; K. J. Arrow, "
      + "American Economic Review 53, 1963",
    parameters: [
      .required("bills", .figures([.yuan]), Words("the medical bills", "医药费金额")),
      .required("deductible", .figure([.yuan]), Words("the deductible after", "调整后起付标准")),
      .optional(
        "deductible-before", .figure([.yuan]),
        Words("the deductible before; the same by default", "调整前起付标准，默认不变")),
      .required("rate", .figure([.share]), Words("the reimbursement rate before", "调整前报销比例")),
      .optional("raise", .figure([.share]), Words("the raise of the rate", "报销比例提高幅度")),
      .optional(
        "raise-as", .word(["points", "relative"]),
        Words("how the raise is read; points by default", "提高幅度的读法，默认百分点")),
      .optional(
        "take-up", .figure([.share]), Words("the share of patients who claim", "实际申报比例")),
    ]
  ) { arguments, _ in
    guard let deductible = arguments.figure("deductible"), let rate = arguments.figure("rate")
    else { return [] }
    let before = arguments.figure("deductible-before") ?? deductible
    let raise = arguments.figure("raise")
    let isRelative = arguments.word("raise-as") == "relative"
    let sharesDeductible = !arguments.has("deductible-before")
    /// Bill, deductible after, rate, raise, deductible before.
    func covers(_ values: [Double]) -> (before: MedicalCover, after: MedicalCover) {
      let raised = isRelative ? values[2] * (1 + values[3]) : values[2] + values[3]
      return (
        MedicalCover(deductible: sharesDeductible ? values[1] : values[4], rate: values[2]),
        MedicalCover(deductible: values[1], rate: raised)
      )
    }
    func saving(_ values: [Double]) -> Double {
      let (old, new) = covers(values)
      return old.outOfPocket(values[0]) - new.outOfPocket(values[0])
    }
    let bills = arguments.figures("bills")
    return bills.flatMap { bill -> [Finding] in
      let suffix = bills.count > 1 ? "/\(bill.id)" : ""
      let given = [bill, deductible, rate, raise, before]
      let printed = given.map { $0?.value ?? 0 }
      let box = given.map { $0?.interval ?? Interval(0) }
      let (old, new) = covers(printed)
      let saved = saving(printed)
      // A raise above 100 % would pay more than the bill; the cover stops at 100 %.
      let basis = raise.map { _ in
        isRelative
          ? Words("the raise is read as relative to the rate", "提高幅度按相对比例理解")
          : Words("the raise is read as percentage points", "提高幅度按百分点理解")
      }
      let amount = grouped(bill.value)
      var findings = [
        Finding(
          "saving" + suffix, saved, Interval.image(of: box, under: saving), unit: .yuan,
          sentence: Words(
            "On a bill of \(amount) yuan the patient pays \(grouped(old.outOfPocket(bill.value))) "
              + "before and \(grouped(new.outOfPocket(bill.value))) after: "
              + "\(grouped(saved)) yuan saved.",
            "医药费\(amount)元，患者自付由\(grouped(old.outOfPocket(bill.value)))元变为"
              + "\(grouped(new.outOfPocket(bill.value)))元，节省\(grouped(saved))元。"),
          basis: basis.map { [$0] } ?? [])
      ]
      if let takeUp = arguments.figure("take-up"), saved != 0 {
        let expected = takeUp.value * saved
        let bounds = Interval.image(of: box + [takeUp.interval]) { $0[5] * saving($0) }
        findings.append(
          Finding(
            "mean-saving" + suffix, expected, bounds, unit: .yuan,
            sentence: Words(
              "With a take-up of \(percent(takeUp.value, decimals: 0)) the mean saving per such "
                + "patient is \(grouped(expected)) yuan; \(grouped(saved - expected)) yuan are lost "
                + "to those who do not claim.",
              "兑现率为\(percent(takeUp.value, decimals: 0))时，此类患者人均节省\(grouped(expected))元，"
                + "因未申报损失\(grouped(saved - expected))元。"),
            basis: basis.map { [$0] } ?? []))
      }
      return findings
    }
  }
}
