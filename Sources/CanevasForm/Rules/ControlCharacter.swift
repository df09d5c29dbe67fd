package import FormModel
internal import JSONText

/// Finds control characters in texts, because other programs reject them: PostgreSQL loads nothing
/// from a file with one NUL. Editors keep them out, but foreign files may have some.
package struct ControlCharacter: Rule {
  package init() {}

  package func problems(in canevas: Examination) -> [Problem] {
    canevas.questions.compactMap { question in
      guard let text = canevas.answers[question.path]?.string, text.mayHaveControls,
        let index = text.unicodeScalars.firstIndex(where: \.isRefused)
      else { return nil }
      let before = text[..<index]
      let line = before.utf8.count { $0 == 0x0A } + 1
      let words = before.suffix(20).split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
      let code = String(text.unicodeScalars[index].value, radix: 16, uppercase: true)
      let number = String(repeating: "0", count: 4 - code.count) + code
      return Problem(
        .warning,
        at: question.path,
        "Un caractère de commande, qui ne se voit pas (U+\(number)), est à la ligne \(line)"
          + (words.excerpt.isEmpty ? ", au début." : ", après « \(words.excerpt) »."),
        remedy: "Retapez cet endroit : dans les exports, « \u{FFFD} » prend sa place."
      )
    }
  }
}

extension String {
  /// Whether a byte of it may belong to a control character: of most texts none does, and no scalar is looked at.
  fileprivate var mayHaveControls: Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.indices.contains { offset in
        switch bytes[offset] {
        case 0x09...0x0D: false
        case 0..<0x20, 0x7F: true
        case 0xC2: offset + 1 < bytes.count && bytes[offset + 1] < 0xA0
        default: false
        }
      }
    }
  }
}

extension Unicode.Scalar {
  /// A control character other than a tab or a line end.
  fileprivate var isRefused: Bool {
    switch value {
    case 0x09...0x0D, 0x85: false
    case 0..<0x20, 0x7F..<0xA0: true
    default: false
    }
  }
}
