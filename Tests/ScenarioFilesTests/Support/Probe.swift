import PovertyExit

extension QuestionKind {
  /// A kind with one parameter of every form, so that what is said about each
  /// form does not depend on the library's own kinds.
  static let probe = QuestionKind(
    name: "probe", summary: Words("Tries every form.", "试遍各种参数形式。"), equation: "",
    explanation: Words("", ""), reference: "",
    parameters: [
      .optional("figure", .figure([.people]), Words("a number of people", "人数")),
      .optional("figures", .figures([]), Words("figures", "若干数字")),
      .optional("number", .number(0...100), Words("a number", "数")),
      .optional("numbers", .numbers(0...100), Words("numbers", "若干数")),
      .optional("share", .share, Words("a share", "比例")),
      .optional("shares", .shares, Words("shares", "若干比例")),
      .optional("word", .word(["hard", "soft"]), Words("a word", "词")),
      .optional("words", .words(["hard", "soft"]), Words("words", "若干词")),
      .optional("tag", .word([]), Words("any word", "任意词")),
      .optional("place", .place, Words("a place", "地区")),
      .optional("span", .span, Words("years", "年份")),
      .optional("day", .day, Words("a day", "日期")),
      .optional("label", .label, Words("a text", "文字")),
      .optional("flag", .flag, Words("a switch", "开关")),
      .optional(
        "works",
        .records([
          .required("name", .label, Words("the name of the work", "工程名称")),
          .required("amount", .figure([.people, .villages]), Words("how much", "工程量")),
          .optional("due", .day, Words("the deadline", "期限")),
        ]), Words("the works", "各项工程")),
    ]
  ) { _, _ in [] }

  /// A kind that answers with the figure it is asked with.
  static let echo = QuestionKind(
    name: "echo", summary: Words("Repeats a figure.", "重复一个数字。"), equation: "",
    explanation: Words("", ""), reference: "",
    parameters: [.required("figure", .figure([]), Words("a figure", "数字"))]
  ) { arguments, _ in
    arguments.figure("figure").map {
      [Finding("figure", $0.value, unit: $0.dimension, sentence: Words(same: $0.text))]
    } ?? []
  }
}
