package import FormModel

/// The answers to compléments on which totals depend. Unknown values are absent, which is not zero.
package struct Aftermath: Equatable, Sendable {
  /// Parallel to `CanevasFacts.concertations`.
  package let concertations: [Concertation]

  /// `nil` where there is none.
  func concertation(_ index: Int) -> Concertation? {
    concertations.indices.contains(index) ? concertations[index] : nil
  }

  package struct Concertation: Equatable, Sendable {
    /// Days from its end to the first event of any proposition; 0 if that came before.
    package let daysToAnswer: Int?
    package let propositions: [Proposition]
    /// The options of the documents’ nature, where given.
    package let natures: [String?]
    package let participation: [Participation]
    /// The hours of all sessions with known hours.
    package let hours: Double?
  }

  package struct Proposition: Equatable, Sendable {
    /// The option with its current state.
    package let state: String?
    package let axis: String?
    /// The promised date.
    package let due: CalendarDate?
    /// Whether the promise has not been kept yet.
    package let isOpen: Bool
  }

  package struct Participation: Equatable, Sendable {
    package let people: String?
    package let channel: String?
    package let count: Int
  }
}

extension CanevasFacts {
  /// What compléments tell of a concertation; `nil` if there are none.
  func aftermath(of concertation: Int) -> Aftermath.Concertation? {
    guard let all = aftermath?.concertations, all.indices.contains(concertation) else { return nil }
    return all[concertation]
  }

  func aftermath(of proposition: Int, in concertation: Int) -> Aftermath.Proposition? {
    guard let all = aftermath(of: concertation)?.propositions, all.indices.contains(proposition)
    else { return nil }
    return all[proposition]
  }

  /// The option that tells what has become of a proposition: that of its last event, else its reply,
  /// one of `replies`.
  func state(of proposition: Int, in concertation: Int, _ replies: [String]) -> String? {
    aftermath(of: proposition, in: concertation)?.state
      ?? concertations[concertation].propositions[proposition].reply.map { replies[Int($0)] }
  }
}
