extension String {
  /// Without blanks at either end.
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

  package var hasWhitespace: Bool {
    unicodeScalars.contains { scalar in
      scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
    }
  }

  /// The beginning, for a sentence that quotes what was typed; on one line, with no control in it.
  package var excerpt: String {
    let text = trimmed
    let line = text.prefix(40).map { $0.isWhitespace ? " " : $0 }
    let safe = line.filter {
      $0.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    }
    return String(safe) + (text.dropFirst(40).isEmpty ? "" : "…")
  }
}
