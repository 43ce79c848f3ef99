import PovertyExit
import Testing

private let start = Arguments.Value.day(Day("2018-06-21")!)

private func job(
  _ id: String, _ amount: Figure, due: String, _ more: [String: Arguments.Value] = [:]
) -> Arguments {
  Arguments(
    more.merging(
      ["id": .words([id]), "amount": .figures([amount]), "deadline": .day(Day(due)!)]
    ) { first, _ in first })
}

private let capacity: [String: Arguments.Value] = [
  "mean": .figures([assumed(7.5, "户/天")]), "spread": .figures([assumed(3, "户/天")]),
]

@Suite struct WorksTests {
  @Test func `938 houses need 7_106 a day and are done with 0_934`() {
    let answer = findings(
      .works,
      [
        "start": start,
        "jobs": .records([job("houses", given("938", "户"), due: "2018-10-31", capacity)]),
        "confidence": .numbers([0.9]),
      ])
    #expect(abs(answer["required-rate"]!.value! - 7.106) < 0.0005)
    #expect(answer["required-rate"]!.unit == Dimension("households/days"))
    #expect(abs(answer["probability"]!.value! - 0.934309) < 1e-6)
    #expect(answer["finish"]!.text == "2018-10-25")  // 126 days after 21 June
    #expect(abs(answer["capacity"]!.value! - 7.440695) < 1e-6)
    #expect(
      answer["probability"]!.sentence.english
        == "Houses: at 7.5 ± 3 a day the probability of being done by 2018-10-31 is 0.934.")
    #expect(answer["probability"]!.basis.contains { $0.english.hasPrefix("assumes ") })
  }

  @Test func `an uncertain capacity gives bounds`() {
    var loose = capacity
    loose["mean"] = .figures([assumed(7.5, "户/天", low: 7, high: 8)])
    let answer = findings(
      .works,
      [
        "start": start,
        "jobs": .records([job("houses", given("938", "户"), due: "2018-10-31", loose)]),
      ])
    let chance = answer["probability"]!
    #expect(chance.lower! < chance.value! && chance.value! < chance.upper!)
    // pnorm((132*7-938)/(3*sqrt(132))) = 0.342306, at 8 0.999645 (tables: -0.4062, 3.4236)
    #expect(abs(chance.lower! - 0.3423) < 1e-3)
    #expect(abs(chance.upper! - 0.9997) < 1e-3)
  }

  @Test func `parallel streams must all finish`() {
    let water = [
      job("central", given("2433", "人"), due: "2018-11-30", ["group": .words(["water"])]),
      job("dispersed", given("4191", "人"), due: "2018-11-30", ["group": .words(["water"])]),
    ]
    let answer = findings(.works, ["start": start, "jobs": .records(water)])
    #expect(answer["amount"]!.value == 6_624)
    #expect(abs(answer["required-rate"]!.value! - 40.8889) < 1e-4)  // 6,624 / 162
    #expect(abs(answer["central/required-rate"]!.value! - 2_433 / 162.0) < 1e-12)
    #expect(answer["probability"]!.value == nil)
    #expect(answer["probability"]!.status == .notIdentified)
  }

  @Test func `streams multiply and keep their bounds`() {
    let half: [String: Arguments.Value] = [
      "group": .words(["g"]), "mean": .figures([assumed(1, "km/天")]),
      "spread": .figures([assumed(1, "km/天")]),
    ]
    let roads = ["a", "b"].map { job($0, given("10", "km"), due: "2018-07-01", half) }
    let answer = findings(.works, ["start": start, "jobs": .records(roads)])
    // Each needs its mean exactly: one half each, a quarter together if independent,
    // between 0 and one half whatever the dependence.
    #expect(answer["probability"]!.value == 0.25)
    #expect(answer["probability"]!.lower == 0)
    #expect(answer["probability"]!.upper == 0.5)
  }

  @Test func `what is done already is taken off`() {
    let answer = findings(
      .works,
      [
        "start": start,
        "jobs": .records([
          job(
            "houses", given("938", "户"), due: "2018-10-31",
            ["done": .figures([given("146", "户")])])
        ]),
      ])
    #expect(answer["required-rate"]!.value == 6)  // (938 - 146) / 132
  }

  @Test func `a rounded amount gives a rounded rate`() {
    let answer = findings(
      .works,
      ["start": start, "jobs": .records([job("roads", given("196.6", "公里"), due: "2018-12-31")])])
    let rate = answer["required-rate"]!
    #expect(abs(rate.value! - 1.01865) < 1e-5)  // 196.6 / 193
    #expect(abs(rate.lower! - 196.55 / 193) < 1e-12 && abs(rate.upper! - 196.65 / 193) < 1e-12)
  }

  @Test func `a stop raises the rate and is named`() {
    let answer = findings(
      .works,
      [
        "start": start, "last-before-stop": .day(Day("2018-10-20")!),
        "jobs": .records([job("houses", given("968", "户"), due: "2018-10-31")]),
      ])
    #expect(answer["required-rate"]!.value == 8)  // 968 / 121
    #expect(answer["required-rate"]!.basis.map(\.english) == ["no work after 2018-10-20"])
  }

  @Test func `a deadline that has passed is infeasible`() {
    let answer = findings(
      .works,
      ["start": start, "jobs": .records([job("houses", given("9", "户"), due: "2018-06-01")])])
    #expect(answer["required-rate"]!.status == .infeasible)
    #expect(answer["required-rate"]!.value == nil)
  }

  @Test func `a capacity in another unit is named and not used`() {
    let wrong: [String: Arguments.Value] = ["mean": .figures([assumed(7, "km/天")])]
    let answer = findings(
      .works,
      [
        "start": start,
        "jobs": .records([job("houses", given("9", "户"), due: "2018-07-01", wrong)]),
      ])
    #expect(answer["probability"]!.status == .notIdentified)
    #expect(
      answer["probability"]!.sentence.english.contains(
        "amount in households, capacity in km/days"))
  }
}
