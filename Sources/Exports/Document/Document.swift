package import FormModel

/// A canevas as a document: what the review shows, and what Markdown, text, HTML and ODT are
/// written from. All its texts are `printable`.
package struct Document: Equatable, Sendable {
  /// "Canevas de documentation".
  package let title: String
  /// Who carries the concertation, the first one leading; empty where nobody is named yet.
  package let collectivites: [String]
  /// State, licence and what else tells this document from the next.
  package let facts: [Fact]
  package let blocks: [Block]

  /// The title and who carries the concertation, on one line: for headers and properties of files.
  var fullTitle: String {
    let owners = collectivites.joined(separator: ", ")
    return [title, owners].filter { !$0.isEmpty }.joined(separator: " – ")
  }

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
    /// A part of the document. Levels begin with 2; the title is 1.
    case heading(level: Int, String)
    /// What the next blocks are about, one level below their part.
    case subject(level: Int, String)
    /// Without a label it answers the subject.
    case answer(label: String?, Value)
    case table(Table)
    /// A question that has no answer yet; only a review shows it.
    case unanswered(label: String?)
    /// A question to answer by hand, on paper.
    case question(label: String?, help: String, Space)
    /// Something to know before answering.
    case note(String)
  }

  package enum Value: Equatable, Sendable {
    case text(TextLines)
    case list([String])
    case link(String)
  }

  /// What paper offers for an answer.
  package enum Space: Equatable, Sendable {
    case lines(Int)
    /// A box to tick before each.
    case boxes([String])
  }

  package struct Table: Equatable, Sendable {
    /// One title a column.
    package let header: [String]
    package let rows: [Row]
  }

  package struct Row: Equatable, Sendable {
    package let path: Path
    /// One a column.
    package let cells: [Cell]
  }

  package struct Cell: Equatable, Sendable {
    package let path: Path
    package let content: CellContent
  }

  package enum CellContent: Equatable, Sendable {
    case value(Value)
    /// Only a review says so.
    case unanswered
    case space(Space)
    /// Nothing to say: not answered, or not asked in this row.
    case empty
  }
}
