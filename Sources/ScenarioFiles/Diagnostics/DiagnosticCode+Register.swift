internal import PovertyExit

extension DiagnosticCode {
  /// What can be wrong with figures, alone and together.
  static let register: [DiagnosticCode] = [
    wrongNumber, missingUnit, unknownUnit, wrongUnit, missingSource, missingValue,
    unknownQuantity, negative, notWhole, aboveHundredPercent, percentOrFraction,
    factorTenThousand, exitsAboveStock, duplicateRow, conflictingRows, gapYear, futureYear,
    targetInThePast, noRegister,
  ]

  static let wrongNumber = DiagnosticCode(
    "wrong-number", Words("not a number", "不是数字"),
    Words(
      "Write the digits as the document prints them: 13.35 or \"12,345\". Signs such as 约 or 余 "
        + "go into the column 'qualifier', the unit into its own.",
      "按文件所载书写数字，如 13.35 或 \"12,345\"。“约”“余”等写在 'qualifier'（限定）列，单位另列。"),
    wrong: "wuhu,2014,opening,约13.35,万人,,…", right: "wuhu,2014,opening,13.35,万人,about,…")

  static let missingUnit = DiagnosticCode(
    "missing-unit", Words("a figure without unit", "数字没有单位"),
    Words(
      "13.35 may be people, ten thousand people or per cent. Write the unit as the document does.",
      "13.35 可能是人、万人或百分数。请按文件写明单位。"),
    wrong: "wuhu,2014,opening,13.35,,…", right: "wuhu,2014,opening,13.35,万人,…")

  static let unknownUnit = DiagnosticCode(
    "unknown-unit", Words("a unit that is not known", "未知的单位"),
    Words(
      "Units are written in Chinese or English; a quotient has a slash, such as 元/人.",
      "单位可用中文或英文；比值用斜线，如 元/人。"),
    wrong: "wuhu,2014,opening,13.35,万 ren,…", right: "wuhu,2014,opening,13.35,万人,…")

  static let wrongUnit = DiagnosticCode(
    "wrong-unit", Words("a unit that does not fit the quantity", "单位与指标不符"),
    Words(
      "Stocks and flows of the register count people (人, 万人), households (户, 万户) or villages "
        + "(村); an incidence is in % or ‰.",
      "台账的存量与流量以人（人、万人）、户（户、万户）或村计；贫困发生率以 % 或 ‰ 计。"),
    wrong: "wuhu,2016,exits,30749,元,…", right: "wuhu,2016,exits,30749,人,…")

  static let missingSource = DiagnosticCode(
    "missing-source", Words("a figure without source", "数字没有出处"),
    Words(
      "Every number cites the phrase it comes from, in its own script. What is in no document "
        + "stands under 'assume:' with a reason.",
      "每个数字都须摘录原文出处。文件中没有的值写在 'assume:' 下并说明理由。"),
    wrong: "wuhu,2016,exits,30749,人,", right: "wuhu,2016,exits,30749,人,2016年减贫30749人")

  static let missingValue = DiagnosticCode(
    "missing-value", Words("a row without value is skipped", "没有数值的行被跳过"),
    Words(
      "The row says nothing. When the document does not publish the figure, write — so that "
        + "others see it was looked for.",
      "该行没有内容。若文件未公布该数，请写 —，表示已核查过。"),
    wrong: "wuhu,2016,new,,人,…", right: "wuhu,2016,new,—,人,…")

  static let unknownQuantity = DiagnosticCode(
    "unknown-quantity", Words("a quantity that is not known", "未知的指标"),
    Words(
      "The register knows opening, exits, new, returns, removals, closing, incidence, population "
        + "and target, also by their Chinese names. All other figures go into figures.csv.",
      "台账指标有：期初、脱贫、新识别、返贫、其他减少、期末、贫困发生率、人口、脱贫任务。其他数字写入 figures.csv。"),
    wrong: "wuhu,2016,exit,30749,人,…", right: "wuhu,2016,exits,30749,人,…")

  static let negative = DiagnosticCode(
    "negative", Words("a count or rate below zero", "数值为负"),
    Words(
      "Stocks, flows and rates are never negative. A net change is written as the flows it is "
        + "made of.",
      "存量、流量与比率均不为负。净变化应分解为各项流量。"),
    wrong: "wuhu,2016,new,-120,人,…", right: "wuhu,2016,removals,120,人,…")

  static let notWhole = DiagnosticCode(
    "not-whole", Words("a fraction of a person", "人数不是整数"),
    Words(
      "People, households and villages are whole. Decimals mean that the unit is 万人 or 万户, or "
        + "that a rate was taken for a count.",
      "人、户、村均为整数。出现小数说明单位应为万人或万户，或把比率误作人数。"),
    wrong: "wuhu,2014,opening,13.35,人,…", right: "wuhu,2014,opening,13.35,万人,…")

  static let aboveHundredPercent = DiagnosticCode(
    "above-100-percent", Words("more poor than people", "超过 100 %"),
    Words(
      "An incidence lies between 0 % and 100 %, and the registered are part of the population. "
        + "Check the unit and the decimal point.",
      "贫困发生率在 0 % 与 100 % 之间，在册人口是总人口的一部分。请核对单位与小数点。"),
    wrong: "lukou,2019,incidence,420,%,…", right: "lukou,2019,incidence,0.42,%,…")

  static let percentOrFraction = DiagnosticCode(
    "percent-or-fraction", Words("a percentage taken for a share", "百分数与小数混淆"),
    Words(
      "The incidence is about 100 times off the years beside it: 0.0042 was written with %, or "
        + "0.42 as a share. A fall at the end of the series may be true and is only a warning.",
      "该发生率与相邻年份相差约 100 倍：小数误带了 %，或百分数误作小数。序列末尾的下降可能属实，仅作警告。"),
    wrong: "lukou,2019,incidence,0.0042,%,…", right: "lukou,2019,incidence,0.42,%,…")

  static let factorTenThousand = DiagnosticCode(
    "factor-10000", Words("人 and 万人 mixed up", "人与万人混淆"),
    Words(
      "The figure is about 10,000 times off the years beside it: a 万 was lost or added. A fall at "
        + "the end of the series may be true and is only a warning.",
      "该数与相邻年份相差约一万倍：“万”字遗漏或多写。序列末尾的下降可能属实，仅作警告。"),
    wrong: "wuhu,2016,exits,30749,万人,…", right: "wuhu,2016,exits,30749,人,…")

  static let exitsAboveStock = DiagnosticCode(
    "exits-above-stock", Words("more exits than people registered", "脱贫数超过在册数"),
    Words(
      "Nobody can exit who was not on the register: the exits of the years exceed the stock at "
        + "their start and what was newly identified or returned, even within the rounding.",
      "不在册者不能脱贫：该期脱贫数超过期初存量与新识别、返贫之和，且超出四舍五入范围。"),
    wrong: "wuhu,2014,opening,13.35,万人,…\nwuhu,2014,exits,601810,人,…",
    right: "wuhu,2014,opening,13.35,万人,…\nwuhu,2014,exits,60181,人,…")

  static let duplicateRow = DiagnosticCode(
    "duplicate-row", Words("a row is given twice", "行重复"),
    Words(
      "The second row says the same and is skipped.", "第二行内容相同，已跳过。"),
    wrong: "wuhu,2016,exits,30749,人,…\nwuhu,2016,exits,30749,人,…",
    right: "wuhu,2016,exits,30749,人,…")

  static let conflictingRows = DiagnosticCode(
    "conflicting-rows", Words("two rows contradict each other", "两行互相矛盾"),
    Words(
      "The same place, years and quantity with two values. When the document gives both, keep "
        + "both: the one not used by default gets a tag in the column 'reading'.",
      "同一地区、年份、指标有两个数值。若文件中两者都有，请都保留，并在非默认的一行的 'reading' 列加标签。"),
    wrong: "wuhu,2018,target,10836,人,…,\nwuhu,2018,target,9360,人,…,",
    right: "wuhu,2018,target,10836,人,…,\nwuhu,2018,target,9360,人,…,of-target")

  static let gapYear = DiagnosticCode(
    "gap-year", Words("a year is missing between others", "年份有缺"),
    Words(
      "Nothing is interpolated; a trend over the gap is less sure. Pooled years are written as "
        + "one row, 2014..2015.",
      "程序不插补；跨缺口的趋势更不确定。合并公布的年份写成一行，如 2014..2015。"),
    wrong: "wuhu,2014,exits,…\nwuhu,2017,exits,…",
    right: "wuhu,2014,exits,…\nwuhu,2015..2016,exits,…\nwuhu,2017,exits,…")

  static let futureYear = DiagnosticCode(
    "future-year", Words("a published figure from the future", "公布数的年份在未来"),
    Words(
      "Figures are published after the fact; only targets lie ahead. 'written:' in model.yaml says "
        + "when the document was written; without it the horizon is the limit.",
      "公布数总在事后，只有任务（target）在未来。model.yaml 的 'written:' 为文件写作年份；未给出时以预测末年为限。"),
    wrong: "wuhu,2107,exits,23515,人,…", right: "wuhu,2017,exits,23515,人,…")

  static let targetInThePast = DiagnosticCode(
    "target-in-the-past", Words("a goal before the last known stock", "目标年份已过"),
    Words(
      "The register is already known beyond the deadline or horizon, so there is nothing left to "
        + "forecast for it.",
      "台账已有晚于期限或预测末年的年末数，无可预测。"),
    wrong: "deadline: 2016   # closing stock of 2017 known", right: "deadline: 2020")

  static let noRegister = DiagnosticCode(
    "no-register", Words("a model without register", "模型没有登记台账"),
    Words(
      "There is no register.csv. The model can be asked about works, funds and staff; what needs "
        + "the number of poor is answered 'no stock'.",
      "没有 register.csv。可以询问工程、资金、人员等问题；需要贫困人口存量的问题将答“没有存量数”。"),
    wrong: "models/siping/model.yaml", right: "models/siping/model.yaml\nmodels/siping/register.csv"
  )
}
