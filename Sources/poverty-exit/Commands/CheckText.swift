internal import PovertyExit
internal import ScenarioFiles

/// What `check` says about files without a mistake.
struct CheckText {
  var language: Language
  var style: TextStyle

  /// What a model holds, and whether its ledger adds up.
  func text(of model: Model) -> String {
    let assumed = model.assumptions.map { "\($0.id) = \($0.text)" }.joined(separator: ", ")
    let spans = model.ledger.entries.map(\.span)
    let years =
      spans.map(\.first).min().flatMap { first in
        spans.map(\.last).max().map {
          Words(", ", "，")(language) + "\(Span(first...max($0, first)))"
        }
      } ?? ""
    let rows: [(Words, String)] = [
      (Words("place", "地区"), "\(model.place.name(language)) (\(model.place.id))"),
      (Words("document", "文件"), model.document(language)),
      (Words("register", "台账"), count(model.ledger.entries.count, Self.figures) + years),
      (Words("figures", "其他数字"), count(model.figures.count, Self.figures)),
      (Words("assumed", "假设"), assumed.isEmpty ? Words("nothing", "无")(language) : assumed),
      (Words("questions", "问题"), "\(model.questions.count)"),
      (Words("tests", "测试"), "\(model.tests.count)"),
    ]
    return text(model.folder, model.warnings, rows, model.ledger)
  }

  /// How a table was read, and whether its register adds up.
  func text(of table: TableReading) -> String {
    let columns = table.columns.map { column in
      column.heading == column.name ? column.name : "\(column.heading) → \(column.name)"
    }
    let isRegister = table.figures.isEmpty
    let rows: [(Words, String)] = [
      (
        Words("read as", "读作"),
        isRegister
          ? Words("a register (register.csv)", "台账（register.csv）")(language)
          : Words("other figures (figures.csv)", "其他数字（figures.csv）")(language)
      ),
      (Words("columns", "列"), columns.joined(separator: Words(", ", "、")(language))),
      (
        Words("rows", "行数"),
        count(isRegister ? table.ledger.entries.count : table.figures.count, Self.figures)
      ),
    ]
    return text(table.path, table.warnings, rows, table.ledger)
  }

  private func text(
    _ path: String, _ warnings: [Diagnostic], _ rows: [(Words, String)], _ ledger: Ledger
  ) -> String {
    let width = rows.map { $0.0(language).displayWidth }.max() ?? 0
    let lines = rows.map { label, value in
      let text = wrapped(value, indent: width + 4, to: style.width)
      return "  " + label(language).padded(to: width) + "  " + text.dropFirst(width + 4)
    }
    let verdict = Words("no mistakes", "没有错误")(language)
    let warned =
      warnings.isEmpty
      ? ""
      : Words(
        ", \(warnings.count) warning\(warnings.count == 1 ? "" : "s")",
        "，\(warnings.count) 条警告")(language)
    let ledger = LedgerText(ledger, in: language, style: style).lines
    return style.finished(
      (["\(path): \(verdict)\(warned)"] + lines + (ledger.isEmpty ? [] : [""] + ledger))
        .joined(separator: "\n") + "\n")
  }

  private static let figures = (
    one: Words("1 figure", "1 个数字"), many: Words(" figures", " 个数字")
  )

  private func count(_ number: Int, _ words: (one: Words, many: Words)) -> String {
    number == 1 ? words.one(language) : "\(number)" + words.many(language)
  }
}
