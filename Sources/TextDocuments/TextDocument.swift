/// What stands in a document of LibreOffice or Word, as far as answers are looked for in it.
package struct TextDocument: Equatable, Sendable {
  package internal(set) var blocks: [Block] = []
  /// What whoever made the document said of it, by name.
  package internal(set) var properties: [String: String] = [:]
  package internal(set) var comments: [Comment] = []

  package enum Block: Equatable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  package struct Paragraph: Equatable, Sendable {
    package internal(set) var runs: [Run] = []
    /// The names of the bookmarks that begin in it.
    package internal(set) var marks: [String] = []
    /// The places in `comments` of those that begin in it.
    package internal(set) var comments: [Int] = []
    /// As people see it.
    package internal(set) var style = ""
    package internal(set) var isHeading = false
    package internal(set) var item: Item?

    package var text: String { runs.map(\.text).joined() }
  }

  /// A place in a list.
  package struct Item: Equatable, Sendable {
    package let depth: Int
    /// `nil` behind a bullet.
    package let number: Int?
  }

  /// A text of one look.
  package struct Run: Equatable, Sendable {
    package internal(set) var text: String
    package let look: Look
  }

  package struct Look: Hashable, Sendable {
    package internal(set) var isStruck = false
    /// It has a border or a colour behind it: as people ring an alternative.
    package internal(set) var isRinged = false

    package init(isStruck: Bool = false, isRinged: Bool = false) {
      (self.isStruck, self.isRinged) = (isStruck, isRinged)
    }
  }

  package struct Table: Equatable, Sendable {
    package internal(set) var rows: [[Cell]] = []
  }

  package struct Cell: Equatable, Sendable {
    package internal(set) var blocks: [Block] = []

    /// The paragraphs in it, those of inner tables too.
    package var paragraphs: [Paragraph] {
      blocks.flatMap { block in
        switch block {
        case .paragraph(let paragraph): [paragraph]
        case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
        }
      }
    }
  }

  /// What somebody wrote in the margin.
  package struct Comment: Equatable, Sendable {
    package let author: String
    /// As the file has it; empty where it has none.
    package let date: String
    package let text: String
  }
}

extension TextDocument.Paragraph {
  /// One of a single text.
  package init(text: String) {
    runs = [TextDocument.Run(text: text, look: TextDocument.Look())]
  }

  /// The same with another text.
  package func with(text: String) -> TextDocument.Paragraph {
    var other = self
    other.runs = [TextDocument.Run(text: text, look: runs.last?.look ?? TextDocument.Look())]
    return other
  }
}
