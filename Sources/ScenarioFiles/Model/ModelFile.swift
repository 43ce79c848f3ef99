internal import PovertyExit

/// What model.yaml declares, apart from the questions.
struct ModelFile {
  /// The keys of model.yaml, in the order they are usually written.
  static let keys = [
    "model", "place", "name", "level", "document", "written", "places", "netted", "horizon",
    "deadline", "assume", "flows", "questions",
  ]

  var section: Section
  var places: Places
  var document: Words
  var written: Int?
  var isNetted: Bool
  var settings: TrendSettings

  /// Reads the head of the model, or reports what is wrong; `nil` only when the
  /// file is no mapping at all.
  init?(_ root: YAMLNode, _ problems: inout Problems) {
    let what = Words("model.yaml", "model.yaml ")
    guard let section = Section(root, what: what, known: Self.keys, &problems) else { return nil }
    self.section = section
    let years = 1900...2200
    if let version = section.required("model", Words("1", "1"), &problems),
      let number = version.integer("model", in: 1...999, &problems), number != 1
    {
      problems.error(
        .wrongVersion, at: version.position,
        Words("format \(number) is not known", "未知的格式版本 \(number)"),
        hint: Words("this program reads format 1", "本程序读取格式 1"))
    }
    places = Places(section, &problems)
    document =
      section.required(
        "document", Words("title, author and date in one line", "标题、作者、日期（一行）"), &problems)?
      .label("document", &problems) ?? Words(same: "")
    written = section["written"]?.integer("written", in: years, &problems)
    isNetted = section["netted"]?.flag("netted", &problems) ?? false
    settings = TrendSettings(
      horizon: section["horizon"]?.integer("horizon", in: years, &problems),
      deadline: section["deadline"]?.integer("deadline", in: years, &problems))
    if let horizon = settings.horizon, let deadline = settings.deadline, deadline > horizon,
      let node = section["deadline"]
    {
      problems.error(
        .outOfRange, at: node.position,
        Words(
          "deadline \(deadline) lies after the horizon \(horizon)",
          "期限 \(deadline) 晚于预测末年 \(horizon)"),
        hint: Words("set 'horizon: \(deadline)' or later", "请设 'horizon: \(deadline)' 或更晚"))
    }
  }
}
