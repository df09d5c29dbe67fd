package import FormModel
package import JSONText

/// What an export is made from: a draft, and the form that it answers.
package struct ExportSource: Sendable {
  /// As it was in the lowest version that has a place for all answers: an export without compléments is
  /// one of version 1.
  package let form: Form
  package let answers: Answers
  package let id: String
  /// `brouillon` or `finalise`.
  package let etat: String
  /// How often the canevas has been finalised.
  package let version: Int
  /// ISO 8601, as it is stored.
  package let creeLe: String
  /// ISO 8601, as it is stored.
  package let modifieLe: String
  /// The day of the last change where the program runs: it names the files and stands in documents.
  package let modifiedOn: CalendarDate?
  /// Members of the draft's file that the program does not know.
  package let other: JSONObject

  package init(
    form: Form,
    answers: Answers,
    id: String,
    etat: String,
    version: Int,
    creeLe: String,
    modifieLe: String,
    modifiedOn: CalendarDate? = nil,
    other: JSONObject = JSONObject()
  ) {
    self.init(
      pooledIn: form.asOf(form.version(of: answers)),
      answers: answers,
      id: id,
      etat: etat,
      version: version,
      creeLe: creeLe,
      modifieLe: modifieLe,
      modifiedOn: modifiedOn,
      other: other
    )
  }

  /// The same as an edition needs it: compléments that it leaves out ask for no later version.
  func asEdited(_ edition: Edition) -> ExportSource {
    let version = form.version(of: Answers(Publication.answers(of: self, edition)))
    if version == form.formatVersion { return self }
    return ExportSource(
      pooledIn: form.asOf(version),
      answers: answers,
      id: id,
      etat: etat,
      version: self.version,
      creeLe: creeLe,
      modifieLe: modifieLe,
      modifiedOn: modifiedOn,
      other: other
    )
  }

  /// One of many that share `form`, whatever each of them answers.
  package init(
    pooledIn form: Form,
    answers: Answers = Answers(),
    id: String,
    etat: String,
    version: Int,
    creeLe: String,
    modifieLe: String,
    modifiedOn: CalendarDate? = nil,
    other: JSONObject = JSONObject()
  ) {
    self.form = form
    self.answers = answers
    self.id = id
    self.etat = etat
    self.version = version
    self.creeLe = creeLe
    self.modifieLe = modifieLe
    self.modifiedOn = modifiedOn
    self.other = other
  }

  /// Source and year of the official codes, where there are codes: those that a file from elsewhere
  /// names, or those that this program compares them with.
  package var referentiel: String? {
    if let named = other[ExportKey.referentiel]?.string { return named }
    let hasCodes = form.questions(of: answers).contains { question in
      question.field.kind == .code && answers[question.path] != nil
    }
    return hasCodes ? form.codesSource() : nil
  }

  /// The answers come from a public export, and lack what it left out.
  package var isFromPublic: Bool { Edition(mark: other[ExportKey.edition]) == .open }

  package var isFinal: Bool { etat == "finalise" }

  /// A state that is none of the two may be any text, which nobody meant to publish.
  func etat(in edition: Edition) -> String {
    edition == .complete || isFinal ? etat : "brouillon"
  }

  /// The members of the file that an edition has beside what all exports have. The open one has those
  /// that the program does not know where no address and no number stands in them, and of the
  /// reasons for a new version those that were given to be public. None has the remarks.
  func other(in edition: Edition) -> JSONObject {
    let members = other.members.filter { $0.key != ExportKey.remarks }
    if edition == .complete { return JSONObject(members) }
    return JSONObject(
      members.compactMap { member in
        if member.key == ExportKey.reopenings {
          return Self.publicReopenings(member.value).map { .init(key: member.key, value: $0) }
        }
        let isKnown = ExportKey.all.contains(member.key)
        return isKnown || !member.hasContactDetail ? member : nil
      }
    )
  }

  private static func publicReopenings(_ stored: JSON) -> JSON? {
    let entries = (stored.array ?? []).compactMap(\.object).filter { $0["public"] == .bool(true) }
    if entries.isEmpty { return nil }
    let known = ["version", "motif", "le", "public"]
    return .array(
      entries.map { entry in
        .object(JSONObject(entry.members.filter { known.contains($0.key) }))
      }
    )
  }
}
