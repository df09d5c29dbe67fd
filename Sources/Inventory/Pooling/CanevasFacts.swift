package import Drafts
package import FormModel
internal import TextFolding

/// What the figures of an inventory rest on: a canevas without its texts. What is not known is `nil`,
/// which is not zero. A class, as it is sorted and handed around with tens of thousands of others.
package final class CanevasFacts: Sendable {
  package let id: String
  package let version: Int
  package let modified: Moment
  package let isFinal: Bool
  /// In the order of the canevas: the one that carries the démarche comes first.
  package let owners: [Owner]
  package let start: CalendarDate?
  /// Answers to the questions with several choices, in the order of `Survey.choices`; `nil` where
  /// there is none.
  package let choices: [ChoiceSet?]
  package let concertations: [Concertation]
  /// `nil` for a canevas of a form without compléments.
  package let aftermath: Aftermath?

  init(
    id: String,
    version: Int,
    modified: Moment,
    isFinal: Bool,
    owners: [Owner],
    start: CalendarDate?,
    choices: [ChoiceSet?],
    concertations: [Concertation],
    aftermath: Aftermath?
  ) {
    (self.id, self.version, self.modified, self.isFinal) = (id, version, modified, isFinal)
    (self.owners, self.start) = (owners, start)
    (self.choices, self.concertations) = (choices, concertations)
    self.aftermath = aftermath
  }

  package struct Owner: Equatable, Hashable, Sendable {
    package let nom: String
    package let code: String?
    package let type: String?
    package let nature: String?
    package let departement: String?
    package let region: String?

    /// What makes two rows the same collectivité: its code, or its name where it has none.
    package var identity: String {
      if let code, let type { return "\(type) \(code)" }
      return String(decoding: nom.foldedWords, as: UTF8.self)
    }
  }

  package struct Concertation: Equatable, Sendable {
    package let title: String
    package let end: CalendarDate?
    package let participants: Int?
    package let sequences: Int?
    package let hours: Double?
    package let followUp: Bool?
    /// For each of `Survey.texts` the themes that it touches; `nil` where there is no text.
    package let themes: [ThemeSet?]
    package let propositions: [Proposition]
  }

  package struct Proposition: Equatable, Sendable {
    /// The place of the choice in the form; `nil` where there is no answer.
    package let addressee: UInt8?
    package let reply: UInt8?
  }
}

/// Which choices of a question are ticked, by their places in the form.
package struct ChoiceSet: OptionSet, Equatable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(place: Int) { self.init(rawValue: 1 << UInt32(min(place, 31))) }
}

/// Which of `Theme.all` a text touches, by their places.
package typealias ThemeSet = ChoiceSet
