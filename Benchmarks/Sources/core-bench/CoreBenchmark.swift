internal import Glibc
internal import NumericalCore

/// Times the hot loops of the core beside plain C on the same work, after checking that both give
/// the same answers, and leaves the rows as JSON and the work itself in a folder.
///
///     core-bench LIBRARY FOLDER        see Benchmarks/core.sh
@main
struct CoreBenchmark {
  static func main() {
    guard CommandLine.arguments.count == 3, let peers = Peers(path: CommandLine.arguments[1])
    else {
      talk("usage: core-bench LIBRARY of Benchmarks/peers/core.c, FOLDER for what it finds")
      exit(64)
    }
    let exchange = Exchange(folder: CommandLine.arguments[2])
    var rows: [Measurement] = []
    for measure in [
      columns, fills, choleskyBatch, summaries, binomial, largeCholesky,
    ] as [(Peers, Exchange) -> [Measurement]] {
      for row in measure(peers, exchange) {
        talk(row.row)
        rows.append(row)
      }
    }
    exchange.leave(Measurement.json(rows, peer: "c"), as: "rows.json")
    let precision = PrecisionCost.rows(key)
    for row in precision { talk(row.row) }
    exchange.leave(Measurement.json(precision, peer: "plain"), as: "precision.json")
    exit(rows.allSatisfy { $0.ratio <= $0.bound } ? 0 : 1)
  }

  static func talk(_ text: String) {
    _ = (text + "\n").withCString { write(2, $0, strlen($0)) }
  }

  static func check(_ ours: [Double], _ peer: [Double], _ name: String) {
    for (x, y) in zip(ours, peer) where abs(x - y) > 1e-12 * max(1, abs(y)) {
      talk("\(name): ours is \(x), C has \(y)")
      exit(70)
    }
  }

  /// 4,096 numbers stay in the first cache with their results.
  static let count = 4_096
  static let key = RandomKey(seed: 1, id: "340200")

  static func columns(_ peers: Peers, _ exchange: Exchange) -> [Measurement] {
    let unit = key.uniforms(draws: 0..<count, year: 0, purpose: 0, index: 0)
    let wide = unit.map { $0 * 40 - 20 }
    return [(ColumnFunction.exp, "exp", wide), (.log, "log", unit)].map { function, name, x in
      let plain: Peers.Column = peers.function("peer_\(name)")
      var (y, z) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
      plain(x, &z, count)
      check(function(x), z, name)
      exchange.leave(x, as: "\(name).x")
      exchange.leave(function(x), as: "\(name).y")
      return Measurement(
        name, unit: "a number", count: count * 50,
        ours: {
          for _ in 0..<50 {
            var span = y.mutableSpan
            function.apply(x.span, into: &span)
          }
        },
        peer: { for _ in 0..<50 { plain(x, &z, count) } })
    }
  }

  static func fills(_ peers: Peers, _ exchange: Exchange) -> [Measurement] {
    let address: UInt32 = 2020 << 16
    let counter: [UInt32] = [
      0, address, UInt32(truncatingIfNeeded: key.hash), UInt32(truncatingIfNeeded: key.hash >> 32),
    ]
    let words: [UInt32] = [UInt32(key.seed), 0]
    return ["uniform", "normal"].map { name in
      let plain: Peers.Fill = peers.function("peer_\(name)")
      var (y, z) = ([Double](repeating: 0, count: count), [Double](repeating: 0, count: count))
      func fill() {
        var span = y.mutableSpan
        if name == "uniform" {
          key.fillUniforms(&span, firstDraw: 0, year: 2020, purpose: 0, index: 0)
        } else {
          key.fillNormals(&span, firstDraw: 0, year: 2020, purpose: 0, index: 0)
        }
      }
      fill()
      plain(counter, words, &z, count)
      check(y, z, name)
      exchange.leave(y, as: "\(name).y")
      return Measurement(
        name == "uniform" ? "Philox fill" : "normal fill", unit: "a number", count: count * 20,
        ours: { for _ in 0..<20 { fill() } },
        peer: { for _ in 0..<20 { plain(counter, words, &z, count) } })
    }
  }

  static func choleskyBatch(_ peers: Peers, _ exchange: Exchange) -> [Measurement] {
    let plain: Peers.Solve = peers.function("peer_cholesky_solve")
    return [(1_000_000, 1, 7), (1_024, 100, 40)].map { systems, repeats, rounds in
      var batch = CholeskyBatch(order: 8, count: systems)
      var a = [Double](repeating: 0, count: systems * 36)
      var b = [Double](repeating: 0, count: systems * 8)
      var failed = [Int32](repeating: 0, count: systems)
      for system in 0..<systems {
        let right = (0..<8).map { Double(system % 10 + $0) }
        batch.setRight(system, right)
        for i in 0..<8 {
          b[(system / 8 * 8 + i) * 8 + system % 8] = right[i]
          for j in 0...i {
            // Near the identity, so that solving again and again keeps its size.
            let element = i == j ? 1 + 0.01 * Double(system % 3) : 0.01 / Double(1 + i - j)
            batch[system, i, j] = element
            a[(system / 8 * 36 + i * (i + 1) / 2 + j) * 8 + system % 8] = element
          }
        }
      }
      guard batch.solve().isEmpty else { preconditionFailure("all are definite") }
      plain(a, &b, &failed, systems / 8)
      let solutions = (0..<1_000).flatMap { batch.solution(of: $0) }
      exchange.leave(solutions, as: "systems.\(systems)")
      for system in stride(from: 0, to: systems, by: 97) {
        let peer = (0..<8).map { b[(system / 8 * 8 + $0) * 8 + system % 8] }
        check(batch.solution(of: system), peer, "Cholesky")
      }
      return Measurement(
        "batched 8 x 8 Cholesky, \(systems) systems", unit: "a system", count: systems * repeats,
        rounds: rounds,
        ours: { for _ in 0..<repeats { _ = batch.solve() } },
        peer: { for _ in 0..<repeats { plain(a, &b, &failed, systems / 8) } })
    }
  }

  static func summaries(_ peers: Peers, _ exchange: Exchange) -> [Measurement] {
    let plain: Peers.Dot = peers.function("peer_dot")
    let x = key.normals(draws: 0..<count, year: 1, purpose: 0, index: 0)
    let y = key.normals(draws: 0..<count, year: 2, purpose: 0, index: 0)
    check([dot(x, y)], [plain(x, y, count)], "dot")
    exchange.leave(x, as: "dot.x")
    exchange.leave(y, as: "dot.y")
    exchange.leave([dot(x, y)], as: "dot.answer")
    var total = 0.0
    let row = Measurement(
      "compensated dot", unit: "a product", count: count * 50,
      ours: { for _ in 0..<50 { total += dot(x, y) } },
      peer: { for _ in 0..<50 { total += plain(x, y, count) } })
    precondition(total.isFinite)
    let weighted: Peers.Quantile = peers.function("peer_weighted_quantile")
    let values = key.normals(draws: 0..<100_000, year: 4, purpose: 0, index: 0)
    let weights = key.uniforms(draws: 0..<100_000, year: 5, purpose: 0, index: 0)
    var (ours, peer) = (weightedQuantile(values, weights: weights, at: 0.3), 0.0)
    peer = weighted(values, weights, values.count, 0.3)
    check([ours], [peer], "weighted quantile")
    exchange.leave(values, as: "quantile.x")
    exchange.leave(weights, as: "quantile.w")
    exchange.leave([ours], as: "quantile.answer")
    let quantile = Measurement(
      "weighted quantile of 100,000", unit: "a number", count: values.count, rounds: 9,
      ours: { ours = weightedQuantile(values, weights: weights, at: 0.3) },
      peer: { peer = weighted(values, weights, values.count, 0.3) })
    return [row, quantile]
  }

  static func binomial(_ peers: Peers, _ exchange: Exchange) -> [Measurement] {
    let plain: Peers.Binomial = peers.function("peer_binomial")
    return [(133_500, 0.137), (1_000, 0.02)].map { n, p in
      let distribution = BinomialDistribution(count: n, probability: p)
      let u = key.uniforms(draws: 0..<1_000, year: 3, purpose: 0, index: 0)
      var counts = distribution.quantiles(u)
      var peer = [Int64](repeating: 0, count: u.count)
      /// The plain C takes the exact ends from the same functions.
      func run() {
        let first = distribution.quantile(u.min() ?? 0)
        let last = distribution.quantile(u.max() ?? 0)
        let ends = [
          distribution.cdf(first - 1), distribution.cdf(first), distribution.mass(first),
          distribution.upperTail(last), distribution.mass(last),
        ]
        plain(
          Int64(n), p, Int64(first), Int64(distribution.quantile(0.5)), Int64(last), ends, u,
          &peer, u.count)
      }
      run()
      check(counts.map(Double.init), peer.map(Double.init), "binomial")
      exchange.leave(u, as: "binomial.\(n).u")
      exchange.leave(counts.map(Double.init), as: "binomial.\(n).k")
      return Measurement(
        "exact binomial fill, n = \(n), p = \(p)", unit: "a number", count: u.count * 20,
        ours: { for _ in 0..<20 { counts = distribution.quantiles(u) } },
        peer: { for _ in 0..<20 { run() } })
    }
  }

  static func largeCholesky(_ peers: Peers, _ exchange: Exchange) -> [Measurement] {
    let plain: Peers.Factor = peers.function("peer_dpotrf")
    let n = 1_000
    var a = [Double](repeating: 0, count: n * n)
    for i in 0..<n {
      for j in 0..<n { a[i * n + j] = i == j ? 2 : 1 / Double(1 + abs(i - j)) }
    }
    var factor = try? Cholesky(a, order: n)
    let square = (factor?.logDeterminant).map { [$0] } ?? []
    exchange.leave(square, as: "large.logDeterminant")
    return [
      Measurement(
        "1,000 x 1,000 Cholesky against dpotrf from C", unit: "a factor", count: 1, bound: 1.05,
        rounds: 25,
        ours: { factor = try? Cholesky(a, order: n) },
        peer: {
          var l = [Double](unsafeUninitializedCapacity: n * n) { $1 = n * n }
          precondition(plain(a, &l, Int32(n)) == 0 && factor != nil)
        })
    ]
  }
}
