internal import PovertyExit

/// A word of the results with its meaning.
struct Term {
  var name: String
  var title: Words
  var meaning: Words

  /// Every word.
  static var all: [Term] { report + panel }

  init(_ name: String, _ title: Words, _ meaning: Words) {
    self.name = name
    self.title = title
    self.meaning = meaning
  }

  /// The words of a report, in its order.
  static let report: [Term] = [
    Term(
      "register", Words("the people registered as poor and not yet exited", "建档立卡未脱贫人口"),
      Words(
        "The stock this program follows: opening − exits + newly identified + returns − other "
          + "removals = closing. It is kept for people, households and villages as separate books; "
          + "they never convert into each other by an average size.",
        "本程序跟踪的存量：期初 − 脱贫 + 新识别 + 返贫 − 其他减少 = 期末。人口、户数、村数各为一本账，绝不按平均户规模互相换算。")),
    Term(
      "span", Words("one year, or several years published as one figure", "单年或合并公布的多年"),
      Words(
        "Written 2016 or 2014..2015. A flow belongs to all its years; a pooled figure stays one row "
          + "and is never split by guessing.",
        "写作 2016 或 2014..2015。流量属于整个期间；合并公布的数字保持一行，不作猜测性拆分。")),
    Term(
      "interval", Words("what a printed figure can mean", "公布数字的可能取值区间"),
      Words(
        "A figure printed as 13.35 万 can be anything from 133,450 to 133,550; a count printed to "
          + "the person is exact. Intervals are carried through every sum. An interval of a forecast "
          + "is something else: so many futures in ten lie inside it.",
        "印作 13.35 万的数字可以是 133,450 到 133,550 之间的任何数；精确到人的计数则没有误差。区间随每一步运算传递。预测区间含义不同：表示若干成的情形落在其中。")),
    Term(
      "qualifier", Words("how a document hedges a figure", "文件对数字的限定词"),
      Words(
        "about (约), nearly (近), at-least (以上), more-than (余、多), at-most (不超过), exactly. Each "
          + "moves the ends of the figure's interval: 'more than 500' has no upper end, 'nearly 500' "
          + "does not exceed 500. Empty means as printed.",
        "about（约）、nearly（近）、at-least（以上）、more-than（余、多）、at-most（不超过）、exactly（整）。"
          + "限定词改变区间的端点：“500余”没有上限，“近500”不超过500。留空表示按公布数。")),
    Term(
      "reading", Words("one of several meanings a document allows", "文件的多种读法之一"),
      Words(
        "Where a sentence can be read in two ways, or two sentences differ, both figures are kept, "
          + "tagged, and each is judged. None is chosen in silence.",
        "一句话有两种理解，或两处数字不一致时，两者都保留并加标签，分别判断，不暗中取舍。")),
    Term(
      "netted", Words("a ledger whose additions and removals are already inside", "净额台账"),
      Words(
        "Some documents publish figures from which additions and removals were already taken. Such "
          + "a book closes by construction, so its balance proves nothing about them; their flows are "
          + "switched off, and the report says so.",
        "有的文件公布的数字已扣除新增与减少。这样的账必然平衡，平衡不能说明问题；此时不再单独计算这些流量，并在报告中说明。")),
    Term(
      "draw", Words("one possible future", "一次抽样，即一种可能的未来"),
      Words(
        "A run draws 2,000 futures of the register by default. Intervals and probabilities are "
          + "counts among them: 80 % means 1,600 of 2,000. The same seed draws the same futures, on any "
          + "number of threads.",
        "默认抽取 2,000 种未来。区间和概率都是其中的计数：80 % 即 2,000 次中的 1,600 次。相同种子得到相同结果，与线程数无关。")),
    Term(
      "weight", Words("how much a rule of pace counts in the forecast", "某一节奏规则在预测中的权重"),
      Words(
        "A few years of figures cannot tell by which rule a register empties, so several are fitted "
          + "and averaged. The weights begin at what the rules earned on China's national register, "
          + "2016-2019, and move by how each forecasts the place's own past.",
        "几年数据无法判断存量按哪种规则减少，因此同时拟合多种规则并加权平均。初始权重来自各规则对2016—2019年全国数据的预测表现，再按其对本地历史的预测误差调整。")),
    Term(
      "past-error", Words("how wrong a rule was on the place's own past", "规则对本地历史的预测误差"),
      Words(
        "Each published period is forecast from the ones before it. The error is the weighted "
          + "interval score (small when the interval is narrow and holds what came), divided by the "
          + "exits that came. Reference: J. Bracher et al., PLOS Computational Biology 17(2), 2021.",
        "用此前各期预测下一期，误差为加权区间评分（区间窄且包含实际值则小），除以实际脱贫数。"
          + "参考：J. Bracher 等，PLOS Computational Biology 17(2),2021。")),
    Term(
      "status", Words("whether a question could be answered", "问题能否回答"),
      Words(
        "ok; not identified: the data cannot tell; cannot rank: costs or effects are missing; cannot "
          + "be judged: a figure is not published; infeasible: the goal or the reading contradicts the "
          + "figures; no stock: the place publishes no register.",
        "ok：可答；not identified（无法识别）：数据不足以判断；cannot rank（无法排序）：缺少成本或效果；"
          + "cannot be judged（无法判断）：所需数字未公布；infeasible（不可行）：目标或读法与数字矛盾；"
          + "no stock（没有存量数）：未公布存量。")),
    Term(
      "basis", Words("what an answer rests on beyond the document", "回答所依据的、文件之外的假设"),
      Words(
        "Values that are in no document stand under 'assume:' in model.yaml with the reason for "
          + "taking them, and every answer that used one repeats it.",
        "文件中没有的取值写在 model.yaml 的 'assume:' 下并注明理由，凡用到它的回答都会重复说明。")),
    Term(
      "manifest", Words("what repeats a run", "可据以重现运行结果的记录"),
      Words(
        "Version, arguments, seed, draws, the SHA-256 of every file read and the kernel of the "
          + "linear algebra library. It is part of the JSON output, and manifest.json beside CSV tables. "
          + "Threads are not in it: they change no byte.",
        "包括版本、参数、种子、抽样次数、每个输入文件的 SHA-256 及线性代数库内核。它包含在 JSON 输出中；"
          + "输出 CSV 时另存为 manifest.json。线程数不影响任何字节，因此不记录。")),
  ]
}
