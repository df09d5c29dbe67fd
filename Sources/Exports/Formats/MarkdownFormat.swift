package import FormModel

/// Markdown: CommonMark with GitHub’s tables.
package struct MarkdownFormat: ExportFormat {
  package let name = "md"
  package let title = "Markdown"
  package let word = "Markdown"

  package init() {}

  package func purpose(of form: Form) -> String { "un site, un wiki" }

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let document = Document(of: source, for: .publication(edition))
    return [ExportFile(path: source.baseName(edition) + ".md", text: Self.text(of: document))]
  }

  static func text(of document: Document) -> String {
    let title = "# " + [document.title].markdown
    let owners = document.collectivites.map { [$0].markdown }.joined(separator: ", ")
    let facts = document.facts
      .map { "- \([$0.label].markdown)\u{A0}: \([$0.value].markdown)" }
      .joined(separator: "\n")
    let parts = [title, owners, facts] + document.blocks.map(text)
    return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  private static func text(of block: Document.Block) -> String {
    switch block.content {
    case .subject(let level, let text) where level > Document.deepestHeading:
      "**\([text].markdown)**"
    case .heading(let level, let text), .subject(let level, let text):
      String(repeating: "#", count: level) + " " + [text].markdown
    case .answer(let label, let value): lead(label) + text(of: value)
    case .table(let table): text(of: table)
    case .note(let text): "*\([text].markdown)*"
    case .unanswered(let label): lead(label) + "*\(DocumentText.unanswered)*"
    case .question(let label, let help, let space):
      lead(label) + (help.isEmpty ? "" : "*\([help].markdown)*\n\n") + space.lines.markdown
    }
  }

  private static func lead(_ label: String?) -> String {
    label.map { "**\([$0].markdown)**\n\n" } ?? ""
  }

  private static func text(of value: Document.Value) -> String {
    switch value {
    case .text(let lines): lines.passages.markdown
    case .list(let items): items.map { "- " + [$0].markdown }.joined(separator: "\n")
    case .link(let address): address.markdownLink
    }
  }

  private static func text(of table: Document.Table) -> String {
    let rule = table.header.map { _ in "---" }
    let rows = table.rows.map { row in row.cells.map(text) }
    return ([table.header.map { [$0].markdown }, rule] + rows)
      .map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }

  private static func text(of cell: Document.Cell) -> String {
    switch cell.content {
    case .value(.link(let address)): address.markdownLink
    case .value(let value):
      value.lines.filter { !$0.isEmpty }.map { [$0].markdown }.joined(separator: " <br> ")
    case .unanswered: "*\(DocumentText.unanswered)*"
    case .space(let space): space.inLine.markdownLine
    case .empty: ""
    }
  }
}

extension [String] {
  /// A paragraph with line breaks, with all Markdown syntax escaped.
  var markdown: String {
    map(\.markdownLine).joined(separator: "\\\n")
  }
}

extension String {
  /// Makes web addresses links: if they were escaped like other text, GitHub would link to the
  /// escaped form.
  fileprivate var markdownLine: String {
    var rest = drop { $0 == " " || $0 == "\t" }
    var text = ""
    text.reserveCapacity(utf8.count)
    while let address = rest.firstAddress {
      text += rest[..<address.lowerBound].escapingMarks + String(rest[address]).markdownLink
      rest = rest[address.upperBound...]
    }
    return (text + rest.escapingMarks).escapingLineStart
  }

  /// Escapes what has a meaning at the start of a line: headings, lists, rules, quotes.
  private var escapingLineStart: String {
    guard let first = unicodeScalars.first else { return self }
    if "+-=:%".unicodeScalars.contains(first) { return "\\" + self }
    let digits = prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = dropFirst(digits.count).first, mark == "." || mark == ")"
    else { return self }
    return digits + "\\" + dropFirst(digits.count)
  }

  /// An autolink in angle brackets. Characters that would end it are percent-encoded, and then the
  /// original address is the link text.
  fileprivate var markdownLink: String {
    let address = unicodeScalars.map { scalar in
      "<>|\\".unicodeScalars.contains(scalar)
        ? "%" + String(scalar.value, radix: 16, uppercase: true) : String(scalar)
    }.joined()
    return address == self ? "<\(self)>" : "[\(self[...].escapingMarks)](<\(address)>)"
  }
}

extension Substring {
  /// Characters with a meaning anywhere in a line.
  private static let marks = Set("\\`*_[]{}<>&|~$^#".unicodeScalars)

  fileprivate var escapingMarks: String {
    var text = ""
    for scalar in unicodeScalars {
      // GitHub turns `www.` into a link, even if it is escaped elsewhere.
      let beginsAddress = scalar == "." && text.hasSuffix("www")
      if beginsAddress || Self.marks.contains(scalar) { text.append("\\") }
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// The range of the first web address, without surrounding punctuation.
  fileprivate var firstAddress: Range<Index>? {
    let start = indices.first { index in
      ["https://", "http://"].contains { self[index...].hasPrefix($0) }
    }
    guard let start else { return nil }
    var address = self[start...].prefix { !$0.isWhitespace && $0 != "<" && $0 != ">" }
    while let last = address.last,
      ".,;:!?'\"’»…]}*".contains(last) || last == ")" && !address.contains("(")
    {
      address.removeLast()
    }
    return start..<address.endIndex
  }
}
