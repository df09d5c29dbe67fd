/// The content of an ODT or DOCX file that can hold answers: paragraphs, tables, comments and
/// custom properties.
package struct TextDocument: Equatable, Sendable {
  package internal(set) var blocks: [Block] = []
  /// The custom document properties, by name.
  package internal(set) var properties: [String: String] = [:]
  package internal(set) var comments: [Comment] = []

  package enum Block: Equatable, Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  package struct Paragraph: Equatable, Sendable {
    package internal(set) var runs: [Run] = []
    /// The names of the bookmarks that start in the paragraph.
    package internal(set) var marks: [String] = []
    /// Indices into `TextDocument.comments` of the comments that start in the paragraph.
    package internal(set) var comments: [Int] = []
    /// The display name of the paragraph style.
    package internal(set) var style = ""
    package internal(set) var isHeading = false
    package internal(set) var item: Item?

    package var text: String { runs.map(\.text).joined() }
  }

  /// The level and number of a list item.
  package struct Item: Equatable, Sendable {
    package let depth: Int
    /// `nil` for a bullet.
    package let number: Int?
  }

  /// A piece of text in one format.
  package struct Run: Equatable, Sendable {
    package internal(set) var text: String
    package let look: Look
  }

  package struct Look: Hashable, Sendable {
    package internal(set) var isStruck = false
    /// Has a border or a background colour, which people use to mark an alternative.
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

    /// The paragraphs in the cell, including those of nested tables.
    package var paragraphs: [Paragraph] {
      blocks.flatMap { block in
        switch block {
        case .paragraph(let paragraph): [paragraph]
        case .table(let table): table.rows.flatMap { $0.flatMap(\.paragraphs) }
        }
      }
    }
  }

  /// A comment of the document.
  package struct Comment: Equatable, Sendable {
    package let author: String
    /// The date as the file writes it; empty if there is none.
    package let date: String
    package let text: String
  }
}

extension TextDocument.Paragraph {
  /// Creates a paragraph with a single run.
  package init(text: String) {
    runs = [TextDocument.Run(text: text, look: TextDocument.Look())]
  }

  /// Returns a copy with one run, in the format of the last run.
  package func with(text: String) -> TextDocument.Paragraph {
    var other = self
    other.runs = [TextDocument.Run(text: text, look: runs.last?.look ?? TextDocument.Look())]
    return other
  }
}
