internal import PovertyExit

extension DiagnosticCode {
  /// What can be wrong with the form of a YAML file and its values.
  static let yaml: [DiagnosticCode] = [
    yamlSyntax, yamlTab, yamlDocuments, yamlTooLarge, duplicateKey, unknownKey, missingKey,
    wrongType, outOfRange, shareWithoutSign, unknownWord, wrongYear, wrongDay,
  ]

  static let yamlSyntax = DiagnosticCode(
    "yaml-syntax", Words("the file is not valid YAML", "文件不符合 YAML 语法"),
    Words(
      "YAML writes 'key: value' with a space after the colon and shows by indentation what "
        + "belongs together. Nothing behind the place shown could be read. Texts that hold ': ' "
        + "or begin with one of @ ` % & * ! | > need quotes.",
      "YAML 写作“键: 值”，冒号后留空格，以缩进表示从属关系。所示位置之后的内容无法读取。含 ': ' 或以 @ ` % & * ! | > 开头的文字须加引号。"),
    wrong: "name: {en: Wuhu, zh: 芜湖市", right: "name: {en: Wuhu, zh: 芜湖市}")

  static let yamlTab = DiagnosticCode(
    "yaml-tab", Words("a tab where YAML wants spaces", "缩进使用了制表符"),
    Words("YAML indents with spaces only.", "YAML 只能用空格缩进。"),
    wrong: "name:\n\ten: Wuhu", right: "name:\n  en: Wuhu")

  static let yamlDocuments = DiagnosticCode(
    "yaml-documents", Words("more than one document in a file", "一个文件含多个文档"),
    Words(
      "A line '---' in the middle of a file begins a second document. One file holds one.",
      "文件中间的 '---' 会开始第二个文档。一个文件只能含一个。"),
    wrong: "model: 1\n---\nplace: wuhu", right: "model: 1\nplace: wuhu")

  static let yamlTooLarge = DiagnosticCode(
    "yaml-too-large", Words("a file nests too deep or repeats itself", "嵌套过深或别名过多"),
    Words(
      "Aliases (*name) copy what an anchor (&name) marks, copies of copies included, and a few "
        + "lines can stand for billions of values. At most 16 aliases and 64 levels are read.",
      "别名（*name）会复制锚点（&name）所标内容，可层层复制，几行即可展开为数十亿个值。最多读取 16 个别名、64 层嵌套。"),
    wrong: "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]  # …", right: "a: [x, x]")

  static let duplicateKey = DiagnosticCode(
    "duplicate-key", Words("a key is given twice", "键重复"),
    Words(
      "Which of the two is meant cannot be known. Remove one.", "无法判断以哪一个为准。请删去其中一个。"),
    wrong: "horizon: 2020\nhorizon: 2022", right: "horizon: 2022")

  static let unknownKey = DiagnosticCode(
    "unknown-key", Words("a key is not known", "未知的键"),
    Words(
      "A misspelled key would be ignored and its default used in silence, so it is refused. The "
        + "hint gives the nearest key and all that are known here.",
      "拼错的键若被忽略，会悄悄采用默认值，因此一律报错。提示中给出最接近的键和此处可用的全部键。"),
    wrong: "horizn: 2020", right: "horizon: 2020")

  static let missingKey = DiagnosticCode(
    "missing-key", Words("a key or its value is missing", "缺少键或值"),
    Words(
      "The key is needed and not there, or there without a value.", "该键必须给出，但缺失或没有值。"),
    wrong: "- id: Q1\n  title: Does the book close?",
    right: "- id: Q1\n  ask: residual\n  title: Does the book close?\n  span: 2014..2017")

  static let wrongType = DiagnosticCode(
    "wrong-type", Words("a value has another form than expected", "值的类型不对"),
    Words(
      "A list stands where a single value is wanted, a text where a number is, and so on. The "
        + "message says what is wanted and what was found.",
      "应为单个值处写成了列表，应为数字处写成了文字，等等。消息中说明应为何种、实为何种。"),
    wrong: "horizon: soon", right: "horizon: 2020")

  static let outOfRange = DiagnosticCode(
    "out-of-range", Words("a value lies outside what is allowed", "值超出允许范围"),
    Words("The hint gives the range.", "提示中给出允许范围。"),
    wrong: "sd: -3", right: "sd: 3")

  static let shareWithoutSign = DiagnosticCode(
    "share-without-sign", Words("a share needs its sign", "比例须带百分号"),
    Words(
      "In files a share is written with % or ‰, because 0.95 and 95 could both be meant for it. "
        + "Inside and in results shares run from 0 to 1.",
      "文件中的比例须写明 % 或 ‰，否则 0.95 与 95 可能混淆。程序内部与结果中比例为 0 至 1。"),
    wrong: "confidence: 0.95", right: "confidence: 95 %")

  static let unknownWord = DiagnosticCode(
    "unknown-word", Words("a word that is not one of those allowed", "不在允许值之列"),
    Words(
      "Only certain words are allowed here; the hint lists them.", "此处只允许若干固定的词，见提示。"),
    wrong: "level: city", right: "level: prefecture")

  static let wrongYear = DiagnosticCode(
    "wrong-year", Words("not a year or a span of years", "不是年份"),
    Words(
      "A year has four digits, from 1900 to 2200; years published together are written with two "
        + "points.",
      "年份为四位数，1900 至 2200；合并公布的年份中间写两个点。"),
    wrong: "2014/15", right: "2014..2015")

  static let wrongDay = DiagnosticCode(
    "wrong-day", Words("not a day of the calendar", "不是有效日期"),
    Words("Days are written year-month-day, with zeros.", "日期写作 年-月-日，须补零。"),
    wrong: "start: 2018-6-31", right: "start: 2018-06-30")
}
