internal import PovertyExit

extension DiagnosticCode {
  /// What can be wrong with the form of a CSV table.
  static let tables: [DiagnosticCode] = [
    unclosedQuote, strayQuote, raggedRow, duplicateHeader, emptyHeader, wrongSeparator,
    unknownColumn, missingColumn, duplicateColumn, noRows,
  ]

  static let unclosedQuote = DiagnosticCode(
    "unclosed-quote", Words("a quote is never closed", "引号没有闭合"),
    Words(
      "A cell that begins with a double quote runs to the next one; without it the rest of the "
        + "file would be one cell.",
      "以双引号开头的单元格到下一个双引号为止；若没有闭合，文件余下部分都会成为一个单元格。"),
    wrong: "wuhu,2016,exits,\"30,749,人,减贫30749人", right: "wuhu,2016,exits,\"30,749\",人,减贫30749人")

  static let strayQuote = DiagnosticCode(
    "stray-quote", Words("a quote in the middle of a cell", "单元格中间出现引号"),
    Words(
      "A cell is quoted as a whole or not at all; a quote inside a quoted cell is doubled. "
        + "Chinese quotation marks “” need none of this.",
      "单元格要么整体加引号，要么不加；引号内的引号须写成两个。中文引号“”不受影响。"),
    wrong: "wuhu,2016,exits,30749,人,减贫\"30749\"人",
    right: "wuhu,2016,exits,30749,人,\"减贫\"\"30749\"\"人\"")

  static let raggedRow = DiagnosticCode(
    "ragged-row", Words("a row has more or fewer cells than the header", "行的单元格数与表头不符"),
    Words(
      "Most often a text or a number holds a comma and is not quoted.",
      "多半是文字或数字中含有逗号而未加引号。"),
    wrong: "wuhu,2016,exits,30,749,人,减贫30749人", right: "wuhu,2016,exits,\"30,749\",人,减贫30749人")

  static let duplicateHeader = DiagnosticCode(
    "duplicate-header", Words("two columns have the same name", "两列同名"),
    Words(
      "Which of the two is meant cannot be known. Rename or remove one.",
      "无法判断以哪一列为准。请改名或删去其中一列。"),
    wrong: "place,span,quantity,value,value,unit,source",
    right: "place,span,quantity,value,unit,source")

  static let emptyHeader = DiagnosticCode(
    "empty-header", Words("a column has no name", "列没有名称"),
    Words(
      "Every column needs a name; a comma at the end of the header makes an empty one.",
      "每列都须有名称；表头末尾多余的逗号会产生空列。"),
    wrong: "place,span,quantity,value,unit,source,", right: "place,span,quantity,value,unit,source")

  static let wrongSeparator = DiagnosticCode(
    "wrong-separator", Words("cells are not separated by commas", "单元格不是以逗号分隔"),
    Words(
      "Tables are comma separated. Semicolons or tabs come from another locale or from copying "
        + "out of a sheet.",
      "表格须以逗号分隔。分号或制表符多来自其他区域设置或从表格中直接复制。"),
    wrong: "place;span;quantity;value;unit;source", right: "place,span,quantity,value,unit,source")

  static let unknownColumn = DiagnosticCode(
    "unknown-column", Words("a column is not known", "未知的列"),
    Words(
      "Columns go by an English or a Chinese name; a remark belongs in the column 'note'.",
      "列名可用英文或中文；备注请写在 'note'（备注）列。"),
    wrong: "place,span,quantity,valeu,unit,source", right: "地区,年份,指标,数值,单位,来源")

  static let missingColumn = DiagnosticCode(
    "missing-column", Words("a column is missing", "缺少列"),
    Words(
      "A figure needs its year, quantity, value, unit and source; the place may be left out and "
        + "is then the model's own.",
      "每个数字须有年份、指标、数值、单位和来源；地区可省略，即为本模型的地区。"),
    wrong: "span,quantity,value,source", right: "span,quantity,value,unit,source")

  static let duplicateColumn = DiagnosticCode(
    "duplicate-column", Words("two columns mean the same", "两列含义相同"),
    Words(
      "A column has an English and some Chinese names; give it once.",
      "同一列有英文名和若干中文名，只能出现一次。"),
    wrong: "year,年份,quantity,value,unit,source", right: "年份,quantity,value,unit,source")

  static let noRows = DiagnosticCode(
    "no-rows", Words("a register without rows", "台账没有数据行"),
    Words(
      "The register has its header and nothing else. Write one published figure per row; delete "
        + "the file when the document publishes none.",
      "台账只有表头。请每行填写一个公布数；若文件未公布登记数，可删去本文件。"),
    wrong: "place,span,quantity,value,unit,source",
    right: "place,span,quantity,value,unit,source\nwuhu,2016,exits,30749,人,减贫30749人")
}
