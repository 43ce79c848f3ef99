import Foundation
import Testing

/// The table of these tests: 204 places in two groups, 2012 to 2018. So many that their kernels
/// are taken at the mode: of fewer places a debug build would take its time.
@Suite struct ForecastTests {
  static let table = "Tests/CommandTests/Models/rates.csv"
  static let places = 204

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
    #expect(rows.count == 1 + Self.places * 3)
    #expect(rows[1...3].map { $0[1] } == ["2019", "2020", "2021"])
    for row in rows.dropFirst() {
      let numbers = try row.dropFirst(2).map { try #require(Double($0)) }
      #expect(numbers[3] <= numbers[1] && numbers[1] <= numbers[0])
      #expect(numbers[0] <= numbers[2] && numbers[2] <= numbers[4])
      #expect((0...1).contains(numbers[5]) && (0...1).contains(numbers[6]))
      #expect((0...30).contains(numbers[0]), "percent, as the input: \(row)")
    }
    #expect(run.error.contains("204 places, 2012 to 2018; 1,428 rates; percent"))
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
    #expect((object["forecast"] as? [[String: Any]])?.count == 2 * Self.places)
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
    #expect(english.contains("Places at or below 2 %, of 204\n"))
    #expect(english.contains("ever by 2023"))
    #expect(english.contains("Highest in 2023\n"))
    #expect(english.contains("≤ 2 % 2023"))
    let chinese = try forecast("--lang", "zh").output
    #expect(chinese.contains("2023 年最高的地区\n"))
    for line in (english + chinese).split(separator: "\n") where !line.contains("rates.csv") {
      let width = line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
      #expect(width <= 80, "\(line)")
    }
  }

  @Test(arguments: ["en", "zh"])
  func `the summary, the table and the JSON read as recorded`(language: String) throws {
    let options = ["--horizon", "3", "--target", "2%", "--by", "2020", "--draws", "200"]
    for format in ["text", "json", "csv"] {
      let drawn = format == "csv" ? options.dropLast(2) : options[...]
      let run = try Command.run(
        ["forecast", Self.table, "--format", format, "--lang", language] + drawn, joined: true)
      #expect(run.status == 0)
      try Snapshot.expect(Self.excerpt(run.output), "forecast-\(format).\(language)")
    }
  }

  /// The first and last lines of an output, without what differs between machines.
  static func excerpt(_ output: String) -> String {
    var lines = output.replacing("\r\n", with: "\n")
      .replacing(/("platform"|"blasCore"): [^\n]*/) { "\($0.output.1): …" }
      .split(separator: "\n", omittingEmptySubsequences: false)
    if lines.count > 140 { lines.replaceSubrange(120..<(lines.count - 5), with: ["…"]) }
    return lines.joined(separator: "\n")
  }

  @Test func `nothing is drawn for a plain table or plain JSON`() throws {
    let plain = try forecast("--format", "json")
    #expect(plain.output.contains("\"totals\": null"))
    #expect(plain.output.contains("\"draws\": 0"))
    let drawn = try forecast("--format", "json", "--draws", "20", "--seed", "9")
    #expect(drawn.output.contains("\"group\": \"east\""))
    #expect(drawn.output.contains("\"seed\": 9,\n    \"draws\": 20"))
    // Draws add keys and change no forecast.
    func rows(_ text: String) -> Substring {
      text.range(of: "\"forecast\": [").map { text[$0.upperBound...] } ?? ""
    }
    #expect(rows(plain.output) == rows(drawn.output))
    let refused = try forecast("--format", "csv", "--draws", "20")
    #expect(refused.status == 64)
    #expect(refused.error.contains("--draws-output FILE"))
  }

  @Test func `draws are written whole, the same on any number of threads`() throws {
    let folder = try TemporaryFolder()
    for threads in ["1", "2"] {
      let run = try forecast(
        "--horizon", "2", "--draws", "100", "--seed", "5", "--threads", threads, "--format", "csv",
        "--draws-output", folder.path("\(threads).csv"))
      #expect(run.status == 0, "\(run.error)")
    }
    let text = try folder.text("1.csv")
    #expect(text == (try folder.text("2.csv")))
    let rows = rows(text)
    #expect(rows.count == 1 + Self.places * 2)
    #expect(rows[0].prefix(3) == ["unique_id", "ds", "draw-1"])
    #expect(rows.allSatisfy { $0.count == 102 })
    #expect(rows[1].prefix(2) == ["place-0", "2019"])
    #expect(rows.last?.prefix(2) == ["place-203", "2020"])
    // The draws are spread as the table says: its median halves them.
    let table = self.rows(try forecast("--format", "csv", "--horizon", "2").output)
    for (row, line) in zip(rows, table).dropFirst() {
      let median = try #require(Double(line[2]))
      let below = row.dropFirst(2).compactMap(Double.init).count { $0 <= median }
      // Four standard deviations of 50, and a little more.
      #expect((25...75).contains(below), "\(line[0]): \(below) of 100")
    }
    #expect(try forecast("--seed", "6", "--draws-output", folder.path("1.csv")).status == 73)
    let same = folder.path("out.txt")
    #expect(try forecast("--output", same, "--draws-output", same).status == 64)
    #expect(folder.names == ["1.csv", "2.csv"])
  }

  @Test func `totals lie between their places and narrow as places have their own luck`() throws {
    let run = try forecast(
      "--format", "json", "--horizon", "1", "--draws", "200", "--target", "2.5%")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let rows = try #require(object["forecast"] as? [[String: Any]])
    let total = try #require((object["totals"] as? [[String: Any]])?.first)
    func numbers(_ key: String) -> [Double] { rows.compactMap { $0[key] as? Double } }
    let median = try #require(total["y"] as? Double)
    let mean = numbers("y").reduce(0, +) / Double(Self.places)
    #expect(abs(median / mean - 1) < 0.05)
    let (low, high) = (total["y-lo-90"] as? Double ?? 0, total["y-hi-90"] as? Double ?? 0)
    let width =
      zip(numbers("y-hi-90"), numbers("y-lo-90")).map { $0 - $1 }
      .reduce(0, +) / Double(Self.places)
    #expect(high - low < width)
    // The number of places that meet the target is on average the sum of their chances; the
    // median of a skewed number is near.
    let met = try #require(object["placesMet"] as? [String: Any])
    let count = try #require((met["in"] as? [[String: Any]])?.first?["y"] as? Int)
    #expect(abs(Double(count) - numbers("p_met").reduce(0, +)) <= 5)
  }

  @Test func `a possible break is told and not applied`() throws {
    let folder = try TemporaryFolder()
    var text = "id,year,rate_pct\n"
    for place in 0..<220 {
      for year in 2001...2014 {
        let wobble = 0.1 * Double((place * 7 + year * 5) % 9 - 4)
        let moved = year >= 2009 ? 8.0 : 0
        text += "p\(place),\(year),\(20 + moved + wobble - 0.3 * Double(year - 2001))\n"
      }
    }
    try folder.write(text, to: "t.csv")
    let run = try Command.run(["forecast", "t.csv", "--format", "json"], in: folder.path)
    #expect(run.error.contains("t.csv: warning: the figures may have a new definition from 2009"))
    #expect(run.error.contains("--breaks 2009"))
    #expect(run.output.contains("\"code\": \"possible-break\""))
    let told = try Command.run(["forecast", "t.csv", "--breaks", "2009"], in: folder.path)
    #expect(!told.error.contains("2009"))
  }

  @Test(arguments: [
    ("one place", "a,2016,3.2\na,2017,2.1\na,2018,1.5\n"),
    ("two years", "a,2017,3.2\na,2018,2.1\nb,2017,8\nb,2018,7\n"),
    ("one figure", "a,2018,3.2\n"),
    ("gaps and unequal lengths", "a,2010,9\na,2014,5\na,2018,2\nb,2017,8\nb,2018,\nc,2012,4\n"),
    ("zeros", "a,2016,0\na,2017,0\na,2018,0\nb,2016,0\nb,2017,0\nb,2018,0\n"),
  ])
  func `a short or broken table has an answer`(name: String, rows: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("id,year,rate_pct\n" + rows, to: "t.csv")
    let run = try Command.run(
      ["forecast", "t.csv", "--horizon", "2", "--target", "1%", "--format", "json"],
      in: folder.path)
    #expect(run.status == 0, "\(name): \(run.error)")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    for row in try #require(object["forecast"] as? [[String: Any]]) {
      #expect((0...100).contains(try #require(row["y"] as? Double)))
      #expect((0...1).contains(try #require(row["p_met"] as? Double)))
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
