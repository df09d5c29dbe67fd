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

  package let id: String
  /// That of the file; higher than the form's where a later program wrote it.
  package let formatVersion: Int
  package var etat: Etat
  /// Counts finalisations.
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
  package mutating func touch(at moment: Moment) {
    modifieLe = moment
  }
}
