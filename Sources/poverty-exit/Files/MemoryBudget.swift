internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// Refuses a number of draws that the machine cannot hold, before anything is
/// computed.
enum MemoryBudget {
  /// Throws when the draws of a model would need more than most of the memory.
  static func check(_ models: [Model], _ sampling: Sampling) throws(Failure) {
    let available = available()
    for model in models {
      let perDraw = bytesPerDraw(model)
      let needed = perDraw * Double(sampling.draws)
      guard needed > available * 0.7 else { continue }
      let most = grouped((available * 0.7 / perDraw / 1_000).rounded(.down) * 1_000)
      let gigabytes = grouped(needed / 1e9, decimals: 1)
      let limit = grouped(available / 1e9, decimals: 1)
      throw Failure(
        .usage,
        Words(
          "\(grouped(Double(sampling.draws))) draws of \(model.folder) need about \(gigabytes) GB "
            + "of memory; \(limit) GB are there",
          "\(model.folder) 抽样 \(grouped(Double(sampling.draws))) 次约需 \(gigabytes) GB 内存，"
            + "现有 \(limit) GB"),
        hint: Words("at most --draws \(most)", "最多 --draws \(most)"))
    }
  }

  /// Throws when the totals of a table would need more than most of the memory: each group
  /// keeps a sum for each year and draw, as a whole number and as a share.
  static func check(draws: Int, years: Int, groups: Int) throws(Failure) {
    let perDraw = 16 * Double(years) * Double(groups + 2)
    let (needed, available) = (perDraw * Double(draws), available())
    guard needed > available * 0.7 else { return }
    let gigabytes = grouped(needed / 1e9, decimals: 1)
    let limit = grouped(available / 1e9, decimals: 1)
    let most = grouped(max((available * 0.7 / perDraw).rounded(.down), 1))
    throw Failure(
      .usage,
      Words(
        "the totals of \(grouped(Double(groups))) groups in \(grouped(Double(draws))) draws need "
          + "about \(gigabytes) GB of memory; \(limit) GB are there",
        "\(grouped(Double(groups))) 组抽样 \(grouped(Double(draws))) 次的合计约需 \(gigabytes) GB "
          + "内存，现有 \(limit) GB"),
      hint: Words("at most --draws \(most)", "最多 --draws \(most)"))
  }

  /// An upper estimate: every place keeps four columns a year, and while it is
  /// computed each pace keeps the path of each draw and two sorted copies.
  static func bytesPerDraw(_ model: Model) -> Double {
    let origin = model.ledger.entries.filter { $0.quantity == .closing }.map(\.span.last).max()
    let years = Double(max((model.settings.horizon ?? 0) - (origin ?? 0), 3))
    let places = Double(
      model.ledger.places.count { model.ledger.history(of: $0.id) != nil })
    let working = Double(Pace.all.count) * (48 + 24 * years)
    return 8 * (places * (1 + 4 * years)) + working + 64
  }

  /// The bytes of memory there are: of the machine, of the container, or as
  /// `ulimit -v` allows.
  private static func available() -> Double {
    let machine = Double(sysconf(Int32(_SC_PHYS_PAGES))) * Double(sysconf(Int32(_SC_PAGESIZE)))
    var limit = rlimit()
    let isLimited = getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0
    let allowed = isLimited ? Double(limit.rlim_cur) : .infinity
    return min(machine, allowed, container() ?? .infinity)
  }

  /// The limit of the control group, where there is one.
  private static func container() -> Double? {
    guard let file = fopen("/sys/fs/cgroup/memory.max", "r") else { return nil }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 64)
    guard fgets(&buffer, 64, file) != nil else { return nil }
    let digits = buffer.prefix { $0 != 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
    return Double(String(decoding: digits, as: UTF8.self))
  }
}
