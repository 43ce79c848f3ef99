internal import PovertyExit

extension Term {
  /// The words of `forecast` and `backtest`, in the order in which they are met.
  static let panel: [Term] = [
    Term(
      "candidate", Words("one of the trends that a forecast combines", "参与组合的一种趋势方法"),
      Words(
        "Its name is a scale and how the trend goes on. Scales: on 'logit' a constant share of the "
          + "poor leaves each year, on 'linear' a constant number, as under a quota, 'root' lies "
          + "between. Going on: as before (no ending), at 85 % of each year's movement in the year "
          + "after (-85), at 40 % (-40), or not at all (-flat). Under each, a rate is the nation's "
          + "path plus its group's plus its own.",
        "名称由尺度与延续方式组成。尺度：logit 为每年脱贫比例不变，linear 为每年脱贫人数不变（如按指标脱贫），"
          + "root 介于两者之间。延续方式：照旧（无后缀）、逐年减为 85 %（-85）、逐年减为 40 %（-40）、不再变动"
          + "（-flat）。每种方法中，各地的率为全国走势、所在组走势与自身走势之和。")),
    Term(
      "combination", Words("the weighted candidates as one forecast", "各方法加权组合成的预测"),
      Words(
        "The last years, at most four, are held back one by one; each candidate forecasts them from "
          + "what was known and is scored by its WIS. Weights begin at stated ones, which favor exits "
          + "by quota, give way to the scores as places and held-back years become many, and none "
          + "falls below 0.2 %. The forecast averages the candidates' quantiles. One distribution "
          + "serves the intervals, the probabilities and the draws.",
        "逐一留出最近最多四年，各方法用此前数据预测并按 WIS 评分。权重从既定值开始（偏向按指标脱贫），"
          + "地区和留出年份越多，越以得分为准，任何方法不低于 0.2 %。预测值为各方法分位数的加权平均；"
          + "区间、概率与抽样都来自同一分布。")),
    Term(
      "calibration", Words("widening or narrowing learnt from the past", "用历史误差校准区间宽度"),
      Words(
        "In the years held back, the places strayed from their forecasts by more or less than the "
          + "candidate said. That factor is applied to the places' spread for each year ahead, drawn "
          + "to 1 where few years or few places speak. A coverage that 'backtest' prints is never of "
          + "years that a factor was learnt from.",
        "在留出的年份中，各地偏离预测的程度大于或小于该方法所估计的。按预测年数将此倍数用于各地的离散程度，"
          + "年份或地区少时向 1 收缩。backtest 给出的覆盖率，所用年份从不参与校准。")),
    Term(
      "p_zero", Words("the chance that the rate is published as zero", "公布值为零的概率"),
      Words(
        "The chance of a rate below half of the table's last digit: below 0.005 % in a table to "
          + "0.01 %. On the scales 'linear' and 'root' zero is a point that a trend can reach; on "
          + "'logit' it is never quite reached, only rounded to.",
        "率低于表中末位数字一半的概率：表精确到 0.01 % 时即低于 0.005 %。linear 与 root 尺度上趋势可以降到零；"
          + "logit 尺度上只能因四舍五入而为零。")),
    Term(
      "p_met", Words("the chance of a rate at or below the target", "达到目标的概率"),
      Words(
        "p_met is of the year of its row; p_first (in JSON) is the chance that the place is at or "
          + "below the target in that year and was in no earlier year ahead. '50 % by' is the first "
          + "year by which half of the futures were there.",
        "p_met 为该行年份达标的概率；p_first（仅 JSON）为该年首次达标的概率。"
          + "“达标年份”指有一半情形已达标的最早年份。")),
    Term(
      "joint-draws", Words("futures of all places at once", "全部地区的联合抽样"),
      Words(
        "In one draw a shock of the nation or of a group reaches all its places, so totals and the "
          + "number of places that meet a target have intervals as wide as they should be. The draws "
          + "of one place and year are spread as its printed interval says. --draws-output writes "
          + "them: one column is one future.",
        "同一次抽样中，全国或分组的波动同时影响其所有地区，因此合计与达标地区数的区间宽度合理；"
          + "单个地区单个年份的抽样分布与所列区间一致。--draws-output 可写出，每列为一种未来。")),
    Term(
      "wis", Words("weighted interval score", "加权区间评分"),
      Words(
        "The error of the median plus, for each interval, its width and a penalty for an outcome "
          + "outside, averaged: small for forecasts that are narrow and right. It splits into "
          + "dispersion (width), overprediction and underprediction. A skill is the WIS divided by "
          + "that of a simple forecast: below 1 is better. Reference: J. Bracher et al., PLOS "
          + "Computational Biology 17(2), 2021.",
        "中位数误差，加上各区间的宽度与落在区间外的惩罚，取平均；预测窄而准则小。可分解为离散、偏高、偏低三部分。"
          + "相对技巧为 WIS 与简单基准之比，小于 1 为优。参考：J. Bracher 等，PLOS Computational Biology 17(2),2021。")),
    Term(
      "pit", Words("where outcomes fell in their forecasts", "实际值落在预测分布的位置"),
      Words(
        "Ten bars: how often the outcome fell into each tenth of its forecast. Even bars: the spread "
          + "is right. High ends: intervals too narrow. A hump: too wide. A slope to the left: rates "
          + "came lower than forecast.",
        "十根柱：实际值落入预测分布各十分之一段的频率。平坦表示离散程度准确；两端高表示区间过窄；"
          + "中间高表示过宽；左高表示实际低于预测。")),
  ]
}
