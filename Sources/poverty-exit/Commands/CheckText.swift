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
        spans.map(\.last).max().map { ", \(Span(first...max($0, first)))" }
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
    let width = rows.map { $0.0(language).displayWidth }.max() ?? 0
    let lines = rows.map { label, value in
      let text = wrapped(value, indent: width + 4, to: style.width)
      return "  " + label(language).padded(to: width) + "  " + text.dropFirst(width + 4)
    }
    let ledger = LedgerText(model.ledger, in: language, style: style).lines
    let verdict = Words("no mistakes", "没有错误")(language)
    let warned =
      model.warnings.isEmpty
      ? ""
      : Words(
        ", \(model.warnings.count) warning\(model.warnings.count == 1 ? "" : "s")",
        ",\(model.warnings.count) 条警告")(language)
    let title = "\(model.folder): \(verdict)\(warned)"
    return style.finished(
      ([title] + lines + (ledger.isEmpty ? [] : [""] + ledger)).joined(separator: "\n") + "\n")
  }

  private static let figures = (
    one: Words("1 figure", "1 个数字"), many: Words(" figures", " 个数字")
  )

  private func count(_ number: Int, _ words: (one: Words, many: Words)) -> String {
    number == 1 ? words.one(language) : "\(number)" + words.many(language)
  }
}
