package import FormModel

/// A canevas as a document, shown in the review and written as Markdown, text, HTML and ODT. All
/// its texts are `printable`.
package struct Document: Equatable, Sendable {
  /// "Canevas de documentation".
  package let title: String
  /// The owners, the lead one first; empty while none is named.
  package let collectivites: [String]
  /// State, licence and other facts that identify the document.
  package let facts: [Fact]
  package let blocks: [Block]
  /// The state that a document to fill was made from. Only such a document has bookmarks.
  package let origin: Origin?
  /// Comments, which only ODT and DOCX show.
  package let annotations: [Annotation]

  init(
    title: String,
    collectivites: [String],
    facts: [Fact],
    blocks: [Block],
    origin: Origin? = nil,
    annotations: [Annotation] = []
  ) {
    self.title = title
    self.collectivites = collectivites
    self.facts = facts
    self.blocks = blocks
    self.origin = origin
    self.annotations = annotations
  }

  /// The properties of a file, by name.
  var properties: [Fact] { facts + (origin?.properties ?? []) }

  /// The bookmark of each block: the first block of each question has one, and each title.
  var marks: [AnswerMark?] {
    if origin == nil { return blocks.map { _ in nil } }
    var last: Path?
    return blocks.enumerated().map { index, block in
      defer { last = block.path }
      if let path = block.path { return path == last ? nil : AnswerMark(path) }
      switch block.content {
      case .heading, .subject: return AnswerMark(part: index)
      case .answer, .table, .unanswered, .question, .note: return nil
      }
    }
  }

  /// The title and who carries the concertation, on one line: for headers and properties of files.
  var fullTitle: String {
    let owners = collectivites.joined(separator: ", ")
    return [title, owners].filter { !$0.isEmpty }.joined(separator: " – ")
  }

  /// The deepest level of a heading that HTML and Markdown know.
  static let deepestHeading = 6

  package struct Fact: Equatable, Sendable {
    package let label: String
    package let value: String
  }

  package struct Block: Equatable, Sendable {
    package let content: Content
    /// The question that the block answers.
    package let path: Path?
  }

  package enum Content: Equatable, Sendable {
    /// A section of the document. Levels start at 2; the title has level 1.
    case heading(level: Int, String)
    /// The subject of the following blocks, one level below the section. That of a list may be deeper than
    /// `deepestHeading`.
    case subject(level: Int, String)
    /// Without a label it answers the subject.
    case answer(label: String?, Value)
    case table(Table)
    /// An unanswered question; in reviews only.
    case unanswered(label: String?)
    /// A question to answer by hand on paper.
    case question(label: String?, help: String, Space)
    /// A note before the answers.
    case note(String)
  }

  package enum Value: Equatable, Sendable {
    case text(TextLines)
    case list([String])
    case link(String)
  }

  /// The space on paper for an answer.
  package enum Space: Equatable, Sendable {
    /// On paper.
    case lines(Int)
    /// A checkbox before each option.
    case boxes([Box])
    /// A space to write in, with the present answer.
    case written(TextLines)
  }

  package struct Box: Equatable, Sendable {
    package let label: String
    package let isTicked: Bool

    init(_ label: String, isTicked: Bool) {
      (self.label, self.isTicked) = (label, isTicked)
    }

    var sign: String { isTicked ? "☒" : "☐" }

    /// The checkbox and the label.
    var text: String { "\(sign)\u{A0}\(label)" }
  }

  package struct Table: Equatable, Sendable {
    /// A title per column.
    package let header: [String]
    package let rows: [Row]
  }

  package struct Row: Equatable, Sendable {
    package let path: Path
    /// A cell per column.
    package let cells: [Cell]
  }

  package struct Cell: Equatable, Sendable {
    package let path: Path
    package let content: CellContent
  }

  package enum CellContent: Equatable, Sendable {
    case value(Value)
    /// In reviews only.
    case unanswered
    case space(Space)
    /// Not answered, or not asked in this row.
    case empty
  }
}
