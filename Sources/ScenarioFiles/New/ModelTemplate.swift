internal import PovertyExit

/// The files of a model that is still to be filled in.
public enum ModelTemplate {
  /// Writes a new model folder that `check` explains and `run` runs once it is
  /// filled in.
  ///
  /// ```swift
  /// try ModelTemplate.write(place: "mycounty", to: "models/mycounty")
  /// ```
  ///
  /// - Parameters:
  ///   - place: The id: letters, digits, `-` and `_`.
  ///   - folder: The folder to make.
  ///   - replacing: Whether files that exist are replaced.
  /// - Returns: The paths written.
  /// - Throws: `WriteFailure`; nothing is written then.
  @discardableResult
  public static func write(
    place: String, to folder: String, replacing: Bool = false
  ) throws(WriteFailure) -> [String] {
    let files = files(place: place).map { (path: "\(folder)/\($0.name)", text: $0.text) }
    try AtomicFile.write(files, replacing: replacing)
    return files.map(\.path)
  }

  /// Whether `place` can be an id; if not, a diagnostic says why.
  public static func check(place: String) -> Diagnostic? {
    var problems = Problems()
    let node = YAMLNode(content: .scalar(place, isPlain: false), position: Position("new"))
    _ = Places.id(node, &problems)
    return problems.diagnostics.first
  }

  /// The names and texts of the files.
  static func files(place: String) -> [(name: String, text: String)] {
    [
      ("model.yaml", modelText(place)),
      ("register.csv", registerText(place)),
      ("figures.csv", figuresText),
      ("tests.yaml", testsText),
      ("SOURCES.md", sourcesText),
    ]
  }

  private static func modelText(_ place: String) -> String {
    let width = QuestionKind.all.map(\.name.count).max() ?? 0
    let kinds = QuestionKind.all.map { kind in
      let name = kind.name + String(repeating: " ", count: width - kind.name.count)
      return "#   \(name)  \(kind.summary.english) \(kind.summary.chinese)"
    }.joined(separator: "\n")
    return """
      # Fill in what is empty; 'poverty-exit check' says what is missing.
      # 请填写空白处；用 'poverty-exit check' 查看还缺什么。

      # The format of this file. 文件格式版本。
      model: 1

      # The id: letters, digits, '-' and '_'. 编号：英文字母、数字、'-' 和 '_'。
      place: \(place)

      # The name people use. 通用名称。
      name: {en: , zh: }

      # One of: village, township, county, prefecture, province, nation.
      # 级别：village 村、township 乡镇、county 县区、prefecture 地市、province 省、nation 全国。
      level:

      # The document the figures come from: title, author, date. 数字来源文件：标题、作者、日期。
      document: {en: , zh: }

      # The year it was written; figures after it are refused (may be left out).
      # 文件写作年份；晚于此年的公布数会报错（可省略）。
      # written: 2019

      # The places below this one, if the document gives figures for them.
      # 下级地区（文件给出其数字时填写）。
      # places:
      #   - {id: north, name: {en: North County, zh: 北县}, level: county}

      # Whether published figures are net of additions and removals.
      # 公布数是否已扣除新增与其他减少。
      # netted: false

      # The last year to forecast, and the year by whose end the register is to be empty.
      # 预测的最后一年；计划清零的年份（至该年年末）。
      # horizon: 2022
      # deadline: 2020

      # Values that are in no document, each with its reason. They are repeated in every answer
      # that rests on them. 文件中没有的值及理由；凡依据它的答案都会注明。
      # assume:
      #   population: {value: 200000, unit: 人, because: {en: "about its size", zh: "按规模估计"}}

      # How many are newly identified, return or are removed a year: ids of figures, in people or as
      # a share of the stock. 每年新识别、返贫、其他减少的人数或占存量比例：写数字的编号。
      # flows: {new: new-2017}

      # The questions; the kinds are listed below. 问题；类型列于文末。
      # questions:
      #   - id: Q1
      #     ask: residual
      #     title: {en: "Does the register add up?", zh: "台账是否平衡？"}
      #     span: 2016..2018
      questions: []

      # The kinds of questions; 'poverty-exit explain KIND' has the parameters of each.
      # 问题的类型；各类型的参数见 'poverty-exit explain 类型'。
      \(kinds)

      """
  }

  private static func registerText(_ place: String) -> String {
    """
    place,span,quantity,value,unit,qualifier,source
    # One published figure per row, as printed. 每行一个公布数，照原文填写。
    # quantity 指标：opening 期初，exits 脱贫，new 新识别，returns 返贫，removals 其他减少，
    #   closing 期末，incidence 贫困发生率，population 人口，target 脱贫任务
    # unit 单位：人 万人 户 万户 村 % ‰   qualifier 限定：about 约，nearly 近，at-least 以上，more-than 余
    # \(place),2016,opening,1.2,万人,,2016年初建档立卡贫困人口1.2万人
    # \(place),2016,exits,3418,人,,2016年脱贫3418人

    """
  }

  private static let figuresText = """
    id,value,unit,qualifier,source
    # Every other figure the questions use: one word as id, then as printed.
    # 问题用到的其他数字：以一个词作编号，照原文填写。
    # road-km,196.6,公里,,年底前完成农村公路196.6公里

    """

  private static let testsText = """
    # What the answers must be: replace [] by a list such as
    # 答案应为何值：请把 [] 换成如下列表
    #
    # - name: the register adds up
    #   question: Q1
    #   value: 0
    #   tolerance: 50
    []

    """

  private static let sourcesText = """
    # Sources 出处

    Document 文件: title, author, date (stated or inferred), script.

    Readings 读法: figures the document gives in more than one way, and what each means.

    Left out 未采用: figures that no question uses, and why.

    """
}
