package import Drafts

extension DraftController {
  /// Another text of the open draft, or of a file, beside what is open.
  package func arrival(of text: Draft, from origin: Arrival.Origin) -> Arrival? {
    session.map { Arrival(text, from: origin, beside: $0, services.store) }
  }

  /// Applies a merge to the open draft as one undo step, which is then to be saved. See
  /// `Services.apply`.
  package mutating func apply(
    _ arrival: Arrival,
    taking taken: Set<Int>
  ) throws(DraftError) {
    guard var merged = session else { return }
    try services.apply(arrival, taking: taken, by: author, to: &merged)
    session = merged
    saveState = .pending
  }
}
