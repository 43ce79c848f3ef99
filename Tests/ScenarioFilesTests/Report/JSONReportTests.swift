import Foundation
import PovertyExit
import Testing

@testable import ScenarioFiles

@Suite struct JSONReportTests {
  private func object(_ report: Report, _ language: Language = .english) throws -> [String: Any] {
    let read = try JSONSerialization.jsonObject(with: Data(report.json(in: language).text.utf8))
    return try #require(read as? [String: Any])
  }

  @Test func `the object has the keys of the contract`() throws {
    let object = try object(ReportFixture.report())
    #expect(object["schemaVersion"] as? Int == 1)
    #expect(object["place"] as? String == "wuhu")
    #expect(
      Set(object.keys) == [
        "schemaVersion", "place", "name", "level", "document", "manifest", "warnings", "ledger",
        "trend", "projection", "answers",
      ])
  }

  @Test func `an answer carries value, bounds, unit, status and basis`() throws {
    let answers = try #require(try object(ReportFixture.report())["answers"] as? [[String: Any]])
    let answer = try #require(answers.first)
    #expect(answer["id"] as? String == "Q1")
    #expect(answer["value"] as? Double == -830)
    #expect(answer["lower"] as? Double == -880)
    #expect(answer["upper"] as? Double == -780)
    #expect(answer["unit"] as? String == "people")
    #expect(answer["status"] as? String == "ok")
    #expect(answer["basis"] is String)
    #expect(answer["kind"] as? String == "residual")
  }

  @Test func `the residuals repeat the balances`() throws {
    let ledger = try #require(try object(ReportFixture.report())["ledger"] as? [String: Any])
    let residuals = try #require(ledger["residuals"] as? [[String: Any]])
    #expect(residuals.first?["status"] as? String == "does not close")
    #expect(residuals.first?["value"] as? Double == -830)
    #expect((ledger["rows"] as? [Any])?.count == 6)
  }

  @Test func `the weights of the paces sum to one`() throws {
    let trend = try #require(try object(ReportFixture.report())["trend"] as? [String: Any])
    let models = try #require(trend["models"] as? [[String: Any]])
    let total = models.compactMap { $0["weight"] as? Double }.reduce(0, +)
    #expect(abs(total - 1) < 1e-12)
    #expect(models.contains { $0["pace"] as? String == "deadline" })
  }

  @Test func `the quantiles of the projection ascend and start below the stock`() throws {
    let rows = try #require(
      try object(ReportFixture.report())["projection"] as? [[String: Any]])
    #expect(Set(rows.compactMap { $0["year"] as? Int }) == [2018, 2019, 2020])
    #expect(Set(rows.compactMap { $0["quantity"] as? String }) == ["register", "exits"])
    for row in rows {
      let quantiles = ["p05", "p10", "p50", "p90", "p95"].compactMap { row[$0] as? Double }
      #expect(quantiles.count == 5)
      #expect(quantiles == quantiles.sorted())
      #expect(quantiles[4] <= 18_225)
    }
  }

  @Test func `a published population adds the incidence`() throws {
    let rows = try #require(
      try object(ReportFixture.report(withPopulation: true))["projection"] as? [[String: Any]])
    let register = rows.first { $0["quantity"] as? String == "register" }
    let incidence = rows.first { $0["quantity"] as? String == "incidence" }
    let people = try #require(register?["p50"] as? Double)
    let share = try #require(incidence?["p50"] as? Double)
    #expect(abs(share - people / 1_598_500) < 1e-15)
    #expect(incidence?["unit"] as? String == "share")
  }

  @Test func `texts follow the language, numbers do not`() throws {
    let report = ReportFixture.report()
    let english = try object(report, .english)
    let chinese = try object(report, .chinese)
    #expect(chinese["name"] as? String == "芜湖市")
    #expect(english["name"] as? String == "Wuhu")
    let values = [english, chinese].map {
      ($0["projection"] as? [[String: Any]])?.compactMap { $0["mean"] as? Double }
    }
    #expect(values[0] == values[1])
  }

  @Test func `an open bound is null`() throws {
    var report = ReportFixture.report()
    report.outcome.answers[0].findings[0].lower = -.infinity
    report.outcome.answers[0].findings[0].upper = nil
    let answers = try #require(try object(report)["answers"] as? [[String: Any]])
    #expect(answers[0]["lower"] is NSNull)
    #expect(answers[0]["upper"] is NSNull)
  }

  @Test func `warnings travel with the result`() throws {
    let warning = Diagnostic(
      "gap-years", .warning, file: "register.csv", line: 3, Words("2016 is missing", "缺2016年"))
    let warnings = try #require(
      try object(ReportFixture.report(warnings: [warning]))["warnings"] as? [[String: Any]])
    #expect(warnings.first?["code"] as? String == "gap-years")
    #expect(warnings.first?["column"] is NSNull)
  }
}
