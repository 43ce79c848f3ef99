internal import PovertyExit
internal import Yams

/// Reads one YAML document into a tree with positions.
///
/// The tree comes from Yams; this reader adds what a person's file needs:
/// duplicate keys reported where the second one stands, bounds that make an
/// alias bomb or a tower of brackets harmless, and both languages.
struct YAMLReader {
  /// The largest YAML text read, in bytes; a tree takes fifty times as much.
  static let sizeLimit = 4 << 20
  /// The deepest nesting read.
  static let depthLimit = 64
  /// The most aliases (`*name`) in one file.
  static let aliasLimit = 16
  /// The most nodes in one file, aliases written out.
  static let nodeLimit = 1_000_000

  let source: SourceText
  private var names: [Place: String] = [:]
  private var nodes = 0

  private struct Place: Hashable {
    var line: Int
    var column: Int
  }

  private struct TooLarge: Error {
    var code: DiagnosticCode
    var position: Position
    var message: Words
    var hint: Words
  }

  private init(_ source: SourceText) { self.source = source }

  /// Returns the root of the only document in `source`, or reports why there is
  /// none.
  static func read(_ source: SourceText, _ problems: inout Problems) -> YAMLNode? {
    var reader = YAMLReader(source)
    return reader.root(&problems)
  }

  private mutating func root(_ problems: inout Problems) -> YAMLNode? {
    guard source.text.utf8.count <= Self.sizeLimit else {
      problems.error(
        .yamlTooLarge, at: Position(source.file),
        Words("the file is larger than 4 MiB", "文件超过 4 MiB"),
        hint: Words(
          "tables belong into register.csv and figures.csv", "表格请写入 register.csv 和 figures.csv"))
      return nil
    }
    let scan = YAMLScan(source.text)
    if scan.aliases > Self.aliasLimit {
      problems.error(
        .yamlTooLarge, at: Position(source.file, scan.lastAlias.line, scan.lastAlias.column),
        Words(
          "\(scan.aliases) aliases (*name) in one file; at most \(Self.aliasLimit) are read",
          "一个文件中有 \(scan.aliases) 个别名（*name），最多读取 \(Self.aliasLimit) 个"),
        hint: Words("write the values out", "请直接写出各值"))
      return nil
    }
    if scan.depth > Self.depthLimit {
      problems.error(
        .yamlTooLarge, at: Position(source.file, scan.deepest.line, scan.deepest.column),
        Words(
          "nested \(scan.depth) deep; at most \(Self.depthLimit) levels are read",
          "嵌套 \(scan.depth) 层，最多读取 \(Self.depthLimit) 层"),
        hint: Words("is a bracket never closed?", "是否有括号未闭合？"))
      return nil
    }
    guard let composed = compose(&problems) else { return nil }
    do {
      return try convert(composed, depth: 0, &problems)
    } catch let error as TooLarge {
      problems.error(error.code, at: error.position, error.message, hint: error.hint)
    } catch {
      problems.error(.yamlSyntax, at: Position(source.file), Words(same: "\(error)"))
    }
    return nil
  }

  /// Composes the document. Yams refuses duplicate keys and names only the
  /// first; that one is masked by a private-use character of the same width and
  /// the document composed again, so that the tree shows where the second is.
  private mutating func compose(_ problems: inout Problems) -> Node? {
    var text = source.text
    for attempt in 0..<Problems.shown {
      do {
        let parser = try Parser(yaml: text, encoding: .utf8)
        guard let node = try parser.singleRoot() else {
          problems.error(
            .emptyFile, at: Position(source.file), Words("the file is empty", "文件为空"))
          return nil
        }
        return node
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let mark = context.mark
        let stamp = Character(Unicode.Scalar(UInt16(0xE100 + attempt)) ?? "\u{E100}")
        guard let masked = mask(text, at: mark, with: stamp) else {
          problems.error(
            .duplicateKey, at: Position(source.file, mark.line, mark.column),
            Words("duplicate key \(quoted(keys[0]))", "键 \(quoted(keys[0])) 重复"))
          return nil
        }
        names[Place(line: mark.line, column: mark.column)] = keys.sorted().first ?? ""
        text = masked
      } catch {
        report(error, &problems)
        return nil
      }
    }
    problems.error(
      .duplicateKey, at: Position(source.file),
      Words("more than \(Problems.shown) duplicate keys", "重复键超过 \(Problems.shown) 个"))
    return nil
  }

  /// Replaces the first letter of the key at `mark`, or returns `nil` when no
  /// key begins there (an anchor, a tag, an alias or a bracket does).
  private func mask(_ text: String, at mark: Mark, with stamp: Character) -> String? {
    var scalars = Array(text.unicodeScalars)
    var index = 0
    for _ in 1..<max(mark.line, 1) {
      while index < scalars.count, scalars[index] != "\n", scalars[index] != "\r" { index += 1 }
      if index + 1 < scalars.count, scalars[index] == "\r", scalars[index + 1] == "\n" {
        index += 1
      }
      index += 1
    }
    index += mark.column - 1
    if index < scalars.count, scalars[index] == "\"" || scalars[index] == "'" { index += 1 }
    guard index < scalars.count, !"&*!?[{|>%@`".unicodeScalars.contains(scalars[index]),
      let replacement = stamp.unicodeScalars.first
    else { return nil }
    scalars[index] = replacement
    var masked = String.UnicodeScalarView()
    masked.append(contentsOf: scalars)
    return String(masked)
  }

  private mutating func convert(
    _ node: Node, depth: Int, _ problems: inout Problems
  ) throws -> YAMLNode {
    let position = Position(source.file, node.mark?.line, node.mark?.column)
    nodes += 1
    guard nodes <= Self.nodeLimit, depth <= Self.depthLimit else {
      throw TooLarge(
        code: .yamlTooLarge, position: position,
        message: Words(
          "the file is too large or too deep once its aliases are written out",
          "展开别名后文件过大或嵌套过深"),
        hint: Words("write the values out", "请直接写出各值"))
    }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(
        content: .scalar(scalar.string.printable, isPlain: scalar.style == .plain),
        position: position)
    case .sequence(let sequence):
      return YAMLNode(
        content: .sequence(
          try sequence.map { try convert($0, depth: depth + 1, &problems) }),
        position: position)
    case .mapping(let mapping):
      var fields: [YAMLNode.Field] = []
      var first: [String: Position] = [:]
      for (key, value) in mapping {
        let at = Position(source.file, key.mark?.line, key.mark?.column)
        guard let name = keyName(key) else {
          problems.error(
            .wrongType, at: at, Words("a key must be a word", "键必须是一个词"))
          continue
        }
        if let earlier = first[name] {
          problems.error(
            .duplicateKey, at: at, Words("duplicate key \(quoted(name))", "键 \(quoted(name)) 重复"),
            hint: Words(
              "first given in line \(earlier.line ?? 0)", "首次出现在第 \(earlier.line ?? 0) 行"))
          continue
        }
        first[name] = at
        fields.append(
          YAMLNode.Field(
            key: name, position: at, value: try convert(value, depth: depth + 1, &problems)))
      }
      return YAMLNode(content: .mapping(fields), position: position)
    case .alias:
      return YAMLNode(content: .scalar("", isPlain: true), position: position)
    }
  }

  private func keyName(_ key: Node) -> String? {
    guard case .scalar(let scalar) = key else { return nil }
    let mark = scalar.mark.map { Place(line: $0.line, column: $0.column) }
    return mark.flatMap { names[$0] } ?? scalar.string
  }
}
