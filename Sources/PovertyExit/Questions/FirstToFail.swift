extension QuestionKind {
  /// `first-to-fail`: which dated work fails first, and whose exits it gates.
  public static let firstToFail = QuestionKind(
    name: "first-to-fail",
    summary: Words(
      "Which dated work is the first to miss its deadline, and how many people it keeps from exit.",
      "哪项工程最先误期，以及多少人因此不能脱贫。"),
    equation: "P(i first) = (1 − P_i) · Π P_j over the deadlines j before i",
    explanation: Words(
      "Hard and soft deadlines are judged apart. The first to fail is the work with the largest "
        + "probability of being the first missed deadline; the weakest is the one with the lowest "
        + "probability of its own. The people gated are those who cannot exit until it is done. "
        + "Streams of one group count as one work. "
        + "Works without a capacity are named and not judged; a common margin and variation judge "
        + "them as if all were staffed alike.",
      "硬期限与力争期限分别判断。最先误期者是成为首个误期工程概率最大的一项；最弱者是自身按期概率最低的一项。"
        + "受制约人数为该项完成前不能脱贫的人。同组各项视为一项。未给产能的工程列出而不判断；给出统一余量和波动系数时，"
        + "按各项配备水平相同判断。"),
    reference: "sequential competing events; R. E. Barlow, F. Proschan, "
      + "Mathematical Theory of Reliability, 1965, ch. 2",
    parameters: DatedJob.parameters
  ) { arguments, _ in
    let jobs = DatedJob.all(of: arguments)
    var findings = verdict(on: jobs.filter { !$0.isSoft }, suffix: "", name: Words("hard", "硬"))
    let soft = jobs.filter(\.isSoft)
    if !soft.isEmpty {
      findings += verdict(on: soft, suffix: "-soft", name: Words("soft", "力争"))
    }
    return findings
  }

  private static func verdict(on jobs: [DatedJob], suffix: String, name: Words) -> [Finding] {
    let contenders = Contender.all(of: jobs)
    let unjudged = notJudged(
      jobs.filter { $0.pace == nil }, suffix: suffix, isAll: contenders.isEmpty)
    guard !contenders.isEmpty else { return unjudged }
    let race = DeadlineRace(
      works: contenders.map { .init(deadline: $0.deadline, probabilityDone: $0.chance.printed) })
    let basis = [Words("works independent of each other", "各项工程相互独立")]
    var findings: [Finding] = []
    if let index = race.likeliest {
      let work = contenders[index]
      let first = race.probabilityFirst[index]
      findings.append(
        Finding(
          "first-to-fail" + suffix, first, unit: .share, text: work.id,
          sentence: Words(
            "The likeliest \(name.english) deadline to be missed first: \(work.label.english), "
              + "\(work.deadline). Probability of failing first \(chance(first).english), of being "
              + "done in time \(chance(work.chance.printed).english).",
            "最可能首先误期的\(name.chinese)期限：\(work.label.chinese)，\(work.deadline)。首先误期的概率"
              + "\(chance(first).chinese)，按期完成的概率\(chance(work.chance.printed).chinese)。"),
          basis: basis + work.basis))
      findings.append(gated(by: work, suffix: suffix))
    }
    guard contenders.count > 1 else { return findings + unjudged }
    if let index = race.weakest {
      let work = contenders[index]
      findings.append(
        Finding(
          "weakest" + suffix, work.chance.printed, work.chance.interval, unit: .share,
          text: work.id,
          sentence: Words("Lowest probability of being done in time: ", "按期完成概率最低：")
            + work.label + Words(", ", "，") + chance(work.chance.printed) + Words(".", "。"),
          basis: work.basis))
    }
    findings.append(
      Finding(
        "all-met" + suffix, race.probabilityNone, unit: .share,
        sentence: Words(
          "All \(contenders.count) \(name.english) deadlines that can be judged are met with "
            + "probability ",
          "能判断的\(contenders.count)个\(name.chinese)期限全部完成的概率：")
          + chance(race.probabilityNone) + Words(".", "。"), basis: basis))
    return findings + unjudged
  }

  /// The works without a usable capacity.
  private static func notJudged(
    _ silent: [DatedJob], suffix: String, isAll: Bool
  ) -> [Finding] {
    guard let next = silent.map(\.work.deadline).min() else { return [] }
    return [
      Finding(
        (isAll ? "first-to-fail" : "not-judged") + suffix, nil, unit: .share,
        status: .notIdentified,
        sentence: Words("No usable daily capacity is given for ", "未给出日进度：")
          + silent.map(\.silentLabel).joined()
          + Words(
            ": whether they fail cannot be told; the next of their deadlines is \(next).",
            "；能否按期无法识别，其中最近期限为\(next)。"))
    ]
  }

  /// The people who cannot exit before the work is done.
  private static func gated(by work: Contender, suffix: String) -> Finding {
    guard let people = work.people else {
      return Finding(
        "gated" + suffix, nil, unit: .people, status: .cannotBeJudged,
        sentence: work.label.capitalized
          + Words(
            ": the people who wait for it are not published.", "：受其制约的人数未公布。"))
    }
    let count = grouped(people.printed)
    let bounds = people.interval.aside { grouped($0) }
    let waiting = grouped(work.expectedWaiting)
    return Finding(
      "gated" + suffix, people.printed, people.interval, unit: .people,
      sentence: work.label.capitalized
        + Words(
          ": \(count)\(bounds.english) people cannot exit before this is done; \(waiting) of them "
            + "are expected to wait still on \(work.deadline).",
          "：完成之前\(count)人\(bounds.chinese)不能脱贫；预计到\(work.deadline)仍有\(waiting)人等待。"),
      basis: work.basis)
  }
}

/// A job, or the streams of one group that must all finish, in the race.
private struct Contender {
  let id: String
  let label: Words
  /// The deadline; of several streams the first.
  let deadline: Day
  let chance: DatedJob.Count
  /// The people gated, when those of every stream are known.
  let people: DatedJob.Count?
  /// The people expected to wait still on the deadline.
  let expectedWaiting: Double
  let basis: [Words]

  init?(_ streams: [DatedJob]) {
    let chances = streams.compactMap(\.probability)
    guard let first = streams.first, chances.count == streams.count,
      let deadline = streams.map(\.work.deadline).min()
    else { return nil }
    id = streams.count > 1 ? first.group ?? first.id : first.id
    label = streams.map(\.label).joined(by: Words(" + ", "+"))
    self.deadline = deadline
    chance = chances.dropFirst().reduce(chances[0]) {
      ($0.printed * $1.printed, $0.interval * $1.interval)
    }
    let counts = streams.compactMap(\.people)
    people =
      counts.count == streams.count
      ? counts.dropFirst().reduce(counts[0]) {
        ($0.printed + $1.printed, $0.interval + $1.interval)
      } : nil
    expectedWaiting = streams.reduce(0) {
      $0 + $1.expectedShareLeft * ($1.people?.printed ?? 0)
    }
    basis = first.basis
  }

  /// The jobs that have a capacity, groups together, in the order given.
  static func all(of jobs: [DatedJob]) -> [Contender] {
    var seen: Set<String> = []
    return jobs.compactMap { job in
      guard let group = job.group else { return Contender([job]) }
      return seen.insert(group).inserted ? Contender(jobs.filter { $0.group == group }) : nil
    }
  }
}
