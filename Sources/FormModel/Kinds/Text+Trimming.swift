extension String {
  /// The text without white space at its ends.
  package var trimmed: String {
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return self
    }
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The text without invisible characters that only matter in prose: zero-width blanks and
  /// joiners, byte order marks, soft hyphens, direction marks. They are often copied along from
  /// pages and mails.
  package var withoutInvisibles: String {
    guard unicodeScalars.contains(where: \.isInvisible) else { return self }
    return String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isInvisible }))
  }

  package var hasWhitespace: Bool {
    unicodeScalars.contains { scalar in
      scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
    }
  }

  /// The beginning of the text for quoting in a message, on one line and without control
  /// characters.
  package var excerpt: String {
    let text = trimmed
    let line = text.prefix(40).map { $0.isWhitespace ? " " : $0 }
    let safe = line.filter {
      $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    return String(safe) + (text.dropFirst(40).isEmpty ? "" : "…")
  }
}

extension Unicode.Scalar {
  fileprivate var isInvisible: Bool { !isASCII && properties.isDefaultIgnorableCodePoint }
}
