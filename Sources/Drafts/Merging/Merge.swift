package import FormModel
internal import JSONText

extension Form {
  /// A three-way merge of two texts of a canevas. If the base is unknown, pass empty answers: every
  /// question that both answer differently is then a conflict.
  package func merge(from base: Answers, _ here: Answers, _ there: Answers) -> Merge {
    Merge(self, base: ordered(base), here: ordered(here), there: ordered(there))
  }
}

/// The three-way merge of the text `there` into the text `here`.
package struct Merge: Sendable {
  /// The changes of `there` that `here` does not have, in the form's order. Those that are not
  /// contested are applied by default.
  package let items: [Difference]
  private let keys: [Path]
  private let form: Form
  private let base: Answers
  private let here: Answers
  private let there: Answers

  fileprivate init(_ form: Form, base: Answers, here: Answers, there: Answers) {
    (self.form, self.base, self.here, self.there) = (form, base, here, there)
    var merger = Merger { _ in nil }
    _ = merger.merge(form.rootFields, base.root, here.root, there.root)
    items = merger.items.map(\.difference)
    keys = merger.items.map(\.key)
  }

  /// The indices in `items` of the changes that are applied by default.
  package var uncontested: Set<Int> { Set(items.indices.filter { !items[$0].isContested }) }

  package var applied: [Difference] { items.filter { !$0.isContested } }

  package var contested: [Difference] { items.filter(\.isContested) }

  /// The answers of `here` with the items at the indices `taken`; by default with all uncontested
  /// items.
  package func merged(taking taken: Set<Int>? = nil) -> Merged {
    let chosen = taken.map { Set($0.map { keys[$0] }) }
    var merger = Merger { key in chosen?.contains(key) }
    let root = merger.merge(form.rootFields, base.root, here.root, there.root)
    return Merged(
      answers: form.ordered(Answers(root)),
      hereRows: merger.hereRows,
      thereRows: merger.thereRows
    )
  }
}

/// The result of a merge, with the new paths of the rows of both texts.
package struct Merged: Sendable {
  package let answers: Answers
  fileprivate let hereRows: [Path: Path]
  fileprivate let thereRows: [Path: Path]

  /// The new path of a path in `here`. For a path in a removed row, the path of its list.
  package func place(ofHere path: Path) -> Path { Self.place(of: path, hereRows) }

  /// The new path of a path in `there`. For a path in a row that is not taken, that of its list.
  package func place(ofThere path: Path) -> Path { Self.place(of: path, thereRows) }

  /// Follows the innermost row of the path that `rows` contains.
  private static func place(of path: Path, _ rows: [Path: Path]) -> Path {
    for end in path.components.indices.reversed() {
      guard case .index = path.components[end] else { continue }
      guard let row = rows[Path(Array(path.components[...end]))] else { continue }
      return row.index == nil ? row : Path(row.components + path.components[(end + 1)...])
    }
    return path
  }
}
