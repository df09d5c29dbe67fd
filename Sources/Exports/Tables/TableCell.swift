internal import JSONText

/// Writes values as cells, which `CellReader` can read back.
enum TableCell {
  /// Appends the cell of a published answer; an unknown value is empty.
  static func append(_ document: FlatJSON, at node: FlatJSON.Node, to out: inout [UInt8]) {
    switch document.kind(node) {
    case .null: break
    case .no: CSVText.append("false", to: &out)
    case .yes: CSVText.append("true", to: &out)
    case .number: document.withText(node) { CSVText.append($0, to: &out) }
    case .string:
      document.withText(node) { text in
        guard Formula.isLike(text) else { return CSVText.append(text, to: &out) }
        CSVText.append(String(decoding: text, as: UTF8.self).formulaSafe, to: &out)
      }
    case .array:
      var cell: [UInt8] = []
      for element in document.elements(of: node) where document.kind(element) == .string {
        document.withText(element) { cell.append(contentsOf: $0) }
        cell.append(UInt8(ascii: "|"))
      }
      _ = cell.popLast()
      cell.withUnsafeBytes { CSVText.append($0, to: &out) }
    case .object:
      var cell: [UInt8] = []
      JSONWriter.append(document, at: node, to: &cell)
      cell.withUnsafeBytes { CSVText.append($0, to: &out) }
    }
  }
}

/// Recognises texts that spreadsheets would execute as formulas.
enum Formula {
  private static let fullWidth: Set<[UInt8]> = Set("＝＋－＠".map { Array($0.utf8) })

  /// Whether it begins like a formula, after any apostrophes, and is not a number.
  static func isLike(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = text.first, !(UInt8(ascii: "A")..<0x7F).contains(first) else { return false }
    return starts(text) && !isNumber(text)
  }

  static func starts(_ text: UnsafeRawBufferPointer) -> Bool {
    let rest = text.drop { $0 == UInt8(ascii: "'") }
    switch rest.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      0x09, 0x0A, 0x0D:
      return true
    case 0xEF: return fullWidth.contains(Array(rest.prefix(3)))
    default: return false
    }
  }

  /// `-12.5`: digits with an optional sign and point only.
  private static func isNumber(_ text: UnsafeRawBufferPointer) -> Bool {
    let isSigned = text.first == UInt8(ascii: "-") || text.first == UInt8(ascii: "+")
    let parts = text.dropFirst(isSigned ? 1 : 0)
      .split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { (0x30...0x39).contains($0) } }
  }
}

extension String {
  /// The text with a leading apostrophe if a spreadsheet would execute it as a formula.
  ///
  /// A text with apostrophes before such a start gets one more, so that removing one always
  /// restores it.
  package var formulaSafe: String { asked(Formula.isLike) ? "'" + self : self }

  package var withoutFormulaGuard: String {
    utf8.first == UInt8(ascii: "'") && asked(Formula.starts)
      ? String(String.UnicodeScalarView(unicodeScalars.dropFirst())) : self
  }

  private func asked(_ question: (UnsafeRawBufferPointer) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { question(UnsafeRawBufferPointer($0)) }
  }
}
