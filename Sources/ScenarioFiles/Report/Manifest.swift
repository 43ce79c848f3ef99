public import PovertyExit

/// What is needed to run the same thing again: program, inputs, options, seed.
///
/// The number of threads and the place of the output are not in it, because
/// they change no byte of the result.
public struct Manifest: Hashable, Sendable {
  /// One file that was read.
  public struct Input: Hashable, Sendable {
    /// The file as named on the command line.
    public var path: String
    /// The SHA-256 of its bytes, in hexadecimal.
    public var sha256: String

    /// Creates an input.
    public init(path: String, sha256: String) {
      self.path = path
      self.sha256 = sha256
    }
  }

  /// The version of the program.
  public var version: String
  /// The arguments that repeat the run, without the program's name.
  public var arguments: [String]
  /// The language of the texts.
  public var language: Language
  /// The seed of every random number.
  public var seed: UInt64
  /// The number of futures drawn.
  public var draws: Int
  /// The files read, in the order of reading.
  public var inputs: [Input]
  /// The kernel that OpenBLAS chose for this machine, or `nil` when unknown.
  /// Results are the same bytes for the same kernel.
  public var blasCore: String?
  /// The Swift compiler's language version and the platform.
  public var platform: String

  /// Creates a manifest.
  public init(
    version: String, arguments: [String], language: Language, seed: UInt64, draws: Int,
    inputs: [Input], blasCore: String? = nil, platform: String = Manifest.platform
  ) {
    self.version = version
    self.arguments = arguments
    self.language = language
    self.seed = seed
    self.draws = draws
    self.inputs = inputs
    self.blasCore = blasCore
    self.platform = platform
  }

  /// The compiler and machine this was built for, such as `Swift 6.3, Linux x86_64`.
  public static var platform: String {
    #if compiler(>=6.4)
      let swift = "6.4 or later"
    #else
      let swift = "6.3"
    #endif
    #if os(Linux)
      let system = "Linux"
    #else
      let system = "other system"
    #endif
    #if arch(x86_64)
      let machine = "x86_64"
    #elseif arch(arm64)
      let machine = "arm64"
    #else
      let machine = "other machine"
    #endif
    return "Swift \(swift), \(system) \(machine)"
  }

  /// The manifest as JSON.
  public var json: JSON {
    .object([
      .init("program", .string("poverty-exit")),
      .init("version", .string(version)),
      .init("platform", .string(platform)),
      .init("blasCore", JSON(blasCore)),
      .init("arguments", .array(arguments.map { .string($0) })),
      .init("language", .string(language.rawValue)),
      .init("seed", .integer(seed)),
      .init("draws", JSON(draws)),
      .init(
        "inputs",
        .array(
          inputs.map {
            .object([.init("path", .string($0.path)), .init("sha256", .string($0.sha256))])
          })),
    ])
  }
}
