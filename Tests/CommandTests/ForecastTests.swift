import Foundation
import Testing

/// The table of these tests: twelve places in two groups, 2012 to 2018.
@Suite struct ForecastTests {
  static let table = "\(Command.root)/Tests/CommandTests/Models/rates.csv"

  private func forecast(_ more: String...) throws -> Command.Run {
    try Command.run(["forecast", Self.table] + more)
  }

  /// The cells of a long table, without the byte order mark.
  private func rows(_ text: String) -> [[String]] {
    text.replacing("\u{FEFF}", with: "").split(separator: "\r\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }

  @Test func `a long table has a line for each place and year, its intervals in order`() throws {
    let run = try forecast("--format", "csv", "--horizon", "3", "--target", "2%")
    #expect(run.status == 0, "\(run.error)")
    let rows = rows(run.output)
    #expect(
      rows[0] == [
        "unique_id", "ds", "y", "y-lo-80", "y-hi-80", "y-lo-90", "y-hi-90", "p_zero", "p_met",
      ])
    #expect(rows.count == 1 + 12 * 3)
    #expect(rows[1...3].map { $0[1] } == ["2019", "2020", "2021"])
    for row in rows.dropFirst() {
      let numbers = try row.dropFirst(2).map { try #require(Double($0)) }
      #expect(numbers[3] <= numbers[1] && numbers[1] <= numbers[0])
      #expect(numbers[0] <= numbers[2] && numbers[2] <= numbers[4])
      #expect((0...1).contains(numbers[5]) && (0...1).contains(numbers[6]))
      #expect((0...30).contains(numbers[0]), "percent, as the input: \(row)")
    }
    #expect(run.error.contains("12 places, 2012 to 2018; 84 rates; percent"))
  }

  @Test func `the number of threads changes no byte`() throws {
    let one = try forecast("--format", "csv", "--threads", "1")
    #expect(one.output == (try forecast("--format", "csv", "--threads", "2").output))
    #expect(!one.output.isEmpty)
  }

  @Test func `JSON says how the table was read and carries its fingerprint`() throws {
    let run = try forecast("--format", "json", "--by", "2020")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect((object["forecast"] as? [[String: Any]])?.count == 24)
    let manifest = try #require(object["manifest"] as? [String: Any])
    let inputs = try #require(manifest["inputs"] as? [[String: Any]])
    #expect((inputs.first?["sha256"] as? String)?.count == 64)
    // The arguments repeat the run.
    let arguments = try #require(manifest["arguments"] as? [String])
    #expect(try Command.run(arguments).output == run.output)
  }

  @Test func `the summary names every group and the highest places`() throws {
    let english = try forecast("--target", "2%").output
    #expect(english.contains("\neast  ") && english.contains("\nwest  "))
    #expect(english.contains("Highest in 2023\n"))
    #expect(english.contains("≤ 2 % 2023"))
    let chinese = try forecast("--lang", "zh").output
    #expect(chinese.contains("2023 年最高的地区\n"))
    for line in (english + chinese).split(separator: "\n") where !line.contains("rates.csv") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }

  @Test func `a file appears whole, a folder gets its manifest too`() throws {
    let folder = try TemporaryFolder()
    let printed = try forecast("--format", "csv").output
    #expect(try forecast("--format", "csv", "--output", folder.path("out.csv")).output == "")
    #expect(try folder.text("out.csv") == "\u{FEFF}" + printed)
    _ = try forecast("--format", "csv", "--output", folder.path("new/"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("new"))
    #expect(names.sorted() == ["forecast.csv", "manifest.json"])
  }

  @Test func `an existing file is kept unless forced`() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "out.csv")
    let path = folder.path("out.csv")
    #expect(try forecast("--format", "csv", "--output", path).status == 73)
    #expect(try folder.text("out.csv") == "mine")
    #expect(try forecast("--format", "csv", "--output", path, "--force").status == 0)
    #expect(try folder.text("out.csv") != "mine")
    #expect(folder.names == ["out.csv"])
  }

  @Test func `a table with mistakes is told in full and nothing is written`() throws {
    let folder = try TemporaryFolder()
    try folder.write("id,year,y\na,2016,x\n,2017,1\n", to: "t.csv")
    let run = try Command.run(
      ["forecast", "t.csv", "--output", "out.txt"], in: folder.path)
    #expect(run.status == 65)
    #expect(run.error.contains("t.csv:1:9: error: the column 'y' does not say"))
    #expect(run.error.contains("t.csv:2:8: error: 'x' is not a number"))
    #expect(run.error.contains("t.csv:3:1: error: the row does not name its place"))
    #expect(run.error.contains("3 mistakes"))
    #expect(folder.names == ["t.csv"])
  }

  @Test(arguments: [
    (["--horizon", "0"], 64, "a whole number from 1 to 40"),
    (["--levels", "80,120"], 64, "whole numbers from 1 to 99"),
    (["--target", "2"], 64, "a share such as 80% or 0.8"),
    (["--by", "2018"], 64, "a whole number from 2019 to 2058"),
    (["--horizon", "2", "--by", "2022"], 64, "--horizon 4 reaches it"),
    (["--unit", "share"], 65, "leave out --unit"),
    (["--unit", "persent"], 64, "did you mean 'percent'?"),
    (["--group", "province"], 65, "no column 'province' for the groups"),
    (["--breaks", "1999"], 64, "not a year after the first"),
    (["--format", "cvs"], 64, "did you mean 'csv'?"),
  ])
  func `a wrong option is explained`(options: [String], status: Int, words: String) throws {
    let run = try Command.run(["forecast", Self.table] + options)
    #expect(run.status == Int32(status))
    #expect(run.error.contains(words), "\(run.error)")
    #expect(run.output == "")
  }

  @Test func `a table that is not there is looked for by its name`() throws {
    let run = try Command.run(["forecast", "Tests/CommandTests/Models/rate.csv"])
    #expect(run.status == 66)
    #expect(run.error.contains("did you mean 'Tests/CommandTests/Models/rates.csv'?"))
  }
}
