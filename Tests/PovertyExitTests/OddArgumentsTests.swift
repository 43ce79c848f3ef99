import PovertyExit
import Testing

/// Whatever figures a file holds, a kind answers in words and never stops the
/// program: its arguments are made here from its own declaration.
@Suite struct OddArgumentsTests {
  /// A figure as odd as a file can hold.
  enum Oddness: CaseIterable {
    case zero, one, atLeast, atMost, huge, tiny, negative, wide

    func figure(_ dimension: Dimension, id: String) -> Figure {
      let (value, interval): (Double, Interval) =
        switch self {
        case .zero: (0, Interval(0))
        case .one: (1, Interval(1))
        case .atLeast: (0.5, Interval(0.5, .infinity))
        case .atMost: (0.5, Interval(0, 0.5))
        case .huge: (1e15, Interval(1e15))
        case .tiny: (1e-12, Interval(0, 1e-11))
        case .negative: (-3, Interval(-3.5, -2.5))
        case .wide: (0.25, Interval(-1, 2))
        }
      return Figure(
        id: id, value: value, interval: interval, dimension: dimension, text: "\(value)",
        origin: .document(phrase: "odd"))
    }
  }

  private func value(_ parameter: Parameter, _ oddness: Oddness, variant: Int) -> Arguments.Value {
    func figure(_ dimensions: [Dimension], _ index: Int = 0) -> Figure {
      oddness.figure(
        dimensions.isEmpty ? .people : dimensions[variant % dimensions.count],
        id: "\(parameter.name)-\(index)")
    }
    func pick(_ range: ClosedRange<Double>) -> Double {
      variant % 2 == 0 ? range.lowerBound : range.upperBound
    }
    switch parameter.form {
    case .figure(let dimensions): return .figures([figure(dimensions)])
    case .figures(let dimensions): return .figures((0...1).map { figure(dimensions, $0) })
    case .number(let range): return .numbers([pick(range)])
    case .numbers(let range): return .numbers([pick(range), pick(range)])
    case .share: return .numbers([[0, 0.5, 1][variant % 3]])
    case .shares: return .numbers([0, 0.5, 1])
    case .word(let words): return .words([words.isEmpty ? "word" : words[variant % words.count]])
    case .words(let words): return .words(words.isEmpty ? ["word"] : words)
    case .place: return .place("here")
    case .span: return .span(Span(2017...(2017 + variant)))
    case .day: return .day(Day(number: 17_700 + variant * 40))
    case .label: return .label(Words("a label", "名称"))
    case .flag: return .flag(variant % 2 == 0)
    case .records(let parameters):
      return .records([
        arguments(parameters, oddness, variant: variant, isFull: true),
        arguments(parameters, oddness, variant: variant, isFull: false),
      ])
    }
  }

  private func arguments(
    _ parameters: [Parameter], _ oddness: Oddness, variant: Int, isFull: Bool
  ) -> Arguments {
    Arguments(
      Dictionary(
        parameters.filter { isFull || $0.isRequired }.map {
          ($0.name, value($0, oddness, variant: variant))
        }, uniquingKeysWith: { first, _ in first }))
  }

  @Test(arguments: QuestionKind.all.map(\.name))
  func `odd figures are answered in words`(name: String) throws {
    let kind = try #require(QuestionKind.named(name))
    for oddness in Oddness.allCases {
      for variant in 0..<4 {
        for isFull in [true, false] {
          let given = arguments(kind.parameters, oddness, variant: variant, isFull: isFull)
          for finding in findings(kind, given.values) {
            let place = "\(name), \(oddness), variant \(variant): \(finding.quantity)"
            #expect(finding.value?.isNaN != true, "\(place)")
            #expect(finding.lower ?? 0 <= finding.upper ?? .infinity, "\(place)")
            #expect(
              !finding.sentence.english.isEmpty && !finding.sentence.chinese.isEmpty, "\(place)")
            #expect(!finding.sentence.english.contains("nan"), "\(place)")
          }
        }
      }
    }
  }
}
