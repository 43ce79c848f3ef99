import Foundation
import Testing

@Suite struct CheckTests {
  @Test(arguments: ["en", "zh"])
  func `a sound model is described as recorded`(language: String) throws {
    let run = try Command.run([
      "check", "Tests/CommandTests/Models/small", "--lang", language,
    ])
    #expect(run.status == 0)
    #expect(run.error == "")
    try Snapshot.expect(run.output, "check-small.\(language)")
  }

  @Test(arguments: ["en", "zh"])
  func `a table by itself says how it was read`(language: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      地区,年份,指标,数值,单位,出处
      甲县,2016,期初,1.2,万人,年初1.2万人
      甲县,2016,脱贫,3418,人,脱贫3418人
      甲县,2016,期末,8582,人,年末8582人
      乙县,2016,脱贫,120,人,脱贫120人

      """, to: "table.csv")
    let run = try Command.run(["check", "table.csv", "--lang", language], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    try Snapshot.expect(run.output, "check-table.\(language)")
  }

  @Test func `a table of other figures is told from a register`() throws {
    let run = try Command.run(["check", "models/wuhu/figures.csv"])
    #expect(run.status == 0)
    #expect(run.output.contains("read as  other figures (figures.csv)"))
  }

  @Test func `every mistake of a table is shown with line and column`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      place,span,quantity,value,unit,source
      a,2016,exits,-5,人,x
      a,20166,exits,5,人,x
      a,2017,exists,5,人,x

      """, to: "table.csv")
    let run = try Command.run(["check", "table.csv"], in: folder.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    for line in [2, 3, 4] { #expect(run.error.contains("table.csv:\(line):"), "\(line)") }
    #expect(run.error.contains("poverty-exit: error: 3 mistakes; nothing was run or written"))
  }

  @Test(arguments: Models.all)
  func `every model of the repository is sound`(model: String) throws {
    let run = try Command.run(["check", model])
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.hasPrefix("\(model): no mistakes"))
  }
}
