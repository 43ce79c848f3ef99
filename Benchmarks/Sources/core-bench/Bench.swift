import CKernels
import CLAPACK
import CPeers
import Glibc
import NumericalCore

/// Times the hot loops beside plain C on the same work, after checking that both give
/// the same answer, and prints one line each: `name ours peer ratio`.
@main
enum Bench {
  static let count = 4_096

  static func main() throws {
    columns()
    fills()
    cholesky()
    summaries()
    binomial()
    try factorization()
  }

  /// The least time of one call in nanoseconds of this thread's processor time.
  static func time(repeats: Int = 60, inner: Int = 20, _ body: () -> Void) -> Double {
    var best = Double.infinity
    for _ in 0..<repeats {
      let start = clock()
      for _ in 0..<inner { body() }
      best = min(best, (clock() - start) / Double(inner))
    }
    return best
  }

  static func clock() -> Double {
    var t = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t)
    return Double(t.tv_sec) * 1e9 + Double(t.tv_nsec)
  }

  static func show(_ name: String, _ ours: Double, _ peer: Double, per items: Int) {
    func text(_ x: Double) -> String { "\((x * 1_000).rounded() / 1_000)" }
    let scale = Double(items)
    print("\(name)\t\(text(ours / scale))\t\(text(peer / scale))\t\(text(ours / peer))")
  }

  static func columns() {
    let path = ck_best_path()
    let x = (0..<count).map { Double($0 - 2_048) / 300 + 0.01 }
    let u = (0..<count).map { (Double($0) + 0.5) / 700 }
    var a = [Double](repeating: 0, count: count)
    var b = a
    let oursExp = time { ck_exp(path, x, &a, count) }
    let peerExp = time { peer_exp(x, &b, count) }
    precondition(a == b)
    show("exp column, ns a value", oursExp, peerExp, per: count)
    let oursLog = time { ck_log(path, u, &a, count) }
    let peerLog = time { peer_log(u, &b, count) }
    precondition(a == b)
    show("log column, ns a value", oursLog, peerLog, per: count)
  }

  static func fills() {
    let path = ck_best_path()
    let (counter, key): ([UInt32], [UInt32]) = ([0, 5, 6, 7], [8, 9])
    var a = [Double](repeating: 0, count: count)
    var b = a
    let ours = time { ck_uniform(path, counter, key, &a, count) }
    let peer = time { peer_uniform(counter, key, &b, count) }
    precondition(a == b)
    show("Philox fill, ns a value", ours, peer, per: count)
    let (central, tail) = (ck_central_table().coefficients, ck_tail_table().coefficients)
    let oursNormal = time { ck_normal(path, counter, key, &a, count) }
    let peerNormal = time { peer_normal(counter, key, &b, count, central, tail) }
    precondition(a == b)
    show("normal fill, ns a value", oursNormal, peerNormal, per: count)
  }

  /// 10⁶ systems of order 8 in blocks that stay in the cache, as places are solved.
  static func cholesky() {
    let (n, systems) = (8, 1_024)
    var side = [Double](repeating: 0, count: systems * n * n)
    for s in 0..<systems {
      for i in 0..<n {
        for j in 0..<n {
          side[(s * n + i) * n + j] = i == j ? 10 + Double(s % 7) : 1 / Double(1 + i + j)
        }
      }
    }
    var lanes = [Double](repeating: 0, count: side.count)
    for s in 0..<systems {
      for e in 0..<(n * n) { lanes[(s / 8 * n * n + e) * 8 + s % 8] = side[s * n * n + e] }
    }
    let path = ck_best_path()
    let ones = [Double](repeating: 1, count: systems * n)
    var (a, b, failed) = (lanes, ones, [Int32](repeating: 0, count: systems))
    let rounds = 1_000_000 / systems
    // The copy of the data is part of both times.
    let ours = time(repeats: 5, inner: rounds) {
      a.withUnsafeMutableBufferPointer { _ = $0.update(from: lanes) }
      b.withUnsafeMutableBufferPointer { _ = $0.update(from: ones) }
      ck_cholesky_solve(path, Int32(n), &a, &b, &failed, systems / 8)
    }
    var (c, d) = (side, ones)
    let peer = time(repeats: 5, inner: rounds) {
      c.withUnsafeMutableBufferPointer { _ = $0.update(from: side) }
      d.withUnsafeMutableBufferPointer { _ = $0.update(from: ones) }
      peer_cholesky(Int32(n), &c, &d, systems)
    }
    for s in 0..<systems {
      for i in 0..<n { precondition(b[(s / 8 * n + i) * 8 + s % 8] == d[s * n + i]) }
    }
    show("8 x 8 Cholesky solve, ns a system", ours, peer, per: systems)
  }

  static func summaries() {
    let key = RandomKey(seed: 1, id: "bench")
    let x = key.normals(draws: 0..<100_000, year: 0, purpose: 0, index: 0)
    let y = key.normals(draws: 0..<100_000, year: 0, purpose: 0, index: 1)
    let w = key.uniforms(draws: 0..<100_000, year: 0, purpose: 0, index: 2)
    var (a, b) = (0.0, 0.0)
    let ours = time(inner: 5) { a = dot(x, y) }
    let peer = time(inner: 5) { b = peer_dot(x, y, x.count) }
    precondition(a == b)
    show("compensated dot, ns an element", ours, peer, per: x.count)
    let oursQuantile = time(repeats: 7, inner: 1) {
      a = weightedQuantile(x, weights: w, at: 0.3)
    }
    let peerQuantile = time(repeats: 7, inner: 1) {
      b = peer_weighted_quantile(x, w, x.count, 0.3)
    }
    precondition(a == b)
    show("weighted quantile, ns an element", oursQuantile, peerQuantile, per: x.count)
  }

  /// No plain C peer: `bench.py` times scipy on the same draws.
  static func binomial() {
    let u = RandomKey(seed: 1, id: "bench")
      .uniforms(draws: 0..<20_000, year: 0, purpose: 0, index: 0)
    for (n, p) in [(50, 0.1), (20_000, 0.03), (1_000_000, 0.4), (1_000_000_000, 0.5)] {
      let binomial = BinomialDistribution(count: n, probability: p)
      var total = 0
      let ours = time(repeats: 5, inner: 1) {
        total = u.reduce(0) { $0 + binomial.quantile($1) }
      }
      precondition(total > 0)
      print("binomial \(n) \(p)\t\((ours / 20_000).rounded())\ttotal \(total)")
    }
  }

  static func factorization() throws {
    let n = 1_000
    let m = RandomKey(seed: 2, id: "lapack")
      .normals(draws: 0..<(n * n), year: 0, purpose: 0, index: 0)
    var matrix = try gramMatrix(m, rows: n, columns: n)
    for i in 0..<n { matrix[i * n + i] += 1 }
    var found: Cholesky?
    let ours = time(repeats: 9, inner: 1) { found = try? Cholesky(matrix, order: n) }
    openblas_set_num_threads(1)
    var last = 0.0
    let peer = time(repeats: 9, inner: 1) {
      // What a C program does that keeps its matrix.
      let copy = UnsafeMutablePointer<Double>.allocate(capacity: n * n)
      copy.initialize(from: matrix, count: n * n)
      var (uplo, size, info) = (CChar(76), Int32(n), Int32(0))
      dpotrf_(&uplo, &size, copy, &size, &info, 1)
      last = copy[n - 1]
      copy.deallocate()
    }
    precondition(found?[n - 1, 0] == last)
    show("1000 x 1000 Cholesky, ms", ours, peer, per: 1_000_000)
  }
}
