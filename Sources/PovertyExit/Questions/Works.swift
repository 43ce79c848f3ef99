extension QuestionKind {
  /// `works`: what dated works need a day, and whether they will be done.
  public static let works = QuestionKind(
    name: "works",
    summary: Words(
      "The daily rate each dated work needs, and the probability that it is done in time.",
      "各项限期工程每天须完成的量，以及按期完成的概率。"),
    equation: "rate = amount / n,  P(done) = Φ((n·mean − amount) / √(n·spread² + n²·meanSpread²))",
    explanation: Words(
      "n counts the days after the start up to the deadline, without those of a seasonal stop. "
        + "Days are taken as independent, so luck averages out; give mean-spread for what is not "
        + "known about the capacity itself. Streams of one group must all finish: their rates add "
        + "and their probabilities multiply as if independent, with the bounds that hold whatever "
        + "their dependence. Without a capacity the rate is answered and the probability is not "
        + "identified.",
      "n为起算日次日至期限的天数，扣除季节性停工。各日视为独立，偶然因素相互抵消；对产能均值本身的不确定用"
        + "mean-spread给出。同组各项须全部完成：所需进度相加，概率按独立相乘，并给出任意相依下的上下界。"
        + "未给产能时只回答所需进度，概率为无法识别。"),
    reference: "A. de Moivre, Approximatio ad summam terminorum binomii, 1733 (normal law); "
      + "M. Fréchet, Annales de l'Université de Lyon A 14, 1951 (bounds)",
    parameters: DatedJob.parameters + [
      .optional(
        "confidence", .share,
        Words("also give the capacity that is in time with this probability", "同时给出按此概率完成所需产能"))
    ]
  ) { arguments, _ in
    let jobs = DatedJob.all(of: arguments)
    var findings: [Finding] = []
    var groups: [String] = []
    for group in jobs.compactMap(\.group) where !groups.contains(group) { groups.append(group) }
    for group in groups {
      let streams = jobs.filter { $0.group == group }
      guard streams.count > 1 else { continue }
      findings += together(streams, prefix: jobs.count > streams.count ? "\(group)/" : "")
    }
    for job in jobs {
      let prefix = jobs.count > 1 ? "\(job.id)/" : ""
      findings += answers(for: job, prefix: prefix, confidence: arguments.number("confidence"))
    }
    let silent = jobs.filter { $0.pace == nil }
    if !silent.isEmpty {
      findings.append(
        Finding(
          "probability", nil, unit: .share, status: .notIdentified,
          sentence: Words("No usable daily capacity is given for ", "未给出日进度：")
            + silent.map(\.silentLabel).joined()
            + Words(
              ": the rate needed is known, the probability of meeting it is not.",
              "；所需进度已知，按期完成的概率无法识别。")))
    }
    return findings
  }

  private static func answers(
    for job: DatedJob, prefix: String, confidence: Double?
  ) -> [Finding] {
    let work = job.work
    let days = Double(work.workingDays)
    let unit = job.dimension.words
    let perDay = job.dimension / .days
    let window = Words(
      "\(work.start) to \(work.deadline), \(job.deadlineKind.english)",
      "\(work.start)至\(work.deadline)，\(job.deadlineKind.chinese)")
    let head = job.label.capitalized + Words(": ", "：")
    let size = plain(work.amount, 7)
    guard days > 0 || work.amount == 0 else {
      return [
        Finding(
          prefix + "required-rate", nil, unit: perDay, status: .infeasible,
          sentence: head
            + Words(
              "\(size) \(unit.english) are left and no working day (\(window.english)).",
              "尚有\(size)\(unit.chinese)未完成，期限内已无工作日（\(window.chinese)）。"))
      ]
    }
    let rate = days > 0 ? job.amount.interval / Interval(days) : Interval(0)
    let stopped = work.workingDays < work.calendarDays
    var findings = [
      Finding(
        prefix + "required-rate", work.requiredRate, rate, unit: perDay,
        sentence: head
          + Words(
            "\(size) \(unit.english) in \(work.workingDays)\(stopped ? " working" : "") days "
              + "(\(window.english)) need \(plain(work.requiredRate)) a day.",
            "\(work.workingDays)\(stopped ? "个工作日" : "天")（\(window.chinese)）内完成"
              + "\(size)\(unit.chinese)，平均每天须完成\(plain(work.requiredRate))\(unit.chinese)。"
          ), basis: job.basis)
    ]
    if let (probability, bounds) = job.probability, let capacity = job.pace?.printed {
      let pace = Words(
        "\(plain(capacity.mean)) ± \(plain(capacity.spread)) a day",
        "日均\(plain(capacity.mean))±\(plain(capacity.spread))\(unit.chinese)")
      let basis =
        [
          Words(
            "normal approximation; days independent of each other",
            "正态近似；各日相互独立")
        ] + job.basis
      findings.append(
        Finding(
          prefix + "probability", probability, bounds, unit: .share,
          sentence: head
            + Words(
              "at \(pace.english) the probability of being done by \(work.deadline) is "
                + "\(chance(probability).english).",
              "按\(pace.chinese)推进，\(work.deadline)前完成的概率：\(chance(probability).chinese)。"),
          basis: basis))
      let finish = work.finish(at: capacity.mean)
      findings.append(
        Finding(
          prefix + "finish", nil, unit: .days, text: finish?.description,
          status: finish == nil ? .infeasible : .ok,
          sentence: head
            + (finish.map {
              Words("at the mean pace it ends on \($0).", "按平均进度于\($0)完成。")
            } ?? Words("at the mean pace it does not end.", "按平均进度无法完成。")),
          basis: job.basis))
      if let confidence, 0 < confidence, confidence < 1 {
        let needed = work.capacityNeeded(
          for: confidence, spread: capacity.spread, meanSpread: capacity.meanSpread)
        findings.append(
          Finding(
            prefix + "capacity", needed, unit: perDay,
            sentence: head
              + Words(
                "to be in time with \(percent(confidence, decimals: 0)) the mean must be "
                  + "\(plain(needed)) a day.",
                "要有\(percent(confidence, decimals: 0))的把握按期完成，日均须达到"
                  + "\(plain(needed))\(unit.chinese)。"),
            basis: basis))
      }
    }
    return findings
  }

  /// Parallel streams that must all finish.
  private static func together(_ streams: [DatedJob], prefix: String) -> [Finding] {
    guard let first = streams.first, Set(streams.map(\.dimension)).count == 1,
      streams.allSatisfy({ $0.work.workingDays > 0 })
    else { return [] }
    let unit = first.dimension.words
    let names = streams.map(\.label).joined(by: Words(" + ", "+")).capitalized
    let amount = streams.reduce(0) { $0 + $1.work.amount }
    let amounts = streams.reduce(Interval(0)) { $0 + $1.amount.interval }
    let rate = streams.reduce(0) { $0 + $1.work.requiredRate }
    let rates = streams.reduce(Interval(0)) {
      $0 + $1.amount.interval / Interval(Double($1.work.workingDays))
    }
    var findings = [
      Finding(
        prefix + "amount", amount, amounts, unit: first.dimension,
        sentence: names
          + Words(
            ": \(grouped(amount)) \(unit.english) together.",
            "：合计\(grouped(amount))\(unit.chinese)。")),
      Finding(
        prefix + "required-rate", rate, rates, unit: first.dimension / .days,
        sentence: names
          + Words(
            ": \(plain(rate, 5)) \(unit.english) a day together; every stream must finish.",
            "：合计每天须完成\(plain(rate, 5))\(unit.chinese)，各项须全部完成。")),
    ]
    let chances = streams.compactMap(\.probability)
    if chances.count == streams.count {
      let all = chances.reduce(1) { $0 * $1.printed }
      let least = max(0, chances.reduce(1 - Double(chances.count)) { $0 + $1.interval.lower })
      let most = chances.map(\.interval.upper).min() ?? 1
      findings.append(
        Finding(
          prefix + "probability", all, Interval(min(least, most), most), unit: .share,
          sentence: names
            + Words(": all done in time with probability ", "：全部按期完成的概率：")
            + chance(all) + Words(".", "。"),
          basis: [
            Words(
              "streams independent; the bounds hold for any dependence",
              "各项相互独立；上下界对任何相依关系都成立")
          ]))
    }
    return findings
  }
}
