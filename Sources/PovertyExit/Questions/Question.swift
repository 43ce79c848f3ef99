/// A question of a model: its id, its kind and the values it is asked with.
public struct Question: Sendable {
  /// The id, such as `M-WH1`.
  public var id: String
  /// The question as people ask it.
  public var title: Words
  /// The kind that answers it.
  public var kind: QuestionKind
  /// The values, checked against the kind's parameters.
  public var arguments: Arguments

  /// Creates a question.
  public init(id: String, title: Words, kind: QuestionKind, arguments: Arguments) {
    self.id = id
    self.title = title
    self.kind = kind
    self.arguments = arguments
  }

  /// Answers the question and adds to each finding's basis the assumptions
  /// among the figures it was asked with.
  ///
  /// A count or an amount that is negative, or can be, has no meaning in any
  /// kind and is refused here (a share may be: a fall); a finding whose arithmetic has no finite result (a quotient
  /// by zero) keeps its sentence and loses its value.
  public func answer(in study: Study) -> Answer {
    let negative = arguments.allFigures.filter {
      $0.dimension != .share && min($0.value, $0.interval.lower) < 0
    }
    var findings = negative.isEmpty ? kind.answer(arguments, study) : [refusal(of: negative)]
    for index in findings.indices where findings[index].value.map({ !$0.isFinite }) ?? false {
      findings[index].value = nil
      if findings[index].status == .ok { findings[index].status = .cannotBeJudged }
    }
    let assumed = arguments.allFigures.filter(\.isAssumed).map(\.assumptionText)
    for index in findings.indices {
      var seen = Set(findings[index].basis)
      findings[index].basis += assumed.filter { seen.insert($0).inserted }
    }
    return Answer(question: self, findings: findings)
  }

  private func refusal(of figures: [Figure]) -> Finding {
    let names = figures.map { Words(same: "\($0.id) = \($0.text)") }.joined()
    return Finding(
      "figures", nil, unit: Dimension("number"), status: .cannotBeJudged,
      sentence: Words(
        "A figure that is or can be negative says nothing here: \(names.english).",
        "数字为负或可能为负，无法回答：\(names.chinese)。"))
  }
}

/// The findings that answer one question.
public struct Answer: Sendable {
  /// The question asked.
  public var question: Question
  /// What was found, in the order of importance.
  public var findings: [Finding]
}

extension Figure {
  /// The assumption as it is repeated in a basis: "assumes population = 60,000 人: …".
  var assumptionText: Words {
    guard case .assumption(let reason) = origin else { return Words(same: text) }
    return Words(
      "assumes \(id) = \(text) (\(reason.english))", "假设 \(id) = \(text)（\(reason.chinese)）")
  }
}
