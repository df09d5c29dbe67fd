package import FormModel
internal import JSONText

/// A table of the CSV package and its child tables, derived from the form: one for the canevas, one
/// per list, one per group. It is a class for the same reason as `Field`.
package final class TableNode: Sendable {
  /// How the rows of a table relate to one row of the parent table.
  package enum Shape: Equatable, Sendable {
    case once
    /// A list; rows are numbered from 1.
    case ranked
    /// Parts of the same shape, each with a key.
    case parts([Field])
  }

  package let name: String
  package let title: String
  package let help: String
  package let shape: Shape
  /// The questions with a column.
  package let fields: [Field]
  /// The key of the table’s answers in the parent container.
  let key: JSONKey
  package let children: [TableNode]
  /// The number of tables in this subtree.
  let size: Int
  /// The name of this table’s rank in the key columns of child tables.
  let rankName: String

  /// The tree of all tables; its root is the table of canevas.
  package static func root(of form: Form) -> TableNode {
    TableNode(
      name: "canevas",
      title: form.title,
      help: "Une ligne par canevas\u{A0}: ce qu’il dit une seule fois.",
      shape: .once,
      fields: form.rootFields
    )
  }

  private init(
    name: String,
    title: String,
    help: String,
    shape: Shape,
    fields: [Field],
    rankName: String = ""
  ) {
    (self.name, self.title, self.help, self.shape) = (name, title, help, shape)
    self.fields = fields.filter(\.kind.isCell)
    key = JSONKey(name)
    self.rankName = rankName
    let children: [TableNode] = fields.compactMap { field in
      switch field.kind {
      case .rows(let group):
        TableNode(
          name: field.key,
          title: field.label,
          help: field.description,
          shape: .ranked,
          fields: group.fields,
          rankName: Self.rankName(group.noun, field) + "_rang"
        )
      case .group(let inner):
        if let columns = inner.alikeParts {
          TableNode(
            name: field.key,
            title: field.label,
            help: field.description,
            shape: .parts(inner),
            fields: columns
          )
        } else {
          TableNode(
            name: field.key,
            title: field.label,
            help: field.description,
            shape: .once,
            fields: inner
          )
        }
      case .text, .choice:
        nil
      }
    }
    self.children = children
    size = children.reduce(1) { $0 + $1.size }
  }

  /// Column names have to be ASCII.
  private static func rankName(_ noun: Noun, _ field: Field) -> String {
    noun.singular.utf8.allSatisfy { $0 < 0x80 } ? noun.singular : field.key
  }

  /// This table and its descendants, in the order of the form.
  package var all: [TableNode] { [self] + children.flatMap(\.all) }
}

extension Kind {
  /// Whether the answer fits into one cell.
  var isCell: Bool {
    switch self {
    case .text, .choice:
      true
    case .rows, .group: false
    }
  }
}

extension [Field] {
  /// The fields that all parts share; `nil` if they differ. A group with a one-line summary needs
  /// no table.
  var alikeParts: [Field]? {
    guard case .group(let columns) = first?.kind, allSatisfy({ $0.summary == nil }) else {
      return nil
    }
    let keys = columns.map(\.key)
    let alike = allSatisfy { field in
      if case .group(let inner) = field.kind { inner.map(\.key) == keys } else { false }
    }
    return alike ? columns : nil
  }
}
