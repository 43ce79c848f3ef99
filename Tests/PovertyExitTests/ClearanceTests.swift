import PovertyExit
import Testing

@Suite struct ClearanceTests {
  @Test func `zero needs hazard 1 whatever the years`() {
    for years in 1...5 {
      #expect(Clearance(stock: 840, years: years).requiredHazard == 1)
    }
  }

  @Test func `any inflow above the level makes the goal unreachable`() {
    #expect(Clearance(stock: 840, inflowPerYear: 1, years: 3).requiredHazard == nil)
    #expect(Clearance(stock: 840, inflowPerYear: 101, level: 100, years: 3).requiredHazard == nil)
    #expect(Clearance(stock: 840, inflowPerYear: 100, level: 100, years: 3).requiredHazard == 1)
  }

  @Test func `a level without inflow has a closed form`() {
    // (1 − h)⁵ × 8,982 = 840: the mean hazard of Lukou at 200,000 people,
    // 1 − (840 ÷ 8,982)^(1/5) = 0.377439951824 (Python).
    let hazard = Clearance(stock: 8_982, level: 840, years: 5).requiredHazard
    #expect(abs((hazard ?? 0) - 0.377439951824) < 1e-12)
  }

  @Test func `a level with inflow is reached exactly`() {
    // Root of the recursion from 840 with 20 a year to 100 in 5 years (mpmath findroot).
    let task = Clearance(stock: 840, inflowPerYear: 20, level: 100, years: 5)
    let hazard = task.requiredHazard ?? 0
    #expect(abs(hazard - 0.4193293864773689) < 1e-12)
    #expect(abs(task.register(after: 5, hazard: hazard) - 100) < 1e-6)
  }

  @Test func `a register already below the level needs nothing`() {
    let task = Clearance(stock: 50, level: 100, years: 1)
    #expect(task.requiredHazard == 0)
    #expect(task.exitsPerYear == 0)
  }

  @Test func `even exits clear stock and inflow together`() {
    // 840 + 3 × 10 − 0 = 870 over 3 years.
    #expect(Clearance(stock: 840, inflowPerYear: 10, years: 3).exitsPerYear == 290)
  }

  @Test func `an empty register with 95 % asks almost everybody to leave`() {
    // 0.95^(1/840) = 0.99993893841863 (mpmath)
    let hazard = Clearance(stock: 840, years: 1).hazardToEmpty(confidence: 0.95)
    #expect(abs(hazard - 0.99993893841863) < 1e-13)
    #expect(Clearance(stock: 840, years: 2).hazardToEmpty(confidence: 0.95) < hazard)
  }

  @Test func `the years at a pace are counted, or there is no end`() {
    // 840 × 0.5¹⁰ = 0.82: below one person after ten halvings and not after nine.
    #expect(Clearance(stock: 840, years: 1).years(at: 0.5) == 10)
    // With 10 a year the register settles at 10 ÷ 0.5 = 20.
    #expect(Clearance(stock: 840, inflowPerYear: 10, years: 1).years(at: 0.5) == nil)
    #expect(Clearance(stock: 840, years: 1).years(at: 0) == nil)
  }

  @Test func `the register falls as the hazard rises`() {
    let task = Clearance(stock: 500, inflowPerYear: 7, years: 4)
    let paths = stride(from: 0.0, through: 1.0, by: 0.125).map {
      task.register(after: 4, hazard: $0)
    }
    #expect(zip(paths, paths.dropFirst()).allSatisfy { $0 > $1 })
    #expect(paths.last == 7)
  }
}
