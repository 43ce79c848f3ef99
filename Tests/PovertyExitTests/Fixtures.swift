import PovertyExit

/// Wuhu's published register, as in models/wuhu: the one series the tests share.
enum Fixtures {
  static let wuhuPlace = Place(
    id: "wuhu", name: Words("Wuhu", "芜湖市"), level: .prefecture)

  static func figure(_ printed: String, _ unit: String, id: String = "x") -> Figure {
    Figure(
      id: id, printed: printed, unit: Unit(unit)!, origin: .document(phrase: "test"))!
  }

  static func entry(
    _ quantity: Quantity, _ span: String, _ printed: String, _ unit: String = "人",
    place: String = "wuhu", reading: String? = nil
  ) -> LedgerEntry {
    LedgerEntry(
      place: place, span: Span(span)!, quantity: quantity, figure: figure(printed, unit),
      reading: reading)
  }

  static let wuhu = Ledger(
    places: [
      wuhuPlace,
      Place(id: "wuwei", name: Words("Wuwei", "无为县"), level: .county, parent: "wuhu"),
      Place(id: "nanling", name: Words("Nanling", "南陵县"), level: .county, parent: "wuhu"),
    ],
    entries: [
      entry(.opening, "2014", "13.35", "万人"),
      entry(.exits, "2014..2015", "60181"),
      entry(.exits, "2016", "30749"),
      entry(.exits, "2017", "23515"),
      entry(.new, "2017", "2723"),
      entry(.closing, "2017", "18225"),
      entry(.target, "2018", "10836"),
      entry(.exits, "2016", "23922", place: "wuwei"),
      entry(.exits, "2016", "6827", place: "nanling"),
    ])
}
