import Foundation
import Testing

@testable import ScenarioFiles

@Suite struct JSONTests {
  @Test func `an object keeps the order of its keys`() {
    let json = JSON.object([.init("z", .number(1)), .init("a", .number(2))])
    #expect(json.text == #"{"z": 1, "a": 2}"#)
  }

  @Test(arguments: [
    (0.1, "0.1"), (-830, "-830"), (1.0 / 3, "0.3333333333333333"), (5.4e-7, "5.4e-07"),
    (-0.0, "0"), (0x1p53, "9007199254740992.0"), (.infinity, "null"), (-.infinity, "null"),
    (.nan, "null"),
  ])
  func `a number has the fewest digits that read back`(number: Double, text: String) throws {
    #expect(JSON.number(number).text == text)
    if number.isFinite { #expect(Double(text) == number) }
  }

  @Test func `an unknown number is an explicit null`() {
    #expect(JSON(nil as Double?).text == "null")
    #expect(JSON.object([.init("value", JSON(nil as Double?))]).text == #"{"value": null}"#)
  }

  @Test func `the largest seed keeps its digits`() {
    #expect(JSON.integer(.max).text == "18446744073709551615")
  }

  @Test func `quotes, control characters and line separators are escaped`() throws {
    let text = "a\"b\\c\n\u{1}\u{2028}芜湖"
    let json = JSON.string(text).text
    #expect(json == #""a\"b\\c\n\u0001\u2028芜湖""#)
    // Foundation's reader is the judge.
    let read = try JSONSerialization.jsonObject(
      with: Data(json.utf8), options: .fragmentsAllowed)
    #expect(read as? String == text)
  }

  @Test func `nested values are indented, plain ones stay on their line`() {
    let json = JSON.object([
      .init("rows", .array([.object([.init("id", .string("a")), .init("x", .number(1))])])),
      .init("none", .array([])),
    ])
    #expect(
      json.text == """
        {
          "rows": [
            {"id": "a", "x": 1}
          ],
          "none": []
        }
        """)
  }

  @Test func `a plain object that is too long takes a line a key`() {
    let long = String(repeating: "x", count: 95)
    let json = JSON.object([.init("a", .string(long)), .init("b", .null)])
    #expect(json.text == "{\n  \"a\": \"\(long)\",\n  \"b\": null\n}")
  }
}
