internal import TextFolding

/// A list of the form, wherever it stands.
package struct FormList: Equatable, Sendable {
  package let field: Field
  package let group: Group
  /// The lists in whose rows it stands, the outermost first.
  package let parents: [FormList]

  package var key: String { field.key }

  /// Whether somebody means it by `name`.
  package func isCalled(_ name: String) -> Bool {
    let words = name.foldedWords
    return [key, field.label, group.noun.singular, group.noun.plural].contains {
      $0.foldedWords == words
    }
  }

  /// Its place in the rows that are named, one for each of `parents`, counted from 0.
  package func path(in rows: [Int]) -> Path {
    zip(parents, rows).reduce(Path.root) { $0 + $1.0.key + $1.1 } + key
  }
}

extension Form {
  /// Every list, in the form's order, each before those in its rows.
  package var lists: [FormList] { Self.lists(among: rootFields, parents: []) }

  /// The list that somebody calls `name`: by its key, or by its words, accents and plural aside.
  package func list(named name: String) -> FormList? {
    lists.first { $0.key == name } ?? lists.first { $0.isCalled(name) }
  }

  /// The list at a path, and the rows of those above in which it stands.
  package func list(at path: Path) -> (list: FormList, rows: [Int])? {
    let keys = path.components.compactMap { if case .key(let key) = $0 { key } else { nil } }
    guard let list = lists.first(where: { $0.parents.map(\.key) + [$0.key] == keys }) else {
      return nil
    }
    return (
      list, path.components.compactMap { if case .index(let index) = $0 { index } else { nil } }
    )
  }

  private static func lists(among fields: [Field], parents: [FormList]) -> [FormList] {
    fields.flatMap { field -> [FormList] in
      guard case .rows(let group) = field.kind else { return [] }
      let list = FormList(field: field, group: group, parents: parents)
      return [list] + lists(among: group.fields, parents: parents + [list])
    }
  }
}
