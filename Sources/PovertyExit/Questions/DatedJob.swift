/// One job of a portfolio of works, as a model file declares it.
struct DatedJob {
  /// A capacity at the printed figures, and what its mean, its spread and the
  /// spread of the mean can be.
  typealias Pace = (printed: Capacity, box: [Interval])
  /// A number at the printed figures, and what it can be.
  typealias Count = (printed: Double, interval: Interval)

  let id: String
  let label: Words
  /// What is left to do.
  let amount: Count
  let dimension: Dimension
  /// The job at its printed amount.
  let work: Work
  let isSoft: Bool
  let group: String?
  /// The daily capacity, where it is given and in the unit of the amount.
  let pace: Pace?
  /// People who cannot exit before the job is done, where they are known.
  let people: Count?
  /// The name in a list of jobs without a usable capacity.
  let silentLabel: Words

  /// Reads a record; the question's own arguments give the defaults.
  init?(_ record: Arguments, of question: Arguments) {
    guard let id = record.word("id"), let total = record.figure("amount"),
      let start = record.day("start") ?? question.day("start"),
      let deadline = record.day("deadline")
    else { return nil }
    self.id = id
    let label = record.label("label") ?? Words(same: id)
    self.label = label
    dimension = total.dimension
    isSoft = record.flag("soft")
    group = record.word("group")
    let done = record.figure("done")
    let left = max(0, total.value - (done?.value ?? 0))
    amount = (left, Self.notNegative(total.interval - (done?.interval ?? Interval(0))))
    work = Work(
      amount: left, start: start, deadline: deadline,
      lastBeforeStop: record.day("last-before-stop") ?? question.day("last-before-stop"),
      firstAfterStop: record.day("first-after-stop") ?? question.day("first-after-stop"))
    let given = ["mean", "spread", "mean-spread"].compactMap(record.figure)
    if let wrong = given.first(where: { $0.dimension != total.dimension / .days }) {
      pace = nil
      silentLabel =
        label
        + Words(
          " (amount in \(total.dimension), capacity in \(wrong.dimension))",
          "（任务量单位\(total.dimension.words.chinese)，产能单位\(wrong.dimension.words.chinese)）")
    } else {
      pace = Self.pace(of: record) ?? Self.commonPace(for: work, of: question)
      silentLabel = label
    }
    people = Self.people(of: record, amount: amount, dimension: total.dimension)
  }

  /// The probability of being done in time; `nil` without a capacity.
  var probability: Count? {
    pace.map { pace in
      let range = Interval.image(of: [amount.interval] + pace.box) {
        var work = work
        work.amount = $0[0]
        return work.probabilityDone(
          with: Capacity(mean: $0[1], spread: $0[2], meanSpread: $0[3]))
      }
      return (
        work.probabilityDone(with: pace.printed),
        Interval(max(0, range.lower), min(1, range.upper))
      )
    }
  }

  /// The expected part of the amount left on the deadline, `0...1`.
  var expectedShareLeft: Double {
    guard let pace, work.amount > 0 else { return 0 }
    return work.expectedShortfall(with: pace.printed) / work.amount
  }

  /// What the answer rests on beyond the figures: a seasonal stop.
  var basis: [Words] {
    guard let last = work.lastBeforeStop, work.workingDays < work.calendarDays else { return [] }
    let restart = work.firstAfterStop
    return [
      Words(
        "no work after \(last)" + (restart.map { " until \($0)" } ?? ""),
        "\(last)后停工" + (restart.map { "，\($0)复工" } ?? ""))
    ]
  }

  /// What the sentence calls the deadline.
  var deadlineKind: Words {
    isSoft ? Words("soft deadline", "力争期限") : Words("hard deadline", "硬期限")
  }

  private static func pace(of record: Arguments) -> Pace? {
    guard let mean = record.figure("mean") else { return nil }
    let figures = [mean, record.figure("spread"), record.figure("mean-spread")]
    let printed = figures.map { max(0, $0?.value ?? 0) }
    return (
      Capacity(mean: printed[0], spread: printed[1], meanSpread: printed[2]),
      figures.map { notNegative($0?.interval ?? Interval(0)) }
    )
  }

  /// The pace of a job staffed like all others: so much above what the
  /// calendar asks for, stops ignored.
  private static func commonPace(for work: Work, of question: Arguments) -> Pace? {
    guard let margin = question.figure("margin"), work.calendarDays > 0 else { return nil }
    let variation = question.figure("variation")
    let needed = work.amount / Double(work.calendarDays)
    let mean = max(0, needed * (1 + margin.value))
    let range = notNegative(Interval(needed) * (Interval(1) + margin.interval))
    return (
      Capacity(mean: mean, spread: mean * max(0, variation?.value ?? 0)),
      [range, range * notNegative(variation?.interval ?? Interval(0)), Interval(0)]
    )
  }

  private static func people(
    of record: Arguments, amount: Count, dimension: Dimension
  ) -> Count? {
    if let people = record.figure("people") { return (people.value, people.interval) }
    if dimension == .people { return amount }
    guard dimension == .households, let size = record.figure("household-size") else { return nil }
    return (amount.printed * size.value, amount.interval * size.interval)
  }

  private static func notNegative(_ interval: Interval) -> Interval {
    Interval(max(0, interval.lower), max(0, interval.upper))
  }
}

/// Reading the portfolio of a question.
extension DatedJob {
  /// The parameters of a portfolio, shared by the kinds that judge one.
  static let parameters: [Parameter] = [
    .required("jobs", .records(recordParameters), Words("the dated jobs", "有期限的各项工程")),
    .required("start", .day, Words("the day from which days are counted", "起算日")),
    .optional(
      "last-before-stop", .day,
      Words("the last working day before a seasonal stop", "季节性停工前最后一个工作日")),
    .optional(
      "first-after-stop", .day,
      Words("the first working day after the stop; none by default", "复工首日，默认期限前不复工")),
    .optional(
      "margin", .figure([.share]),
      Words(
        "capacity of jobs without a mean: so much above what the calendar asks for",
        "未给日进度的工程：按日历所需进度加此余量")),
    .optional(
      "variation", .figure([.share]),
      Words(
        "their daily spread as a share of their mean; 0 by default",
        "其日进度标准差与均值之比，默认0")),
  ]

  private static let recordParameters: [Parameter] = [
    .required("id", .word([]), Words("a short name", "简称")),
    .optional("label", .label, Words("the name for people; the id by default", "名称，默认同简称")),
    .required("amount", .figure([]), Words("what is to be done", "任务量")),
    .optional("done", .figure([]), Words("what is done already", "已完成量")),
    .optional("start", .day, Words("its own start", "本项起算日")),
    .required("deadline", .day, Words("the last day", "期限")),
    .optional(
      "soft", .flag, Words("the document only strives for the date (力争)", "仅为力争完成的期限")),
    .optional("mean", .figure([]), Words("mean capacity a day", "日均进度")),
    .optional("spread", .figure([]), Words("spread from day to day", "日进度标准差")),
    .optional(
      "mean-spread", .figure([]),
      Words("doubt about the mean, which days do not average out", "均值本身的不确定度")),
    .optional("last-before-stop", .day, Words("its own stop", "本项停工前最后工作日")),
    .optional("first-after-stop", .day, Words("its own restart", "本项复工首日")),
    .optional("people", .figure([.people]), Words("people gated by it", "受其制约的人数")),
    .optional(
      "household-size", .figure([.people / .households]),
      Words("to turn gated households into people", "户均人口，用于由户推人")),
    .optional(
      "group", .word([]), Words("streams of one group must all finish", "同组各项须全部完成")),
  ]

  /// Reads all jobs of a question, hard deadlines first.
  static func all(of question: Arguments) -> [DatedJob] {
    let jobs = question.records("jobs").compactMap { DatedJob($0, of: question) }
    return jobs.filter { !$0.isSoft } + jobs.filter(\.isSoft)
  }
}
