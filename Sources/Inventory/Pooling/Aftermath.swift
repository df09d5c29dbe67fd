package import FormModel

/// What became of the concertations of a canevas, as far as figures rest on it: the compléments. What is not
/// known is absent, which is not zero.
package struct Aftermath: Equatable, Sendable {
  /// As `CanevasFacts.concertations`.
  package let concertations: [Concertation]

  package struct Concertation: Equatable, Sendable {
    /// From its end to the first thing that was said of any proposition; 0 where that came before.
    package let daysToAnswer: Int?
    package let propositions: [Proposition]
    /// Choices of what documents are, for those that say it.
    package let natures: [String?]
    package let participation: [Participation]
    /// The hours of all sessions whose hours are known.
    package let hours: Double?
  }

  package struct Proposition: Equatable, Sendable {
    /// The choice that tells where it is today.
    package let state: String?
    package let axis: String?
    /// The day that was promised.
    package let due: CalendarDate?
    /// Nothing has been said of it that keeps that promise.
    package let isOpen: Bool
  }

  package struct Participation: Equatable, Sendable {
    package let people: String?
    package let channel: String?
    package let count: Int
  }
}
