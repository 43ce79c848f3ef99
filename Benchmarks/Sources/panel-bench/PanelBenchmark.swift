internal import Glibc
internal import PovertyExit
internal import ScenarioFiles

/// Times what a table of a whole country costs.
///
/// `panel-bench make FILE [places] [years]` writes a table of rates,
/// `panel-bench read FILE` reads it, beside a walk from line to line with `memchr`,
/// which is as fast as a table can be looked at; `panel-bench write` writes the
/// forecasts of 130,000 places.
@main
enum PanelBenchmark {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    switch (arguments.first, arguments.dropFirst().first) {
    case ("make", let path?):
      let numbers = arguments.dropFirst(2).compactMap { Int($0) }
      make(path, places: numbers.first ?? 130_000, years: numbers.dropFirst().first ?? 8)
    case ("read", let path?): read(path)
    case ("write", nil): write()
    default: fail("usage: panel-bench make FILE [places] [years] | read FILE | write")
    }
  }

  /// Twelve-digit codes, as of villages, and rates to a hundredth of a percent.
  private static func make(_ path: String, places: Int, years: Int) {
    guard let file = fopen(path, "w") else { return fail("cannot write \(path)") }
    fputs("unique_id,ds,y_pct\n", file)
    for place in 0..<places {
      for year in 0..<years {
        let rate = 1_500 + (place &* 7_919) % 3_000 - year * 120
        let digits = String(rate % 100 + 100).dropFirst()
        fputs("\(110_101_000_000 + place),\(2012 + year),\(rate / 100).\(digits)\n", file)
      }
    }
    fclose(file)
  }

  private static func read(_ path: String) {
    guard let bytes = bytes(of: path) else { return fail("cannot read \(path)") }
    var lines = 0
    let walk = best(of: 10) { lines = countLines(bytes) }
    let copy = best(of: 10) { _ = self.bytes(of: path) }
    var places = 0
    let ours = best(of: 10) { places = (try? PanelReading.read(path).panel.placeCount) ?? 0 }
    let digest = best(of: 3) { _ = SHA256.hex(bytes) }
    let megabytes = Double(bytes.count) / 1e6
    for (name, seconds) in [
      ("memchr from line to line", walk), ("bytes from the file", copy),
      ("panel from the file", ours), ("SHA-256", digest),
    ] {
      let name = name + String(repeating: " ", count: 26 - name.count)
      print("\(name) \(rounded(seconds * 1e3)) ms  \(rounded(megabytes / seconds)) MB/s")
    }
    print("\(places) places, \(lines) lines, \(rounded(megabytes)) MB")
  }

  private static func write() {
    let (places, years) = (130_000, 5)
    let columns = PanelForecastColumns(levels: [0.8, 0.9], unit: .percent, target: 0.02)
    let count = columns.probabilities.count
    let table = PanelForecastTable(
      ids: (0..<places).map { "\(110_101_000_000 + $0)" }, years: 2020...(2019 + years),
      columns: columns,
      quantiles: (0..<(places * years * count)).map { Double($0 % 9_973) / 99_733 },
      zero: (0..<(places * years)).map { Double($0 % 997) / 9_973 },
      met: (0..<(places * years)).map { Double($0 % 991) / 991 })
    var megabytes = 0.0
    let seconds = best(of: 5) {
      var text = ByteText()
      var written = 0
      for start in stride(from: 0, to: places, by: 1_000) {
        text.removeAll()
        table.csv(of: start..<(start + 1_000), into: &text)
        written += text.bytes.count
      }
      megabytes = Double(written) / 1e6
    }
    print(
      "\(places * years) rows, \(rounded(megabytes)) MB: \(rounded(seconds * 1e3)) ms, "
        + "\(rounded(megabytes / seconds)) MB/s")
  }

  private static func countLines(_ bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { text in
      guard let start = text.baseAddress else { return 0 }
      var lines = 0
      var at = start
      while let end = memchr(at, 0x0A, text.count - (at - start)) {
        lines += 1
        at = UnsafeRawPointer(end) + 1
        if at - start >= text.count { break }
      }
      return lines
    }
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    fseek(file, 0, SEEK_END)
    let count = ftell(file)
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = fread(buffer.baseAddress, 1, count, file)
    }
  }

  private static func best(of rounds: Int, _ work: () -> Void) -> Double {
    (0..<rounds).reduce(.infinity) { least, _ in
      var (start, end) = (timespec(), timespec())
      clock_gettime(CLOCK_MONOTONIC, &start)
      work()
      clock_gettime(CLOCK_MONOTONIC, &end)
      let seconds =
        Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
      return min(least, seconds)
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }

  private static func fail(_ message: String) {
    let text = message + "\n"
    _ = text.withCString { Glibc.write(STDERR_FILENO, $0, strlen($0)) }
    exit(64)
  }
}
