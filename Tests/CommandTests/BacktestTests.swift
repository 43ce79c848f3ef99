import Foundation
import Testing

@Suite struct BacktestTests {
  private func backtest(_ more: String...) throws -> Command.Run {
    try Command.run(["backtest", ForecastTests.table, "--horizon", "2"] + more)
  }

  @Test(arguments: ["en", "zh"])
  func `the summary, the table and the JSON read as recorded`(language: String) throws {
    for format in ["text", "json", "csv"] {
      let run = try Command.run(
        [
          "backtest", ForecastTests.table, "--horizon", "2", "--target", "3%", "--origins", "2016",
          "--format", format, "--lang", language,
        ], joined: true)
      #expect(run.status == 0)
      try Snapshot.expect(ForecastTests.excerpt(run.output), "backtest-\(format).\(language)")
    }
  }

  @Test func `the same table gives the same bytes on any number of threads`() throws {
    let options = ["--origins", "2015,2016", "--format", "json", "--threads"]
    func output(_ threads: String) throws -> String {
      try Command.run(["backtest", ForecastTests.table, "--horizon", "1"] + options + [threads])
        .output
    }
    let one = try output("1")
    #expect(one == (try output("2")))
    #expect(!one.isEmpty)
  }

  @Test func `time is told where it is asked for`() throws {
    #expect(!(try backtest("--origins", "2016").output.contains("seconds")))
    let run = try backtest("--time", "--origins", "2014,2016")
    #expect(run.output.contains(/seconds by origin: 2014 \d+\.\d\d, 2016 \d+\.\d\d/))
  }

  @Test func `a folder gets every table and the manifest`() throws {
    let folder = try TemporaryFolder()
    let run = try backtest("--format", "csv", "--output", folder.path("s/"), "--origins", "2016")
    #expect(run.status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("s"))
    #expect(
      names.sorted() == [
        "backtest.csv", "coverage.csv", "manifest.json", "means.csv", "origins.csv", "pit.csv",
        "reliability.csv",
      ])
    #expect(try folder.text("s/backtest.csv").hasPrefix("\u{FEFF}candidate,origin,horizon,count,"))
    #expect(try backtest("--format", "csv", "--output", folder.path("s/")).status == 73)
  }

  @Test(arguments: [
    (["--origins", "2018"], 64, "no year of the table with one after it"),
    (["--origins", "2016,2016"], 64, "with commas between"),
    (["--origins", "1990"], 64, "from 2012 to 2017"),
    (["--horizon", "6"], 65, "--horizon 5 leaves enough"),
    (["--horizon", "0"], 64, "a whole number from 1 to 40"),
    (["--target", "3"], 64, "a share such as 80% or 0.8"),
    (["--breaks", "1999"], 64, "not a year after the first"),
    (["--format", "cvs"], 64, "did you mean 'csv'?"),
  ])
  func `a wrong option is explained`(options: [String], status: Int, words: String) throws {
    let run = try Command.run(["backtest", ForecastTests.table] + options)
    #expect(run.status == Int32(status))
    #expect(run.error.contains(words), "\(run.error)")
    #expect(run.output == "")
  }

  @Test func `a table without a figure after its origins is refused`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "id,year,rate_pct\na,2014,3\na,2015,2\na,2016,1\na,2018,\n", to: "t.csv")
    let run = try Command.run(
      ["backtest", "t.csv", "--origins", "2016", "--horizon", "1"], in: folder.path)
    #expect(run.status == 65)
    #expect(run.error.contains("no rate is known after any origin"))
    try folder.write("id,year,rate_pct\na,2015,\na,2016,1\na,2017,2\n", to: "u.csv")
    let none = try Command.run(
      ["backtest", "u.csv", "--origins", "2015", "--horizon", "1"], in: folder.path)
    #expect(none.status == 65)
    #expect(none.error.contains("no rate is known by 2015"))
  }
}
