import Glibc
import NumericalCore

/// Computes what `accuracy.py` asks for and prints it with all digits.
///
///     core-probe distributions < points    one "function parameters… x" per line
///     core-probe linear < strd-linear.csv  one "set field values…" per line, and so on
///     core-probe column exp < doubles      native 64-bit doubles in and out
@main
enum Probe {
  static func main() throws {
    let arguments = CommandLine.arguments
    switch arguments.dropFirst().first {
    case "distributions": distributions()
    case "linear": try sets(linear)
    case "nonlinear": try sets(nonlinear)
    case "univariate": try sets(univariate)
    case "anova": try sets(anova)
    case "philox": philox()
    case "column": column(arguments.count > 2 ? arguments[2] : "")
    case "stream": stream(arguments.count > 2 ? arguments[2] : "draw")
    default: print("usage: core-probe distributions|linear|…|column|stream")
    }
  }

  static func distributions() {
    while let line = readLine() {
      let words = line.split(separator: " ")
      let numbers = words.dropFirst().map { Double($0) ?? .nan }
      print(distribution(String(words[0]), numbers))
    }
  }

  /// Evaluates "family.function" at the parameters followed by the argument.
  static func distribution(_ name: String, _ v: [Double]) -> Double {
    let words = name.split(separator: ".").map(String.init)
    guard words.count == 2, let x = v.last else { return .nan }
    let function = words[1]
    func pick(
      _ density: (Double) -> Double, _ cdf: (Double) -> Double,
      _ upperTail: (Double) -> Double, _ quantile: (Double) -> Double
    ) -> Double {
      switch function {
      case "density", "mass": density(x)
      case "cdf": cdf(x)
      case "upperTail": upperTail(x)
      case "quantile": quantile(x)
      default: .nan
      }
    }
    func whole(
      _ mass: (Int) -> Double, _ cdf: (Int) -> Double, _ upperTail: (Int) -> Double,
      _ quantile: (Double) -> Int
    ) -> Double {
      pick({ mass(Int($0)) }, { cdf(Int($0)) }, { upperTail(Int($0)) }, { Double(quantile($0)) })
    }
    switch words[0] {
    case "normal":
      return pick(Normal.density, Normal.cdf, Normal.upperTail, Normal.quantile)
    case "lognormal":
      let d = LogNormal(location: v[0], scale: v[1])
      return pick(d.density, d.cdf, d.upperTail, d.quantile)
    case "student":
      let d = StudentT(degreesOfFreedom: v[0])
      return pick(d.density, d.cdf, d.upperTail, d.quantile)
    case "gamma":
      let d = GammaDistribution(shape: v[0], scale: 1)
      return pick(d.density, d.cdf, d.upperTail, d.quantile)
    case "beta":
      let d = BetaDistribution(alpha: v[0], beta: v[1])
      return pick(d.density, d.cdf, d.upperTail, d.quantile)
    case "binomial":
      let d = BinomialDistribution(count: Int(v[0]), probability: v[1])
      return whole(d.mass, d.cdf, d.upperTail, d.quantile)
    case "betaBinomial":
      let d = BetaBinomialDistribution(
        count: Int(v[0]), probability: BetaDistribution(alpha: v[1], beta: v[2]))
      return whole(d.mass, d.cdf, d.upperTail, d.quantile)
    case "poisson":
      let d = PoissonDistribution(mean: v[0])
      return whole(d.mass, d.cdf, d.upperTail, d.quantile)
    case "bivariateNormal":
      return BivariateNormal(correlation: v[0]).cdf(v[1], x)
    default: return .nan
    }
  }

  typealias Fields = [String: [[String]]]

  /// Reads "set,field,values,source" and prints "set field values…".
  static func sets(_ solve: (String, Fields) throws -> [(String, [Double])]) throws {
    var names: [String] = []
    var sets: [String: Fields] = [:]
    _ = readLine()
    while let line = readLine() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if sets[cells[0]] == nil { names.append(cells[0]) }
      sets[cells[0], default: [:]][cells[1], default: []]
        .append(cells[2].split(separator: " ").map(String.init))
    }
    for name in names {
      for (field, values) in try solve(name, sets[name] ?? [:]) {
        print(name, field, values.map { "\($0)" }.joined(separator: " "))
      }
    }
  }

  static func doubles(_ texts: [String]) -> [Double] { texts.map { Double($0) ?? .nan } }

  static func exact(_ texts: [String]) -> [DoubleDouble] {
    texts.map { DoubleDouble(decimal: $0) ?? DoubleDouble(.nan) }
  }

  static func linear(_ name: String, _ fields: Fields) throws -> [(String, [Double])] {
    let rows = (fields["row"] ?? []).map(doubles)
    let y = rows.map { $0[0] }
    let fit: LeastSquares
    if fields["design"]?.first == ["polynomial"] {
      let powers = (fields["powers"]?.first ?? []).compactMap { Int($0) }
      fit = try LeastSquares(powers: powers, of: rows.map { $0[1] }, response: y)
    } else {
      let columns = (1..<rows[0].count).map { j in rows.map { $0[j] } }
      fit = try LeastSquares(
        columns: [rows.map { _ in 1 }] + columns, response: y, hasConstant: true)
    }
    return [
      ("estimate", fit.coefficients), ("standardError", fit.standardErrors),
      ("residualDeviation", [fit.residualDeviation]), ("rSquared", [fit.rSquared]),
      ("f", [fit.fStatistic]),
    ]
  }

  static func nonlinear(_ name: String, _ fields: Fields) throws -> [(String, [Double])] {
    let rows = (fields["row"] ?? []).map(exact)
    let y = rows.map { name == "Nelson" ? DoubleDouble.log($0[0]) : $0[0] }
    return try ["start1", "start2"].flatMap { start in
      let fit = try NonlinearLeastSquares(
        StRDModel(name: name), predictors: rows.map { Array($0.dropFirst()) }, response: y,
        start: doubles(fields[start]?.first ?? []))
      return [
        ("\(start).estimate", fit.parameters), ("\(start).standardError", fit.standardErrors),
      ]
    }
  }

  static func univariate(_ name: String, _ fields: Fields) throws -> [(String, [Double])] {
    let data = fields["data"]?.first ?? []
    func all(_ kind: String, _ m: Moments) -> [(String, [Double])] {
      [
        ("\(kind).mean", [m.mean]), ("\(kind).deviation", [m.standardDeviation]),
        ("\(kind).autocorrelation", [m.autocorrelation]),
      ]
    }
    return try all("binary", Moments(doubles(data))) + all("decimal", Moments(exact(data)))
  }

  static func anova(_ name: String, _ fields: Fields) throws -> [(String, [Double])] {
    let groups =
      (fields["group"] ?? [])
      + (fields["pattern"] ?? []).map { p in
        [p[0]] + (0..<(Int(p[3]) ?? 0)).flatMap { _ in [p[1], p[2]] }
      }
    return [
      ("binary.f", [try AnalysisOfVariance(groups.map(doubles)).f]),
      ("decimal.f", [try AnalysisOfVariance(groups.map(exact)).f]),
    ]
  }

  static func philox() {
    let cases: [(SIMD4<UInt32>, SIMD2<UInt32>)] = [
      (.zero, .zero), (SIMD4(repeating: .max), SIMD2(repeating: .max)),
      (
        SIMD4(0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344),
        SIMD2(0xa409_3822, 0x299f_31d0)
      ),
    ]
    for (counter, key) in cases {
      let words = Philox.block(counter: counter, key: key)
      print((0..<4).map { String(words[$0], radix: 16) }.joined(separator: " "))
    }
  }

  static func column(_ name: String) {
    let function = ColumnFunction.allCases.first { "\($0)" == name } ?? .normalQuantile
    let y = function(allInput())
    _ = y.withUnsafeBytes { emit($0) }
  }

  static func allInput() -> [Double] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(0, &part, part.count), count > 0 {
      bytes += part[0..<count]
    }
    return bytes.withUnsafeBytes { raw in
      (0..<(raw.count / 8)).map { raw.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
    }
  }

  /// Writes all bytes to standard output; false when nobody reads them any more.
  static func emit(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = write(1, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count <= 0 { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes the raw 64-bit words of the keyed generator without end, in the order that
  /// the simulator uses them, for an outside battery: `core-probe stream place | …`.
  static func stream(_ order: String) {
    let keys = (0..<3_000).map { RandomKey(seed: 20_260_101, id: "\(100_000 + $0)") }
    var words = [UInt64](repeating: 0, count: keys.count)
    var round = 0
    while true {
      for i in words.indices {
        let (place, draw, year) =
          switch order {
          case "place": (i, round, 2020)
          case "year": (round % 3_000, round / 3_000, i)
          default: (round % 3_000, i + 3_000 * (round / 3_000), 2020)
          }
        words[i] = keys[place].word(draw: draw, year: year, purpose: 0, index: 0)
      }
      round += 1
      if !words.withUnsafeBytes({ emit($0) }) { return }
    }
  }
}
