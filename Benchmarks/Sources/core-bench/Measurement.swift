internal import Glibc

/// The least time of each of two competitors, who take turns so that both meet the
/// same machine.
struct Measurement {
  let name: String
  let unit: String
  /// Nanoseconds per unit.
  let ours: Double
  let peer: Double
  /// The largest ratio that is accepted.
  let bound: Double

  var ratio: Double { ours / peer }

  init(
    _ name: String, unit: String, count: Int, bound: Double = 1.2, rounds: Int = 60,
    ours: () -> Void, peer: () -> Void
  ) {
    var best = (ours: Double.infinity, peer: Double.infinity)
    for _ in 0..<rounds {
      best.ours = min(best.ours, Self.time(ours))
      best.peer = min(best.peer, Self.time(peer))
    }
    self.name = name
    self.unit = unit
    self.bound = bound
    self.ours = best.ours / Double(count)
    self.peer = best.peer / Double(count)
  }

  private static func time(_ work: () -> Void) -> Double {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_MONOTONIC, &start)
    work()
    clock_gettime(CLOCK_MONOTONIC, &end)
    return Double(end.tv_sec - start.tv_sec) * 1e9 + Double(end.tv_nsec - start.tv_nsec)
  }

  var row: String {
    let fields = [ours, peer, ratio].map { value -> String in
      let scaled = (value * 1000).rounded() / 1000
      return "\(scaled)"
    }
    return "\(name): \(fields[0]) ns against \(fields[1]) ns \(unit), ratio \(fields[2])"
  }

  /// The rows as JSON, with the name of the competitor.
  static func json(_ rows: [Measurement], peer: String) -> String {
    let lines = rows.map { row in
      let bound = row.bound.isFinite ? ", \"bound\": \(row.bound)" : ""
      return """
        {"name": "\(row.name)", "unit": "ns \(row.unit)", "ours": \(row.ours), \
        "\(peer)": \(row.peer), "ratio": \(row.ratio)\(bound)}
        """
    }
    return "[\n  " + lines.joined(separator: ",\n  ") + "\n]\n"
  }
}
