import PovertyExit
import ScenarioFiles

/// A complete model in a few lines: the Wuhu ledger of 2014-2017, which misses
/// 830 people.
enum SmallModel {
  static let head = """
    model: 1
    place: wuhu
    name: {en: Wuhu, zh: 芜湖市}
    level: prefecture
    document: {en: "Wuhu report, 2018", zh: "芜湖市汇报,2018年"}
    written: 2018
    places:
      - {id: wuwei, name: {en: Wuwei, zh: 无为县}, level: county}
    horizon: 2020
    deadline: 2020
    assume:
      population: {value: 60000, unit: 人, because: {en: "a guess", zh: "假定"}}

    """
  static let question = """
    questions:
      - id: M-WH1
        ask: residual
        title: {en: "Does the book close?", zh: "台账是否平衡?"}
        span: 2014..2017

    """
  static let register = """
    place,span,quantity,value,unit,qualifier,source
    wuhu,2014,opening,13.35,万人,,2014年省扶贫办确认我市贫困人口13.35万人
    ,2014..2015,exits,60181,人,,2014、2015两年共脱贫60181人
    wuhu,2016,exits,30749,人,,2016年脱贫30749人
    wuhu,2017,exits,"23,515",人,,2017年脱贫23515人
    wuhu,2017,closing,18225,人,,未脱贫18225人
    无为县,2016,exits,23930,人,,无为县23930人

    """

  static let files = ["model.yaml": head + question, "register.csv": register]

  static func answers(_ model: Model) -> [Answer] {
    let study = Study(place: model.place, ledger: model.ledger, settings: model.settings)
    return model.questions.map { $0.answer(in: study) }
  }
}
