import Foundation

/// A validator for the part of JSON Schema 2020-12 that our schema uses.
///
/// A keyword it does not know is an error, so the schema cannot promise what
/// nobody checks.
struct JSONSchema {
  private let root: [String: Any]

  init(_ data: Data) throws {
    guard let root = try JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw Problem(text: "the schema is no object")
    }
    self.root = root
  }

  struct Problem: Error, CustomStringConvertible {
    var text: String
    var description: String { text }
  }

  private static let annotations: Set = [
    "$schema", "$id", "$defs", "title", "description",
  ]

  /// Everything in which `value` departs from the schema, with its path.
  func problems(_ value: Any) -> [String] { problems(value, root, at: "$") }

  private func problems(_ value: Any, _ schema: [String: Any], at path: String) -> [String] {
    schema.sorted { $0.key < $1.key }.flatMap { key, rule -> [String] in
      switch key {
      case _ where Self.annotations.contains(key): []
      case "$ref": reference(value, rule, path)
      case "type": types(rule).contains { Self.matches(value, $0) } ? [] : ["\(path): not \(rule)"]
      case "const": Self.same(value, rule) ? [] : ["\(path): not \(rule)"]
      case "enum":
        (rule as? [Any] ?? []).contains { Self.same(value, $0) } ? [] : ["\(path): \(value)"]
      case "required": required(value, rule, path)
      case "properties": properties(value, rule, path)
      case "additionalProperties": additional(value, schema, path)
      case "items": items(value, rule, path)
      case "minimum": bound(value, rule, path) { $0 >= $1 }
      case "maximum": bound(value, rule, path) { $0 <= $1 }
      case "pattern": pattern(value, rule, path)
      default: ["\(path): the validator does not know '\(key)'"]
      }
    }
  }

  private func reference(_ value: Any, _ rule: Any, _ path: String) -> [String] {
    guard let name = (rule as? String)?.split(separator: "/").last,
      let schema = (root["$defs"] as? [String: Any])?[String(name)] as? [String: Any]
    else { return ["\(path): unknown reference \(rule)"] }
    return problems(value, schema, at: path)
  }

  private func types(_ rule: Any) -> [String] { rule as? [String] ?? [rule as? String ?? ""] }

  private static func matches(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "object": value is [String: Any]
    case "array": value is [Any]
    case "string": value is String
    case "number": number(value) != nil
    case "integer": number(value).map { $0 == $0.rounded() } ?? false
    case "boolean": isFlag(value)
    default: false
    }
  }

  private static func isFlag(_ value: Any) -> Bool {
    (value as? NSNumber).map { hasFlagType($0) } ?? false
  }

  /// Foundation reads `true` as a number too; its Objective-C type tells.
  private static func hasFlagType(_ number: NSNumber) -> Bool {
    String(cString: number.objCType) == "c"
  }

  private static func number(_ value: Any) -> Double? {
    isFlag(value) ? nil : (value as? NSNumber)?.doubleValue
  }

  private static func same(_ left: Any, _ right: Any) -> Bool {
    if let left = left as? String, let right = right as? String { return left == right }
    if let left = number(left), let right = number(right) { return left == right }
    return false
  }

  private func required(_ value: Any, _ rule: Any, _ path: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    return (rule as? [String] ?? []).filter { object[$0] == nil }.map { "\(path): no '\($0)'" }
  }

  private func properties(_ value: Any, _ rule: Any, _ path: String) -> [String] {
    guard let object = value as? [String: Any], let rules = rule as? [String: Any] else {
      return []
    }
    return object.flatMap { key, value in
      (rules[key] as? [String: Any]).map { problems(value, $0, at: "\(path).\(key)") } ?? []
    }
  }

  private func additional(_ value: Any, _ schema: [String: Any], _ path: String) -> [String] {
    guard let object = value as? [String: Any] else { return [] }
    let known = schema["properties"] as? [String: Any] ?? [:]
    let others = object.filter { known[$0.key] == nil }
    guard let rule = schema["additionalProperties"] as? [String: Any] else {
      return others.keys.map { "\(path): unknown key '\($0)'" }
    }
    return others.flatMap { problems($1, rule, at: "\(path).\($0)") }
  }

  private func items(_ value: Any, _ rule: Any, _ path: String) -> [String] {
    guard let array = value as? [Any], let rule = rule as? [String: Any] else { return [] }
    return array.enumerated().flatMap { problems($1, rule, at: "\(path)[\($0)]") }
  }

  private func bound(
    _ value: Any, _ rule: Any, _ path: String, _ holds: (Double, Double) -> Bool
  ) -> [String] {
    guard let value = Self.number(value), let limit = Self.number(rule) else { return [] }
    return holds(value, limit) ? [] : ["\(path): \(value) is beyond \(limit)"]
  }

  private func pattern(_ value: Any, _ rule: Any, _ path: String) -> [String] {
    guard let text = value as? String, let pattern = rule as? String else { return [] }
    return text.range(of: pattern, options: .regularExpression) == nil
      ? ["\(path): '\(text)' does not match \(pattern)"] : []
  }
}
