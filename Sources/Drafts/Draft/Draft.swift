package import FormModel
package import JSONText

/// A canevas with its metadata.
package struct Draft: Equatable, Sendable {
  package enum Etat: Equatable, Sendable {
    case brouillon
    case finalise
    /// An unknown state from another program, preserved. Such a draft is read-only.
    case inconnu(String)

    package var key: String {
      switch self {
      case .brouillon: "brouillon"
      case .finalise: "finalise"
      case .inconnu(let key): key
      }
    }

    package init(key: String) {
      switch key {
      case "brouillon": self = .brouillon
      case "finalise": self = .finalise
      default: self = .inconnu(key)
      }
    }
  }

  /// The highest version that can be read back, so finalising stops there.
  package static let versionLimit = 999_999_999

  package let id: String
  /// The format version of the file; higher than the form’s if a newer program wrote it.
  package let formatVersion: Int
  package var etat: Etat
  /// The number of finalisations, up to `versionLimit`.
  package var version: Int
  package let creeLe: Moment
  package var modifieLe: Moment
  /// Who made the last change; `nil` if it is unknown, as in the files of older programs. No export
  /// has it.
  package private(set) var modifiePar: String?
  package var answers: Answers
  /// Other top-level members of the file, preserved.
  package var other: JSONObject

  package init(
    id: String,
    formatVersion: Int,
    etat: Etat = .brouillon,
    version: Int = 0,
    creeLe: Moment,
    modifieLe: Moment,
    modifiePar: String? = nil,
    answers: Answers,
    other: JSONObject = JSONObject()
  ) {
    self.id = id
    self.formatVersion = formatVersion
    self.etat = etat
    self.version = version
    self.creeLe = creeLe
    self.modifieLe = modifieLe
    self.modifiePar = modifiePar
    self.answers = answers
    self.other = other
  }

  /// A copy with another id.
  package func renamed(_ id: String) -> Draft {
    Draft(
      id: id,
      formatVersion: formatVersion,
      etat: etat,
      version: version,
      creeLe: creeLe,
      modifieLe: modifieLe,
      modifiePar: modifiePar,
      answers: answers,
      other: other
    )
  }

  /// Sets the modification date and who made the change; an empty name counts as unknown. Call it
  /// with each change: saving leaves both alone, so that writing the same draft again gives the same
  /// bytes, and a text that is only completed stays that of its author.
  ///
  /// The date never decreases. If the clock was set back, the draft is dated one second after
  /// `origin`, its predecessor, so that comparing the two prefers it.
  package mutating func touch(
    at moment: Moment,
    by person: String = "",
    after origin: Moment? = nil
  ) {
    let origin = origin ?? modifieLe
    modifieLe = max(modifieLe, moment < origin ? origin.adding(seconds: 1) : moment)
    modifiePar = person.isEmpty ? nil : person
  }

  /// Makes the draft newer than `other`, which it replaces, so that no version number is used
  /// twice.
  package mutating func supersede(_ other: Draft, at moment: Moment, by person: String = "") {
    version = max(version, other.version)
    modifieLe = max(modifieLe, other.modifieLe)
    touch(at: moment, by: person)
  }
}
