internal import Glibc
internal import ScenarioFiles

/// What is known of the terminal: who reads, how wide, which characters.
struct Terminal {
  /// Whether standard output is read by a person.
  var outputIsTerminal: Bool
  /// Whether standard error is read by a person.
  var errorIsTerminal: Bool
  /// How texts are drawn.
  var style: TextStyle

  /// The terminal of this process.
  ///
  /// 80 columns when piped; color only on a terminal and without `NO_COLOR`
  /// (https://no-color.org); plain ASCII charts where the locale is not UTF-8.
  static var current: Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let known = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    let width = known && size.ws_col > 0 ? min(Int(size.ws_col), 160) : 80
    let quiet = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    return Terminal(
      outputIsTerminal: isTerminal, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      style: TextStyle(
        width: width, usesUnicode: localeIsUTF8(environment),
        usesColor: isTerminal && !quiet && environment("TERM") != "dumb"))
  }

  /// Whether the environment declares UTF-8.
  static func localeIsUTF8(_ environment: @escaping (String) -> String?) -> Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment($0) }.first { !$0.isEmpty }
    guard let name = locale?.lowercased() else { return false }
    return name.contains("utf-8") || name.contains("utf8")
  }
}
