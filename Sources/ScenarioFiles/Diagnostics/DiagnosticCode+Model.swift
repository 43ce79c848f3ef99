internal import PovertyExit

extension DiagnosticCode {
  /// What can be wrong with what a model declares and refers to.
  static let model: [DiagnosticCode] = [
    wrongVersion, wrongID, duplicateID, unknownPlace, cyclicParent, unknownKind, unknownFigure,
    literalFigure, wrongDimension, unknownAssumption, unknownQuestion, unknownScenario,
    cyclicExtends, nettedFlows,
  ]

  static let wrongVersion = DiagnosticCode(
    "wrong-version", Words("the format of the model is not known", "未知的格式版本"),
    Words(
      "The first key of model.yaml is the version of the format. This program reads format 1.",
      "model.yaml 的第一个键是格式版本。本程序读取格式 1。"),
    wrong: "model: 2", right: "model: 1")

  static let wrongID = DiagnosticCode(
    "wrong-id", Words("not an id", "不能作编号"),
    Words(
      "Places are known by letters, digits, '-' and '_', for their id keys the random numbers and "
        + "file names; what people read goes under 'name'. Figures are known by one word.",
      "地区编号只用英文字母、数字、'-' 和 '_'（编号决定随机数与文件名），显示用的名称写在 'name'。数字的编号为一个词。"),
    wrong: "place: 芜湖市", right: "place: wuhu\nname: {en: Wuhu, zh: 芜湖市}")

  static let duplicateID = DiagnosticCode(
    "duplicate-id", Words("an id is used twice", "编号重复"),
    Words(
      "Figures of register.csv and figures.csv and assumptions share one name space; questions, "
        + "places and tests have one each. Give each its own id.",
      "register.csv、figures.csv 的数字与假设共用一套编号；问题、地区、测试各有一套。请各取不同编号。"),
    wrong: "loans,21000,户\nloans,7.1,亿元", right: "loan-households,21000,户\nloans,7.1,亿元")

  static let unknownPlace = DiagnosticCode(
    "unknown-place", Words("a place that the model does not have", "模型中没有该地区"),
    Words(
      "Every place but the model's own is declared under 'places:' in model.yaml. A row may name "
        + "a place by its id or by its name.",
      "除本模型的地区外，其他地区须在 model.yaml 的 'places:' 下声明。表中可写编号或名称。"),
    wrong: "wuwie,2016,exits,10000,人,…", right: "wuwei,2016,exits,10000,人,…")

  static let cyclicParent = DiagnosticCode(
    "cyclic-parent", Words("places that contain each other", "地区互为上级"),
    Words(
      "Following 'parent' upwards must end at the model's own place.",
      "沿 'parent' 逐级向上应止于本模型的地区。"),
    wrong: "- {id: a, parent: b, …}\n- {id: b, parent: a, …}",
    right: "- {id: a, …}\n- {id: b, parent: a, …}")

  static let unknownKind = DiagnosticCode(
    "unknown-kind", Words("a kind of question that does not exist", "未知的问题类型"),
    Words(
      "'ask:' names one of the kinds of questions. 'poverty-exit explain' lists them.",
      "'ask:' 须为已有的问题类型之一，可用 'poverty-exit explain' 查看。"),
    wrong: "ask: residuel", right: "ask: residual")

  static let unknownFigure = DiagnosticCode(
    "unknown-figure", Words("no figure has this id", "没有此编号的数字"),
    Words(
      "A question names its figures by id: the id column of register.csv or figures.csv, or the "
        + "key of an assumption. Rows of the register have ids such as exits-2016, or "
        + "wuwei/exits-2016 for a place below.",
      "问题以编号引用数字：register.csv 或 figures.csv 的 id 列，或假设的键。台账行的默认编号如 exits-2016，下级地区如 wuwei/exits-2016。"
    ),
    wrong: "numerator: exits2016", right: "numerator: exits-2016")

  static let literalFigure = DiagnosticCode(
    "literal-figure", Words("a number where an id is wanted", "应写编号却写了数字"),
    Words(
      "Every number has a source. Figures of the document stand in register.csv or figures.csv "
        + "with the phrase they come from, all others under 'assume:' with a reason.",
      "每个数字都须有出处。文件中的数字连同原文写入 register.csv 或 figures.csv，其余写在 'assume:' 下并说明理由。"),
    wrong: "population: 60000",
    right: "assume:\n  population: {value: 60000, unit: 人, because: …}\n…\npopulation: population")

  static let wrongDimension = DiagnosticCode(
    "wrong-dimension", Words("a figure that counts something else", "计量对象不符"),
    Words(
      "People, households, yuan and shares are different things and never convert into each "
        + "other.",
      "人、户、元与比例是不同的计量对象，互不换算。"),
    wrong: "population: loans   # 7.1 亿元", right: "population: rural-population   # 159.85 万人")

  static let unknownAssumption = DiagnosticCode(
    "unknown-assumption", Words("no assumption has this name", "没有此名称的假设"),
    Words(
      "Only values under 'assume:' in model.yaml can be replaced; figures of the document cannot.",
      "只有 model.yaml 'assume:' 下的值可以替换，文件中的数字不可替换。"),
    wrong: "assume: {populaton: 200000 人}", right: "assume: {population: 200000 人}")

  static let unknownQuestion = DiagnosticCode(
    "unknown-question", Words("a test of a question that is not asked", "测试的问题不存在"),
    Words(
      "'question:' in tests.yaml names the id of a question in model.yaml.",
      "tests.yaml 的 'question:' 须为 model.yaml 中某个问题的编号。"),
    wrong: "question: M-WH11", right: "question: M-WH1")

  static let unknownScenario = DiagnosticCode(
    "unknown-scenario", Words("a scenario that does not exist", "情景不存在"),
    Words(
      "'extends:' names another file of the folder scenarios, without '.yaml'.",
      "'extends:' 须为 scenarios 文件夹中另一文件的名称（不含 '.yaml'）。"),
    wrong: "extends: hihg", right: "extends: high")

  static let cyclicExtends = DiagnosticCode(
    "cyclic-extends", Words("scenarios that extend each other", "情景互相继承"),
    Words(
      "Following 'extends' must end at a scenario that extends nothing.",
      "沿 'extends' 逐级向上应止于不再继承的情景。"),
    wrong: "# a.yaml\nextends: b\n# b.yaml\nextends: a",
    right: "# a.yaml\nextends: b\n# b.yaml\nname: b")

  static let nettedFlows = DiagnosticCode(
    "netted-flows", Words("flows declared for a netted ledger", "净额台账另设了流量"),
    Words(
      "With 'netted: true' the published figures hold additions and removals already; declared "
        + "flows would count them twice.",
      "'netted: true' 表示公布数已扣除新增与减少，再设流量会重复计算。"),
    wrong: "netted: true\nflows: {new: new-2017}", right: "netted: true")
}
