import PovertyExit
import Testing

@Suite struct DeadlineRaceTests {
  private let october = Day("2018-10-31")!
  private let november = Day("2018-11-30")!

  @Test func `the first to fail comes after all that held`() {
    let race = DeadlineRace(works: [
      .init(deadline: november, probabilityDone: 0.5),
      .init(deadline: october, probabilityDone: 0.9),
    ])
    #expect(race.probabilityFirst == [0.5 * 0.9, 1 - 0.9])
    #expect(race.probabilityNone == 0.45)
    #expect(race.likeliest == 0)
    #expect(race.weakest == 0)
  }

  @Test func `the weakest is not always the first to fail`() {
    // A road due later is nearly sure to fail, but water fails before it.
    let race = DeadlineRace(works: [
      .init(deadline: october, probabilityDone: 0.25),
      .init(deadline: november, probabilityDone: 0.125),
    ])
    #expect(race.likeliest == 0)
    #expect(race.weakest == 1)
  }

  @Test func `the probabilities of first failure and none sum to one`() {
    let chances = [0.93, 0.2, 1, 0.55, 0, 0.7]
    let race = DeadlineRace(
      works: chances.enumerated().map {
        .init(deadline: october + ($0 * 37) % 100, probabilityDone: $1)
      })
    #expect(abs(race.probabilityFirst.reduce(race.probabilityNone, +) - 1) < 1e-15)
  }

  @Test func `works that cannot fail name nobody`() {
    let sure = DeadlineRace(works: [.init(deadline: october, probabilityDone: 1)])
    #expect(sure.likeliest == nil)
    #expect(sure.weakest == 0)
    #expect(sure.probabilityNone == 1)
    let empty = DeadlineRace(works: [])
    #expect(empty.likeliest == nil && empty.weakest == nil && empty.probabilityNone == 1)
  }

  @Test func `on one day the weaker comes first`() {
    let race = DeadlineRace(works: [
      .init(deadline: october, probabilityDone: 0.75),
      .init(deadline: october, probabilityDone: 0.5),
    ])
    #expect(race.probabilityFirst == [0.125, 0.5])
  }
}
