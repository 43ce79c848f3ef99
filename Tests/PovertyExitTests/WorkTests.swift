import PovertyExit
import Testing

/// Siping: 938 houses from 21 June to 31 October 2018.
private let houses = Work(
  amount: 938, start: Day("2018-06-21")!, deadline: Day("2018-10-31")!)

@Suite struct WorkTests {
  @Test func `938 houses in 132 days need 7,106 a thousand days`() {
    #expect(houses.workingDays == 132)
    #expect(abs(houses.requiredRate - 7.10606060606) < 1e-9)  // 938 / 132 by hand
  }

  @Test func `the probability follows the normal law of the sum`() {
    // R 4: pnorm((132*7.5-938)/(3*sqrt(132))) = 0.934308817987615
    let done = houses.probabilityDone(with: Capacity(mean: 7.5, spread: 3))
    #expect(abs(done - 0.934308817987615) < 1e-12)
  }

  @Test func `doubt about the mean does not average out`() {
    // pnorm(52 / sqrt(132*9 + 132^2*0.25)) = 0.757530179113134
    let done = houses.probabilityDone(with: Capacity(mean: 7.5, spread: 3, meanSpread: 0.5))
    #expect(abs(done - 0.757530179113134) < 1e-12)
  }

  @Test func `without spread the work is done or it is not`() {
    let exact = 938.0 / 132
    #expect(houses.probabilityDone(with: Capacity(mean: exact + 1e-9, spread: 0)) == 1)
    #expect(houses.probabilityDone(with: Capacity(mean: exact - 1e-9, spread: 0)) == 0)
  }

  @Test func `more capacity never lowers the probability`() {
    var last = -1.0
    for step in 0...60 {
      let done = houses.probabilityDone(with: Capacity(mean: Double(step) / 4, spread: 3))
      #expect(done >= last && (0...1).contains(done))
      last = done
    }
    #expect(last == 1 || last > 0.999999)
  }

  @Test func `the capacity needed gives back its probability`() {
    // 7.5 a day gives 0.934; 90 % needs (938 + 1.28155 * 34.4674) / 132 = 7.440695
    let needed = houses.capacityNeeded(for: 0.9, spread: 3)
    #expect(abs(needed - 7.440694844835145) < 1e-9)
    let back = houses.probabilityDone(with: Capacity(mean: needed, spread: 3))
    #expect(abs(back - 0.9) < 1e-12)
  }

  @Test func `the expected shortfall is the mean of what is missing`() {
    // d = -52, s = 34.46738: d Phi(d/s) + s phi(d/s) = 0.990324
    let short = houses.expectedShortfall(with: Capacity(mean: 7.5, spread: 3))
    #expect(abs(short - 0.9903243588) < 1e-8)
    #expect(houses.expectedShortfall(with: Capacity(mean: 0, spread: 0)) == 938)
    #expect(houses.expectedShortfall(with: Capacity(mean: 8, spread: 0)) == 0)
  }

  @Test func `a stop takes its days from the work`() {
    // Stop after 21 October: the 10 days to 31 October are lost.
    var stopped = houses
    stopped.lastBeforeStop = Day("2018-10-21")
    #expect(stopped.workingDays == 122)
    // Back on 27 October: 22 to 26 are lost.
    stopped.firstAfterStop = Day("2018-10-27")
    #expect(stopped.workingDays == 127)
    // A stop after the deadline, or over before the start, costs nothing.
    stopped.lastBeforeStop = Day("2018-11-10")
    stopped.firstAfterStop = nil
    #expect(stopped.workingDays == 132)
    stopped.lastBeforeStop = Day("2018-01-10")
    stopped.firstAfterStop = Day("2018-04-01")
    #expect(stopped.workingDays == 132)
    // A start inside the stop waits for its end: 22 June to 30 June are lost.
    stopped.firstAfterStop = Day("2018-07-01")
    #expect(stopped.workingDays == 123)
  }

  @Test func `the finish moves over the stop`() {
    // 938 / 7.5 = 125.07, so 126 days after 21 June: 25 October.
    #expect(houses.finish(at: 7.5) == Day("2018-10-25"))
    var stopped = houses
    stopped.lastBeforeStop = Day("2018-10-20")
    #expect(stopped.finish(at: 7.5) == nil)
    // 20 October is day 121; days 122 to 126 come after the stop.
    stopped.firstAfterStop = Day("2019-04-01")
    #expect(stopped.finish(at: 7.5) == Day("2019-04-05"))
    #expect(houses.finish(at: 0) == nil)
  }

  @Test func `a finish at the required rate is the deadline`() {
    #expect(houses.finish(at: 938.0 / 132) == Day("2018-10-31"))
  }

  @Test func `nothing to do is done, and no day left cannot be`() {
    let nothing = Work(amount: 0, start: houses.start, deadline: houses.start)
    #expect(nothing.requiredRate == 0)
    #expect(nothing.probabilityDone(with: Capacity(mean: 0, spread: 0)) == 1)
    #expect(nothing.capacityNeeded(for: 0.9, spread: 3) == 0)
    let late = Work(amount: 5, start: houses.deadline, deadline: houses.start)
    #expect(late.requiredRate == .infinity)
    #expect(late.probabilityDone(with: Capacity(mean: 100, spread: 1)) == 0)
    #expect(late.capacityNeeded(for: 0.9, spread: 3) == .infinity)
  }
}
