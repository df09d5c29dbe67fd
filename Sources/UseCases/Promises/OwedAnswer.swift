package import Drafts
package import FormModel
package import JSONText

/// A promise from one of several drafts.
package struct OwedAnswer: Equatable, Sendable {
  /// The draft as the user named it.
  package let ref: String
  package let id: String
  package let owner: String
  package let promise: Promise
  /// What has a promise, and what is owed an answer in it: « concertation », « proposition ».
  package let nouns: (row: Noun, item: Noun)

  package static func == (one: OwedAnswer, other: OwedAnswer) -> Bool {
    (one.ref, one.id, one.owner) == (other.ref, other.id, other.owner)
      && one.promise == other.promise
  }

  /// The JSON for scripts. Its keys are a stable interface.
  package func json(on today: CalendarDate) -> JSON {
    .object([
      "ref": .string(ref), "chemin": .string(promise.path.description),
      nouns.row.singular: .string(promise.row),
      nouns.item.singular: promise.item.map { .string($0) } ?? .null,
      "echeance": .string(promise.due.iso),
      "retard_jours": .number(promise.daysLate(on: today)),
      "etat": promise.state.map { .string($0) } ?? .null,
      "usage": promise.custom.map { .string($0.key) } ?? .null,
    ])
  }
}

extension Form {
  package func owedAnswers(in draft: Draft, ref: String) -> [OwedAnswer] {
    guard let promised else { return [] }
    return promises(in: draft.answers).map { promise in
      OwedAnswer(
        ref: ref,
        id: draft.id,
        owner: name(of: draft),
        promise: promise,
        nouns: (promised.group.noun, promised.items.group.noun)
      )
    }
  }

  /// The number of promised dates that have passed. Customary dates do not count, since nobody
  /// promised them.
  package func lateCount(in answers: Answers, on today: CalendarDate) -> Int {
    promises(in: answers).count { $0.custom == nil && $0.isLate(on: today) }
  }
}

extension [OwedAnswer] {
  /// Sorted by due date, earliest first; equal dates keep their order.
  package var byDay: [OwedAnswer] {
    enumerated()
      .sorted { ($0.element.promise.due, $0.offset) < ($1.element.promise.due, $1.offset) }
      .map(\.element)
  }
}
