internal import PovertyExit
internal import ScenarioFiles

/// ArgumentParser's help in the user's language, wrapped to the terminal.
///
/// The library writes its headings in English and breaks lines at spaces only,
/// which Chinese does not have. So it is asked for unbroken lines, and they are
/// laid out here.
struct HelpText {
  /// The help as the library writes it for a very wide terminal.
  var text: String
  /// The columns of the terminal.
  var width: Int

  /// More columns than any line has.
  static let unbroken = 100_000

  private static let labelColumn = 26

  private static let headings: [(String, Words)] = [
    ("OVERVIEW: ", Words("", "")),
    ("USAGE: ", Words("Usage: ", "用法：")),
    ("ARGUMENTS:", Words("Arguments:", "参数：")),
    ("OPTIONS:", Words("Options:", "选项：")),
    ("SUBCOMMANDS:", Words("Commands:", "命令：")),
  ]

  private static let phrases: [(String, Words)] = [
    ("Show the version.", Words("Show the version.", "显示版本。")),
    ("Show help information.", Words("Show this help.", "显示帮助。")),
    ("Show subcommand help information.", Words("Show the help of a command.", "显示某个命令的帮助。")),
  ]

  /// The help in `language`.
  func laidOut(in language: Language) -> String {
    var lines: [String] = []
    var pending: String?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let label = pending {
        pending = nil
        lines.append(entry(label, String(line.drop { $0 == " " }), language))
      } else if line.hasPrefix("  See '") {
        let command = line.split(separator: "'").dropFirst().first ?? ""
        lines.append(
          Words("'\(command)' shows the details of a command.", "各命令的详细说明：\(command)")(language))
      } else if line.hasPrefix("  "), !line.hasPrefix("   "), !line.hasPrefix("  poverty-exit") {
        let label = String(line.dropFirst(2))
        if let gap = label.range(of: "  ") {
          let text = label[gap.upperBound...].drop { $0 == " " }
          lines.append(entry(String(label[..<gap.lowerBound]), String(text), language))
        } else if 2 + label.count >= Self.labelColumn {
          pending = label
        } else {
          lines.append(line)
        }
      } else {
        lines.append(paragraph(line, language))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func paragraph(_ line: String, _ language: Language) -> String {
    var line = line
    let isUsage = line.hasPrefix("USAGE: ")
    for (heading, words) in Self.headings where line.hasPrefix(heading) {
      line = words(language) + line.dropFirst(heading.count)
    }
    let indent = line.prefix { $0 == " " }.count
    // A command to be copied is never broken.
    guard !line.hasPrefix("  poverty-exit") else { return line }
    return wrapped(
      String(line.dropFirst(indent)), indent: indent,
      hanging: isUsage ? indent + 2 : indent,
      to: width)
  }

  private func entry(_ label: String, _ text: String, _ language: Language) -> String {
    let words = Self.phrases.first { $0.0 == text }?.1(language) ?? text
    let body = wrapped(
      words, indent: Self.labelColumn, to: width)
    guard 2 + label.count < Self.labelColumn - 1 else { return "  \(label)\n\(body)" }
    return "  " + label + body.dropFirst(2 + label.count)
  }
}
