package import Drafts
package import FormModel
internal import TextFolding

/// The data of a canevas on which totals depend, without its texts. Unknown values are `nil`, which
/// is not zero.
///
/// It is a class because tens of thousands of them are sorted and passed around.
package final class CanevasFacts: Sendable {
  package let id: String
  package let version: Int
  package let modified: Moment
  package let isFinal: Bool
  /// In the order of the canevas: the lead collectivité comes first.
  package let owners: [Owner]
  package let start: CalendarDate?
  /// The answers to multiple-choice questions, parallel to `Survey.choices`; `nil` if there is
  /// none.
  package let choices: [ChoiceSet?]
  package let concertations: [Concertation]
  /// `nil` if the form has no compléments.
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

    /// Identifies a collectivité across canevas: its code or, without one, its name.
    package var identity: String {
      if let code, let type { return "\(type) \(code)" }
      return String(decoding: nom.foldedWords, as: UTF8.self)
    }
  }

  package struct Concertation: Equatable, Sendable {
    package let title: String
    package let end: CalendarDate?
    /// Parallel to `Counted.sums`.
    package let numbers: [Double?]
    package let followUp: Bool?
    /// For each of `Survey.texts` the themes it mentions; `nil` if there is no text.
    package let themes: [ThemeSet?]
    /// For each of `Survey.texts` how many passages it has.
    let passages: [Int]
    /// Its own, or those of the whole démarche; empty if nobody says.
    let publics: ChoiceSet
    package let propositions: [Proposition]
  }

  package struct Proposition: Equatable, Sendable {
    /// The index of the option in the form; `nil` if there is no answer.
    package let addressee: UInt8?
    package let reply: UInt8?
  }
}

/// The selected options of a question, by their indices in the form.
package struct ChoiceSet: OptionSet, Equatable, Sendable {
  package let rawValue: UInt32

  package init(rawValue: UInt32) { self.rawValue = rawValue }

  package init(index: Int) { self.init(rawValue: 1 << UInt32(min(index, 31))) }
}

/// The themes of a text, by their indices in `Counted.themes`.
package typealias ThemeSet = ChoiceSet
