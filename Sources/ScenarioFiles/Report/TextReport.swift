public import PovertyExit

extension Report {
  /// The report for people: the ledger and its balance, what each rule says, the
  /// register year by year with a chart, and the answers in sentences.
  ///
  /// The text ends with a line break.
  ///
  /// - Parameters:
  ///   - language: The language of every text but the document's own phrases.
  ///   - style: Width, characters, color.
  public func text(in language: Language, style: TextStyle = TextStyle()) -> String {
    let sections = [
      titleSection(language, style),
      LedgerText(
        outcome.study.ledger, balances: outcome.balances, in: language, style: style
      ).lines,
      trendSection(language, style), registerSection(language, style),
      answersSection(language, style),
    ]
    return style.finished(
      sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }
        .joined(separator: "\n\n") + "\n")
  }

  private func titleSection(_ language: Language, _ style: TextStyle) -> [String] {
    let name =
      switch language {
      case .english where place.name.english != place.name.chinese:
        "\(place.name.english) (\(place.name.chinese))"
      default: place.name(language)
      }
    let draws = grouped(Double(manifest.draws))
    let sampling = Words(
      "\(draws) draws · seed \(manifest.seed)", "抽样\(draws)次 · 种子\(manifest.seed)")
    return [
      style.bold("\(name) · \(place.level.words(language)) · \(sampling(language))"),
      style.dim(wrapped(document(language), indent: 0, to: style.width)),
    ]
  }

  private func answersSection(_ language: Language, _ style: TextStyle) -> [String] {
    guard !outcome.answers.isEmpty else { return [] }
    var lines = [style.heading(Words("Answers", "问题与回答")(language))]
    for answer in outcome.answers {
      lines.append("")
      lines += answerLines(answer, language, style)
    }
    return lines
  }

  private func answerLines(
    _ answer: Answer, _ language: Language, _ style: TextStyle
  ) -> [String] {
    let id = answer.question.id
    let title = wrapped(
      "\(id)  \(answer.question.title(language))", indent: 0, hanging: id.displayWidth + 2,
      to: style.width)
    var lines = [style.bold(title)]
    for finding in answer.findings {
      var sentence = finding.sentence(language)
      if finding.status != .ok {
        sentence = "[\(finding.status.words(language))] " + sentence
      }
      let text = wrapped(sentence, indent: 2, hanging: 4, to: style.width)
      lines.append(finding.status == .ok ? text : style.alarm(text))
    }
    // Findings of one answer mostly rest on the same things: said once.
    var seen: Set<Words> = []
    let basis = answer.findings.flatMap(\.basis).filter { seen.insert($0).inserted }
    if !basis.isEmpty {
      let text =
        Words("basis: ", "依据：")(language)
        + basis.joined(by: Words("; ", "；"))(language)
      lines.append(style.dim(wrapped(text, indent: 6, hanging: 8, to: style.width)))
    }
    return lines
  }

  /// The name of a place of the model; its id where it has none.
  func name(of id: String, _ language: Language) -> String {
    outcome.study.ledger.places.first { $0.id == id }?.name(language)
      ?? (id == place.id ? place.name(language) : id)
  }
}

extension Level {
  /// The level for people.
  var words: Words {
    switch self {
    case .village: Words("village", "村")
    case .township: Words("township", "乡镇")
    case .county: Words("county", "县级")
    case .prefecture: Words("prefecture", "地级市")
    case .province: Words("province", "省级")
    case .nation: Words("nation", "全国")
    }
  }
}
