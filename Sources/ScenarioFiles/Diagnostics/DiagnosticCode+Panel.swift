internal import PovertyExit

extension DiagnosticCode {
  /// What can be wrong with a table of rates by place and year.
  static let panel: [DiagnosticCode] = [
    unitNotTold, unitContradicts, missingID, repeatedYear, twoDates, groupChanges, noGroup,
    wrongPopulation, noPopulation, emptyPanel, tooManyPlaces, tooManyYears, possibleBreak,
  ]

  static let unitNotTold = DiagnosticCode(
    "unit-not-told", Words("percent or shares?", "是百分数还是小数？"),
    Words(
      "0.9 may be 0.9 % or nine people in ten, and no figure tells which. The heading says it "
        + "('rate_pct', 'rate (%)', 'share'), or the option --unit.",
      "0.9 可能是 0.9 %，也可能是九成，数字本身无法区分。须由列名（'贫困发生率(%)'、'rate_pct'、'share'）"
        + "或 --unit 选项说明。"),
    wrong: "unique_id,ds,y\nlukou,2016,3.2", right: "unique_id,ds,y_pct\nlukou,2016,3.2")

  static let unitContradicts = DiagnosticCode(
    "unit-contradicts", Words("heading and --unit disagree", "列名与 --unit 不一致"),
    Words(
      "The heading of the rates names one unit and the option --unit the other. One of them is "
        + "wrong by a factor of 100.",
      "列名表示一种单位，--unit 指定另一种，两者相差 100 倍，必有一误。"),
    wrong: "poverty-exit forecast t.csv --unit share   # heading rate_pct",
    right: "poverty-exit forecast t.csv")

  static let missingID = DiagnosticCode(
    "missing-id", Words("a row without its place", "行中没有地区"),
    Words(
      "Every row repeats the name or the code of its place. Merged cells of a sheet leave all but "
        + "the first row empty when they are saved as CSV.",
      "每一行都须写明地区名称或代码。表格中的合并单元格另存为 CSV 后，只有首行保留内容。"),
    wrong: "id,year,rate_pct\nlukou,2016,3.2\n,2017,1.1",
    right: "id,year,rate_pct\nlukou,2016,3.2\nlukou,2017,1.1")

  static let repeatedYear = DiagnosticCode(
    "repeated-year", Words("a place has a year twice", "同一地区年份重复"),
    Words(
      "Two rows give the same place and year. Keep one of them; when two places share a name, go "
        + "by their codes.",
      "两行的地区与年份相同。请只保留一行；若两地同名，请改用行政区划代码。"),
    wrong: "id,year,rate_pct\nlukou,2016,3.2\nlukou,2016,3.1",
    right: "id,year,rate_pct\nlukou,2016,3.2\nlukou,2017,3.1")

  static let twoDates = DiagnosticCode(
    "two-dates", Words("a place has two dates in a year", "同一地区一年内有两个日期"),
    Words(
      "A panel has one figure for each place and year. Of monthly or quarterly figures keep one, "
        + "such as the last.",
      "每个地区每年只取一个数字。月度或季度数据请保留一个，例如年末数。"),
    wrong: "id,date,rate_pct\nlukou,2016-06-30,3.2\nlukou,2016-12-31,3.1",
    right: "id,date,rate_pct\nlukou,2016-12-31,3.1")

  static let groupChanges = DiagnosticCode(
    "group-changes", Words("a place changes its group", "同一地区分组不一致"),
    Words(
      "A place belongs to one group, such as its province, in all its years. Two places with one "
        + "name look like this, too.",
      "同一地区各年须属同一分组（如省份）。两地同名时也会出现此错误。"),
    wrong: "id,group,year,rate_pct\nlukou,湖南,2016,3.2\nlukou,湖北,2017,1.1",
    right: "id,group,year,rate_pct\nlukou,湖南,2016,3.2\nlukou,湖南,2017,1.1")

  static let noGroup = DiagnosticCode(
    "no-group", Words("a place without group", "地区没有分组"),
    Words(
      "The table has a column of groups, and no row of this place fills it in.",
      "表中有分组列，但该地区各行均未填写。"),
    wrong: "id,group,year,rate_pct\nlukou,,2016,3.2",
    right: "id,group,year,rate_pct\nlukou,湖南,2016,3.2")

  static let wrongPopulation = DiagnosticCode(
    "wrong-population", Words("not a number of people", "不是人口数"),
    Words(
      "The population is a number above zero; where it is not known the cell stays empty. A "
        + "heading with (万人) counts in ten thousands.",
      "人口须大于零；未知则留空。列名带“(万人)”时以万人计。"),
    wrong: "id,year,rate_pct,population\nlukou,2016,3.2,0",
    right: "id,year,rate_pct,population\nlukou,2016,3.2,264000")

  static let noPopulation = DiagnosticCode(
    "no-population", Words("a place without population", "地区没有人口数"),
    Words(
      "The table has a column of population, and no row of this place fills it in. One row is "
        + "enough; the last year counts.",
      "表中有人口列，但该地区各行均未填写。填写一行即可，以最后一年为准。"),
    wrong: "id,year,rate_pct,population\nlukou,2016,3.2,",
    right: "id,year,rate_pct,population\nlukou,2016,3.2,264000")

  static let emptyPanel = DiagnosticCode(
    "empty-panel", Words("a table of rates without rows", "没有数据行"),
    Words(
      "The table has its header and nothing else. One row is one place in one year.",
      "表中只有表头。每行为一个地区一年的数字。"),
    wrong: "id,year,rate_pct", right: "id,year,rate_pct\nlukou,2016,3.2")

  static let tooManyPlaces = DiagnosticCode(
    "too-many-places", Words("more than a million places", "地区超过一百万个"),
    Words(
      "A table of rates has at most 1,000,000 places. Mostly a column that changes from row to "
        + "row was taken for the place.",
      "一张表最多 1,000,000 个地区。多半是把逐行变化的列当成了地区。"),
    wrong: "id,year,rate_pct   # id = row number", right: "id,year,rate_pct   # id = county code")

  static let tooManyYears = DiagnosticCode(
    "too-many-years", Words("more years than can be read", "年份跨度过大"),
    Words(
      "A panel spans at most 64 years from the first to the last. Mostly one year is mistyped.",
      "首末年份跨度最多 64 年。多半是某个年份写错。"),
    wrong: "id,year,rate_pct\nlukou,1916,3.2\nlukou,2017,1.1",
    right: "id,year,rate_pct\nlukou,2016,3.2\nlukou,2017,1.1")

  static let possibleBreak = DiagnosticCode(
    "possible-break", Words("a year that looks like a new definition", "疑似统计口径变更的年份"),
    Words(
      "In one year all places moved together far more than in others, or their steps scatter "
        + "otherwise from then on: a new line, survey or method looks like this, and so does a "
        + "crisis. Nothing is changed. When the source of the figures tells of a new definition, "
        + "--breaks takes the step between that year and the one before out of the trend.",
      "某一年各地同向变动远大于常年，或此后年度变动的离散程度改变。贫困标准、调查或方法变更会如此，"
        + "重大冲击也会如此。程序不作任何改动；若资料来源说明口径有变，可用 --breaks 使该年变动不计入趋势。"),
    wrong: "poverty-exit forecast counties.csv",
    right: "poverty-exit forecast counties.csv --breaks 2005   # if the source says so")
}
