extension String {
  /// The text with every character that commands a terminal or turns the reading
  /// direction replaced by U+FFFD; line breaks and tabs stay.
  ///
  /// ```swift
  /// "a\u{1B}[31mb".printable  // "a\u{FFFD}[31mb"
  /// ```
  ///
  /// Names and phrases of a file are printed as they are read, so this is where
  /// an escape sequence in them ends.
  var printable: String {
    guard unicodeScalars.contains(where: Self.commands) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      scalars.append(Self.commands(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(scalars)
  }

  private static func commands(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0x7F..<0xA0: true
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
