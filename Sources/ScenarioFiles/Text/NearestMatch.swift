public import PovertyExit

/// The nearest of a set of names to a misspelled one.
///
/// ```swift
/// NearestMatch.of("horizn", among: ["horizon", "deadline"])  // "horizon"
/// NearestMatch.of("xyz", among: ["horizon", "deadline"])     // nil
/// ```
public enum NearestMatch {
  /// Returns the name at the smallest edit distance from `word`, the first
  /// among equals, or `nil` when more than a third of the letters differ.
  ///
  /// - Complexity: O(names × length²).
  public static func of(_ word: String, among names: some Sequence<String>) -> String? {
    let typed = Array(word.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(typed, Array(name.lowercased()))
      let allowed = max(1, max(typed.count, name.count) / 3)
      // A distance as long as the word itself shares no letter with it.
      guard distance <= allowed, distance < max(typed.count, name.count) else { continue }
      if best.map({ distance < $0.distance }) ?? true { best = (name, distance) }
    }
    return best?.name
  }

  /// The hint "did you mean …?" with what is allowed, or only what is allowed.
  ///
  /// - Parameters:
  ///   - word: What was typed.
  ///   - names: What is allowed and listed.
  ///   - also: What is allowed but not listed, such as synonyms.
  ///   - limit: How many names are listed.
  ///   - what: What the names are, such as "known keys".
  public static func hint(
    _ word: String, among names: [String], also: [String] = [], limit: Int = 60, what: Words
  ) -> Words {
    guard !names.isEmpty else { return what + Words(": none yet", "：尚无") }
    let known = what + Words(": ", "：") + listed(names, limit: limit)
    guard let near = of(word, among: names + also) else { return known }
    return Words("did you mean '\(near)'? ", "是否想写 '\(near)'？") + known
  }

  /// The optimal string alignment distance: insertions, deletions,
  /// replacements and swaps of neighbors.
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    guard !a.isEmpty else { return b.count }
    guard !b.isEmpty else { return a.count }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 1...a.count {
      var row = [i] + [Int](repeating: 0, count: b.count)
      for j in 1...b.count {
        row[j] = min(
          last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
        if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
