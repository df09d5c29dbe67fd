internal import TextFolding

/// A list of the form at any depth.
package struct FormList: Equatable, Sendable {
  package let field: Field
  package let group: Group
  /// The lists that contain it, outermost first.
  package let parents: [FormList]

  package var key: String { field.key }

  /// Whether `name` denotes this list.
  package func isCalled(_ name: String) -> Bool {
    let words = name.foldedWords
    return [key, field.label, group.noun.singular, group.noun.plural].contains {
      $0.foldedWords == words
    }
  }

  /// Its path in the given rows, one 0-based index for each of `parents`.
  package func path(in rows: [Int]) -> Path {
    zip(parents, rows).reduce(Path.root) { $0 + $1.0.key + $1.1 } + key
  }
}

extension Form {
  /// All lists in the order of the form, each before those in its rows.
  package var lists: [FormList] { Self.lists(among: rootFields, parents: []) }

  /// The list with this key or, ignoring accents, with this label or noun.
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
