extension QuestionKind {
  /// `first-to-fail`: which dated work fails first, and whose exits it gates.
  public static let firstToFail = QuestionKind(
    name: "first-to-fail",
    summary: Words(
      "Which dated work is the first to miss its deadline, and how many people it keeps from exit.",
      "哪项工程最先误期,以及多少人因此不能脱贫。"),
    equation: "P(i first) = (1 − P_i) · Π P_j over the deadlines j before i",
    explanation: Words(
      "Hard and soft deadlines are judged apart. The first to fail is the work with the largest "
        + "probability of being the first missed deadline; the weakest is the one with the lowest "
        + "probability of its own. The people gated are those who cannot exit until it is done. "
        + "Works without a capacity are named and not judged; a common margin and variation judge "
        + "them as if all were staffed alike.",
      "硬期限与力争期限分别判断。最先误期者是成为首个误期工程概率最大的一项;最弱者是自身按期概率最低的一项。"
        + "受制约人数为该项完成前不能脱贫的人。未给产能的工程列出而不判断;给出统一余量和波动系数时,"
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

  private static func verdict(
    on jobs: [DatedJob], suffix: String, name: Words
  ) -> [Finding] {
    let judged = jobs.compactMap { job in
      job.probability.map { (job: job, chance: $0.printed) }
    }
    let silent = jobs.filter { $0.pace == nil }
    var unjudged: [Finding] = []
    if !silent.isEmpty {
      let next = silent.min { $0.work.deadline < $1.work.deadline }
      unjudged = [
        Finding(
          (judged.isEmpty ? "first-to-fail" : "not-judged") + suffix, nil, unit: .share,
          status: .notIdentified,
          sentence: Words("No usable daily capacity is given for ", "未给出日进度:")
            + silent.map(\.silentLabel).joined()
            + Words(
              ": whether they fail cannot be told"
                + (next.map { "; the next of their deadlines is \($0.work.deadline)." } ?? "."),
              ";能否按期无法识别" + (next.map { ",其中最近期限为\($0.work.deadline)。" } ?? "。")))
      ]
    }
    guard !judged.isEmpty else { return unjudged }
    let race = DeadlineRace(
      works: judged.map { .init(deadline: $0.job.work.deadline, probabilityDone: $0.chance) })
    let basis = [Words("works independent of each other", "各项工程相互独立")]
    var findings: [Finding] = []
    if let index = race.likeliest {
      let (job, chance) = judged[index]
      let first = race.probabilityFirst[index]
      findings.append(
        Finding(
          "first-to-fail" + suffix, first, unit: .share, text: job.id,
          sentence: job.label
            + Words(
              " is the likeliest \(name.english) deadline to be missed first: \(job.work.deadline), "
                + "probability \(significant(first, 3)) of failing first, "
                + "\(significant(chance, 3)) of being done in time.",
              "最可能首先误期(\(name.chinese)期限\(job.work.deadline)):首先误期的概率为"
                + "\(significant(first, 3)),按期完成的概率为\(significant(chance, 3))。"),
          basis: basis + job.basis))
      findings.append(gated(by: job, suffix: suffix))
    }
    if let index = race.weakest {
      let (job, chance) = judged[index]
      findings.append(
        Finding(
          "weakest" + suffix, chance, job.probability?.interval, unit: .share, text: job.id,
          sentence: job.label
            + Words(
              " has the lowest probability of being done in time: \(significant(chance, 3)).",
              "按期完成的概率最低:\(significant(chance, 3))。")))
    }
    findings.append(
      Finding(
        "all-met" + suffix, race.probabilityNone, unit: .share,
        sentence: Words(
          "All \(judged.count) judged \(name.english) deadlines are met with probability "
            + "\(significant(race.probabilityNone, 3)).",
          "所判断的\(judged.count)个\(name.chinese)期限全部完成的概率为"
            + "\(significant(race.probabilityNone, 3))。"),
        basis: basis))
    return findings + unjudged
  }

  /// The people who cannot exit before the job is done.
  private static func gated(by job: DatedJob, suffix: String) -> Finding {
    guard let (printed, people) = job.people else {
      return Finding(
        "gated" + suffix, nil, unit: .people, status: .cannotBeJudged,
        sentence: job.label
          + Words(
            ": the people who wait for it are not published.", ":受其制约的人数未公布。"))
    }
    let bounds = people.aside { grouped($0) }
    let waiting = job.expectedShareLeft * printed
    return Finding(
      "gated" + suffix, printed, people, unit: .people,
      sentence: job.label
        + Words(
          " keeps \(grouped(printed))\(bounds.english) people from exit until it is done; "
            + "\(grouped(waiting)) of them are expected to wait still on \(job.work.deadline).",
          "完成之前,\(grouped(printed))人\(bounds.chinese)不能脱贫;预计到\(job.work.deadline)仍有"
            + "\(grouped(waiting))人等待。"), basis: job.basis)
  }
}
