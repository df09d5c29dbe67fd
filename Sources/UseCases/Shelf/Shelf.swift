package import Drafts
package import FormModel

/// The drafts of a folder, or of its corbeille, in the order of a list.
package struct Shelf {
  package let listings: [Listing]
  private let lookalikes: Lookalikes

  fileprivate init(_ listings: [Listing], _ services: Services) {
    self.listings = listings
    lookalikes = Lookalikes(listings.drafts, services.form, services.clock)
  }

  /// The drafts that can be read.
  package var drafts: [Draft] { listings.drafts }

  /// What distinguishes a draft from others that look the same; `nil` if none does.
  package func distinction(of draft: Draft) -> String? { lookalikes[draft] }
}

extension Services {
  package func shelf() throws(DraftError) -> Shelf { Shelf(try store.list(), self) }

  /// The corbeille.
  package func trash() throws(DraftError) -> Shelf { Shelf(try store.trashed(), self) }

  /// Moves a draft to the corbeille.
  package func throwAway(_ draft: Draft) throws(DraftError) { try store.trash(draft.id) }

  /// Moves a draft from the corbeille back to the others.
  package func restoreFromTrash(_ id: String) throws(DraftError) { try store.restoreFromTrash(id) }

  /// The answers of a new draft that begins as a copy.
  package func copiedAnswers(of draft: Draft) -> Answers { store.duplicate(draft).answers }
}

extension Form {
  /// The owner of a draft, as lists name it.
  package func name(of draft: Draft) -> String { ownerName(of: draft.answers) ?? "Sans nom" }
}
