import PovertyExit
import Testing

@Suite struct MedicalCoverTests {
  @Test func `a bill is shared above the deductible`() {
    let cover = MedicalCover(deductible: 5_000, rate: 0.5)
    #expect(cover.outOfPocket(20_000) == 12_500)  // 5,000 + half of 15,000
    #expect(cover.outOfPocket(5_000) == 5_000)
    #expect(cover.outOfPocket(0) == 0)
  }

  @Test func `the patient never pays more than the bill nor less than nothing`() {
    for rate in [-1, 0, 0.3, 1, 2.0] {
      let cover = MedicalCover(deductible: 5_000, rate: rate)
      for bill in stride(from: 0.0, through: 40_000, by: 2_500) {
        #expect((0...bill).contains(cover.outOfPocket(bill)))
      }
    }
  }
}
