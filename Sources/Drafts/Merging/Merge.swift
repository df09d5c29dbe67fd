package import FormModel
internal import JSONText

extension Form {
  /// Puts two texts of a canevas together that were both made from `base`; where nothing is known of that,
  /// from nothing: then what both answer and answer otherwise has to be chosen.
  package func merge(from base: Answers, _ here: Answers, _ there: Answers) -> Merge {
    Merge(self, base: ordered(base), here: ordered(here), there: ordered(there))
  }
}

/// What a text from elsewhere changed, and what becomes of it here.
package struct Merge: Sendable {
  /// All that the other text changed and this one has not, in the form's order. What this one did not touch
  /// goes in by itself.
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

  /// The places in `items` of what goes in by itself.
  package var uncontested: Set<Int> { Set(items.indices.filter { !items[$0].isContested }) }

  package var applied: [Difference] { items.filter { !$0.isContested } }

  package var contested: [Difference] { items.filter(\.isContested) }

  /// What comes of it: the answers here, with these of `items` from elsewhere; all that goes in by itself,
  /// where nothing was chosen.
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

/// Two texts put together, and where in it the rows of each are now.
package struct Merged: Sendable {
  package let answers: Answers
  fileprivate let hereRows: [Path: Path]
  fileprivate let thereRows: [Path: Path]

  /// Where a place of the text here is now; for what is in a row that is gone, its list.
  package func place(ofHere path: Path) -> Path { Self.place(of: path, hereRows) }

  /// The same of the text from elsewhere.
  package func place(ofThere path: Path) -> Path { Self.place(of: path, thereRows) }

  /// The innermost row that is known tells it.
  private static func place(of path: Path, _ rows: [Path: Path]) -> Path {
    for end in path.components.indices.reversed() {
      guard case .index = path.components[end] else { continue }
      guard let row = rows[Path(Array(path.components[...end]))] else { continue }
      return row.index == nil ? row : Path(row.components + path.components[(end + 1)...])
    }
    return path
  }
}
