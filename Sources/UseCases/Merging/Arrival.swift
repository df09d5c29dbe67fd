package import Drafts
internal import FormModel
package import Importing

/// A text of a canevas from elsewhere, with its merge into the session's text.
package struct Arrival: Sendable {
  package enum Origin: Equatable, Sendable {
    /// The draft's own file, written by another program.
    case outside
    /// A file given by the user, with its name.
    case file(String)
  }

  package let text: Draft
  package let origin: Origin
  /// The base of the merge; `nil` if unknown.
  package let base: Draft?
  package let merge: Merge

  /// If `base` is `nil`, the likeliest earlier version is used.
  package init(
    _ text: Draft,
    from origin: Origin,
    beside session: Session,
    madeFrom base: Draft? = nil,
    _ store: DraftStore
  ) {
    let here = session.current()
    self.text = text
    self.origin = origin
    self.base = base ?? store.likeliestBase(of: text, in: here)
    merge = session.form.merge(text, madeFrom: self.base, into: here.answers)
  }

  /// Whether it has changes or remarks that the session does not have.
  package func isNews(beside session: Session) -> Bool {
    !merge.items.isEmpty || remarks(beside: session, in: merge.merged()) != session.book.remarks
  }

  fileprivate func remarks(beside session: Session, in merged: Merged) -> [Remark] {
    session.book.remarks.joined(with: text.remarks, in: merged)
  }
}

extension Services {
  /// Applies the merge to the session as one undo step, which is then to be saved.
  ///
  /// Both texts are kept as versions. `taken` are indices of the merge's items; by default all
  /// uncontested ones are applied.
  package func apply(
    _ arrival: Arrival,
    taking taken: Set<Int>? = nil,
    by author: String,
    to session: inout Session
  ) throws(DraftError) {
    let merged = arrival.merge.merged(taking: taken)
    let remarks = arrival.remarks(beside: session, in: merged)
    let isChange =
      merged.answers != form.ordered(session.book.answers)
      || remarks != session.book.remarks
    switch arrival.origin {
    case .outside: try store.accept(arrival.text)
    case .file:
      try store.keepReceived(arrival.text, by: session.draft.id)
      // Merging the same file again changes nothing and adds no version of the draft.
      guard isChange else { return }
      try store.keepVersion(session.current())
    }
    if arrival.text.id == session.draft.id {
      session.draft.supersede(arrival.text, at: clock.now(), by: author)
    }
    session.adopt(merged.answers, remarks)
    session.isOwed = true
    session.look(today: clock.today)
  }
}

/// Choosing the two canevas to merge.
extension Services {
  /// The stored draft with the id of the only canevas found; `nil` if there is no such draft, if
  /// several were found or if there are complaints.
  package func twin(of found: Incoming) -> Draft? {
    guard found.drafts.count == 1, found.complaints.isEmpty else { return nil }
    return store.peek(at: found.drafts[0].id)
  }

  /// The canevas to merge with `draft`, of those found at `path`: the one with the same id, or the
  /// only one. Throws if there is none, or no unique one.
  package func counterpart(
    of draft: Draft,
    in found: Incoming,
    at path: String
  ) throws(MergeError) -> Draft {
    let own = found.drafts.filter { $0.id == draft.id }
    if let own = own.first, own.count(in: found.drafts) == 1 { return own }
    guard let only = found.drafts.first else { throw .nothing(path, found.complaints) }
    guard found.drafts.count == 1 else { throw .several(path, found.drafts.count) }
    return only
  }
}

extension Draft {
  fileprivate func count(in drafts: [Draft]) -> Int { drafts.count { $0.id == id } }
}
