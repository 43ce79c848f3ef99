internal import PovertyExit

/// The places of a model and the names they go by.
struct Places {
  /// The model's own place.
  private(set) var top: Place
  /// All places, the model's own first.
  private(set) var all: [Place] = []
  /// The ids by id and by name; an id comes before a name.
  private var ids: [String: String] = [:]
  /// Whether the model's place could be read; if not, no place is judged.
  private(set) var isComplete = true

  init(_ section: Section, _ problems: inout Problems) {
    let id = Self.id(
      section.required("place", Words("an id such as wuhu", "编号，如 wuhu"), &problems), &problems)
    let name = section.required("name", Words("the name people use", "通用名称"), &problems)?
      .label("name", &problems)
    let level = Self.level(
      section.required(
        "level", listed(Level.allCases.map(\.rawValue)), &problems), &problems)
    isComplete = id != nil
    top = Place(id: id ?? "", name: name ?? Words(same: id ?? ""), level: level ?? .county)
    add(top)
    guard let list = section["places"] else { return }
    guard let items = list.items else {
      list.wrongType("places", Words("a list", "列表"), &problems)
      return
    }
    var nodes: [String: YAMLNode] = [:]
    for item in items { read(item, &nodes, &problems) }
    checkParents(nodes, &problems)
  }

  /// The id of the place that `text` names by id or by name; the model's own
  /// when empty.
  func id(for text: String) -> String? {
    if text.isEmpty { return top.id }
    return ids[text]
  }

  private mutating func add(_ place: Place) {
    all.append(place)
    ids[place.id] = place.id
    for name in [place.name.chinese, place.name.english] where ids[name] == nil {
      ids[name] = place.id
    }
  }

  /// Reports a place that the model does not have.
  func reportUnknown(_ text: String, at position: Position, _ problems: inout Problems) {
    guard isComplete else { return }
    problems.error(
      .unknownPlace, at: position,
      Words("unknown place \(quoted(text))", "未知的地区 \(quoted(text))"),
      hint: NearestMatch.hint(
        text, among: all.map(\.id), what: Words("places of model.yaml", "model.yaml 中的地区")))
  }

  private mutating func read(
    _ node: YAMLNode, _ nodes: inout [String: YAMLNode], _ problems: inout Problems
  ) {
    guard
      let section = Section(
        node, what: Words("a place", "地区"), known: ["id", "name", "level", "parent"], &problems)
    else {
      isComplete = false
      return
    }
    guard let idNode = section.required("id", nil, &problems),
      let id = Self.id(idNode, &problems)
    else {
      isComplete = false
      return
    }
    let name = section.required("name", nil, &problems)?.label("name", &problems)
    let level = Self.level(section.required("level", nil, &problems), &problems)
    if ids[id] == id {
      problems.error(
        .duplicateID, at: idNode.position,
        Words("place \(quoted(id)) is declared twice", "地区 \(quoted(id)) 重复声明"))
      return
    }
    let parent = section["parent"]?.string("parent", &problems)
    nodes[id] = section["parent"]
    add(
      Place(
        id: id, name: name ?? Words(same: id), level: level ?? .county, parent: parent ?? top.id))
  }

  private func checkParents(_ nodes: [String: YAMLNode], _ problems: inout Problems) {
    let parents = Dictionary(
      all.compactMap { place in place.parent.map { (place.id, $0) } }, uniquingKeysWith: { $1 })
    var reported: Set<String> = []
    for place in all {
      guard let parent = place.parent, let node = nodes[place.id] else { continue }
      if ids[parent] != parent {
        reportUnknown(parent, at: node.position, &problems)
        continue
      }
      var chain = [place.id]
      while let next = parents[chain[chain.count - 1]], !chain.contains(next) { chain.append(next) }
      // A chain that ends at a place with a parent has come back to itself.
      guard parents[chain[chain.count - 1]] == place.id, reported.isDisjoint(with: chain) else {
        continue
      }
      reported.formUnion(chain)
      let text = (chain + [place.id]).joined(separator: " → ")
      problems.error(
        .cyclicParent, at: node.position,
        Words("the places contain each other: \(text)", "地区互为上级：\(text)"),
        hint: Words("leave 'parent' out where it is '\(top.id)'", "上级为 '\(top.id)' 时可省略 'parent'"))
    }
  }

  /// Reads an id: letters, digits, `-` and `_`.
  static func id(_ node: YAMLNode?, _ problems: inout Problems) -> String? {
    guard let node, let text = node.string("id", &problems) else { return nil }
    let isPlain = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == 0x2D || $0 == 0x5F
    }
    if isPlain, !text.isEmpty { return text }
    problems.error(
      .wrongID, at: node.position,
      Words("\(quoted(text)) is no id", "\(quoted(text)) 不能作编号"),
      hint: Words(
        "use letters, digits, '-' and '_'; the name goes under 'name:'",
        "只用英文字母、数字、'-' 和 '_'；名称写在 'name:' 下"))
    return nil
  }

  private static func level(_ node: YAMLNode?, _ problems: inout Problems) -> Level? {
    node?.word("level", among: Level.allCases.map(\.rawValue), &problems)
      .flatMap(Level.init(rawValue:))
  }
}

extension Places {
  /// Stands in for the places of a model whose head could not be read.
  static let unknown = Places()

  private init() {
    top = Place(id: "", name: Words(same: ""), level: .county)
    all = [top]
    isComplete = false
  }

  /// The places that a table by itself names; rows that name none are kept
  /// apart under an empty id.
  init(named names: [String]) {
    top = Place(id: "", name: Words("no place named", "未写地区"), level: .county)
    all = [top]
    for name in names { add(Place(id: name, name: Words(same: name), level: .county)) }
  }
}
