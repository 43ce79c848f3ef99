import PovertyExit
import Testing

private let policy: [String: Arguments.Value] = [
  "bills": .figures([assumed(20_000, "元", id: "large"), assumed(5_000, "元", id: "small")]),
  "deductible": .figures([given("5000", "元")]),
  "rate": .figures([assumed(50, "%", low: 40, high: 70)]),
  "raise": .figures([given("5", "%", .exactly)]),
]

@Suite struct MedicalBillTests {
  @Test func `five points save 750 on 20,000 whatever the rate, and nothing at the deductible`() {
    let answer = findings(.medicalBill, policy)
    let saving = answer["saving/large"]!
    #expect(abs(saving.value! - 750) < 1e-9)  // 0.05 x 15,000
    #expect(abs(saving.lower! - 750) < 1e-9 && abs(saving.upper! - 750) < 1e-9)
    #expect(answer["saving/small"]!.value == 0)
    #expect(
      saving.sentence.english
        == "On a bill of 20,000 yuan the patient pays 12,500 before and 11,750 after: "
        + "750 yuan saved.")
  }

  @Test func `a relative raise saves less`() {
    let answer = findings(
      .medicalBill, policy.merging(["raise-as": .words(["relative"])]) { $1 })
    // 5 % of the rate 50 % is 2.5 points of 15,000; 2.0 to 3.5 points for 40 to 70 %.
    #expect(abs(answer["saving/large"]!.value! - 375) < 1e-9)
    #expect(abs(answer["saving/large"]!.lower! - 300) < 1e-9)
    #expect(abs(answer["saving/large"]!.upper! - 525) < 1e-9)
  }

  @Test func `take-up scales the saving`() {
    let answer = findings(
      .medicalBill, policy.merging(["take-up": .figures([assumed(20, "%")])]) { $1 })
    #expect(abs(answer["mean-saving/large"]!.value! - 150) < 1e-9)
  }

  @Test func `a lower deductible saves on bills above it`() {
    let answer = findings(
      .medicalBill,
      [
        "bills": .figures([assumed(20_000, "元")]), "deductible": .figures([given("5000", "元")]),
        "deductible-before": .figures([assumed(8_000, "元")]),
        "rate": .figures([assumed(50, "%")]),
      ])
    // before 8,000 + 6,000, after 5,000 + 7,500
    #expect(answer["saving"]!.value == 1_500)
  }

  @Test func `a rate stops at the whole bill`() {
    let answer = findings(
      .medicalBill,
      policy.merging([
        "bills": .figures([assumed(20_000, "元")]), "rate": .figures([assumed(98, "%")]),
      ]) { $1 })
    #expect(abs(answer["saving"]!.value! - 300) < 1e-9)  // 2 points of 15,000
  }
}
