import Foundation
import Testing

/// A new place from nothing to its report, as a new user does it.
@Suite struct NewTests {
  @Test(arguments: ["en", "zh"])
  func `new makes a folder and says what comes next`(language: String) throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(["new", "mycounty", "--lang", language], in: folder.path)
    #expect(run.status == 0)
    #expect(run.error == "")
    try Snapshot.expect(run.output, "new.\(language)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("mycounty"))
    #expect(
      names.sorted() == ["SOURCES.md", "figures.csv", "model.yaml", "register.csv", "tests.yaml"])
  }

  @Test(arguments: ["en", "zh"])
  func `check then says what is still to be filled in`(language: String) throws {
    let folder = try TemporaryFolder()
    _ = try Command.run(["new", "mycounty"], in: folder.path)
    let run = try Command.run(["check", "mycounty", "--lang", language], in: folder.path)
    #expect(run.status == 65)
    #expect(run.output == "")
    try Snapshot.expect(run.error, "check-new.\(language)")
  }

  @Test func `filled in, it is sound and runs`() throws {
    let folder = try TemporaryFolder()
    _ = try Command.run(["new", "mycounty"], in: folder.path)
    var model = try folder.text("mycounty/model.yaml")
    for (empty, filled) in [
      ("name: {en: , zh: }", "name: {en: My County, zh: 我县}"), ("level:\n", "level: county\n"),
      ("document: {en: , zh: }", "document: {en: A report of 2019, zh: 2019年汇报}"),
      (
        "questions: []",
        "questions:\n  - {id: Q1, ask: residual, title: {en: Closes?, zh: 平衡}, span: 2016..2017}"
      ),
    ] {
      #expect(model.contains(empty), "\(empty)")
      model = model.replacingOccurrences(of: empty, with: filled)
    }
    try folder.write(model, to: "mycounty/model.yaml")
    let register = try folder.text("mycounty/register.csv")
    try folder.write(
      register + """
        mycounty,2016,opening,1.2,万人,,2016年初1.2万人
        mycounty,2016,exits,3418,人,,2016年脱贫3418人
        mycounty,2017,exits,3106,人,,2017年脱贫3106人
        mycounty,2017,closing,5476,人,,2017年末5476人

        """, to: "mycounty/register.csv")

    let check = try Command.run(["check", "mycounty"], in: folder.path)
    #expect(check.status == 0, "\(check.error)")
    let run = try Command.run(["run", "mycounty", "--draws", "100"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    // 12,000 − 3,418 − 3,106 = 5,476.
    #expect(run.output.contains("12,000 − 3,418 − 3,106 = 5,476"))
    #expect(run.output.contains("My County"))
  }

  @Test func `an existing folder is kept`() throws {
    let folder = try TemporaryFolder()
    _ = try Command.run(["new", "mycounty"], in: folder.path)
    try folder.write("mine", to: "mycounty/register.csv")
    let again = try Command.run(["new", "mycounty"], in: folder.path)
    #expect(again.status == 73)
    #expect(
      again.error == """
        poverty-exit: error: mycounty/model.yaml: exists already; nothing was written
          hint: --force replaces it

        """)
    #expect(try folder.text("mycounty/register.csv") == "mine")
  }

  @Test(arguments: ["my county", "../up", "县", ""])
  func `a name that is no id is refused`(name: String) throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(["new", name], in: folder.path)
    #expect(run.status == 64)
    #expect(folder.names == [])
  }

  @Test func `the folder can be made elsewhere`() throws {
    let folder = try TemporaryFolder()
    let run = try Command.run(["new", "a-b_1", "--output", "models"], in: folder.path)
    #expect(run.status == 0, "\(run.error)")
    #expect(folder.names == ["models"])
    #expect(run.output.contains("models/a-b_1/model.yaml"))
  }
}
