internal import Glibc
internal import PovertyExit

/// The language of the user: `--lang`, or what the environment says.
enum UserLanguage {
  /// The language of this process. Read once: help texts are static properties.
  static let current = of(
    arguments: Array(CommandLine.arguments.dropFirst()), environment: environment)

  /// The language that arguments and environment ask for; an unknown `--lang` is
  /// left to ``unknown(in:)`` and follows the environment.
  static func of(arguments: [String], environment: @escaping (String) -> String?) -> Language {
    if let asked = values(in: arguments).last, let language = Language(rawValue: asked) {
      return language
    }
    // The order of POSIX: the first variable that is set decides.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment($0) }.first { !$0.isEmpty }
    return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// The first value of `--lang` that names no language.
  static func unknown(in arguments: [String]) -> String? {
    values(in: arguments).first { Language(rawValue: $0) == nil }
  }

  private static func values(in arguments: [String]) -> [String] {
    let options = arguments.prefix { $0 != "--" }
    return zip(options.indices, options).compactMap { index, argument in
      if argument.hasPrefix("--lang=") { return String(argument.dropFirst(7)) }
      return argument == "--lang" && index + 1 < options.endIndex ? options[index + 1] : nil
    }
  }
}

/// A variable of the environment, or `nil`.
func environment(_ name: String) -> String? {
  getenv(name).map { String(cString: $0) }
}
