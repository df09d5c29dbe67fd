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
    case lines(Int)
    /// A checkbox before each option.
    case boxes([String])
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
