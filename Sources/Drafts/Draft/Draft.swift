package import FormModel
package import JSONText

/// A canevas at some moment of its life.
package struct Draft: Equatable, Sendable {
  package enum Etat: Equatable, Sendable {
    case brouillon
    case finalise
    /// A state from elsewhere, kept as it is; such a draft is for reading only.
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

  /// The highest that a file may have; finalising stops there, as what is written has to be read again.
  package static let versionLimit = 999_999_999

  package let id: String
  /// That of the file; higher than the form's where a later program wrote it.
  package let formatVersion: Int
  package var etat: Etat
  /// Counts finalisations, up to `versionLimit`.
  package var version: Int
  package let creeLe: Moment
  package var modifieLe: Moment
  package var answers: Answers
  /// What else stood at the top of the file, kept as it was.
  package var other: JSONObject

  package init(
    id: String,
    formatVersion: Int,
    etat: Etat = .brouillon,
    version: Int = 0,
    creeLe: Moment,
    modifieLe: Moment,
    answers: Answers,
    other: JSONObject = JSONObject()
  ) {
    self.id = id
    self.formatVersion = formatVersion
    self.etat = etat
    self.version = version
    self.creeLe = creeLe
    self.modifieLe = modifieLe
    self.answers = answers
    self.other = other
  }

  /// The same under another id.
  package func renamed(_ id: String) -> Draft {
    Draft(
      id: id,
      formatVersion: formatVersion,
      etat: etat,
      version: version,
      creeLe: creeLe,
      modifieLe: modifieLe,
      answers: answers,
      other: other
    )
  }

  /// To be called with each change: saving leaves the dates as they are, so that the same draft
  /// gives the same bytes however often it is written.
  ///
  /// The date only grows: where the clock was set back, the draft is a second younger than `origin`,
  /// which it came from, so that whoever compares the two takes this one.
  package mutating func touch(at moment: Moment, after origin: Moment? = nil) {
    let origin = origin ?? modifieLe
    modifieLe = max(modifieLe, moment < origin ? origin.adding(seconds: 1) : moment)
  }

  /// To be called where the draft takes the place of `other`, whose numbers are never given again.
  package mutating func supersede(_ other: Draft, at moment: Moment) {
    version = max(version, other.version)
    modifieLe = max(modifieLe, other.modifieLe)
    touch(at: moment)
  }
}
