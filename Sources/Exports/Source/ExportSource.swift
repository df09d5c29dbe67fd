package import FormModel
package import JSONText

/// The source of an export: a draft and its form.
package struct ExportSource: Sendable {
  /// At the lowest version that has all answers, so that an export without compléments has version
  /// 1.
  package let form: Form
  package let answers: Answers
  package let id: String
  /// `brouillon` or `finalise`.
  package let etat: String
  /// The number of finalisations.
  package let version: Int
  /// The stored ISO 8601 text.
  package let creeLe: String
  /// The stored ISO 8601 text.
  package let modifieLe: String
  /// The local day of the last change, used in file names and documents.
  package let modifiedOn: CalendarDate?
  /// Unknown members of the draft’s file.
  package let other: JSONObject
  /// The comments of ODT and DOCX documents: empty unless the user asks for the remarks.
  package var annotations: [Annotation] = []

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

  /// The source at the form version of an edition, which does not depend on compléments that the
  /// edition leaves out.
  func asEdited(_ edition: Edition) -> ExportSource {
    let version = form.version(of: Answers(Publication.answers(of: self, edition)))
    if version == form.formatVersion { return self }
    var source = ExportSource(
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
    source.annotations = annotations
    return source
  }

  /// A source in an inventory, where all share `form`.
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

  /// Publisher and edition of the official codes, if there are codes: as named by a foreign file,
  /// or else the program’s own.
  package var referentiel: String? {
    if let named = other[ExportKey.referentiel]?.string { return named }
    let hasCodes = form.questions(of: answers).contains { question in
      question.field.kind == .code && answers[question.path] != nil
    }
    return hasCodes ? form.codesSource() : nil
  }

  /// Whether the answers come from a public export and lack what it left out.
  package var isFromPublic: Bool { Edition(mark: other[ExportKey.edition]) == .open }

  package var isFinal: Bool { etat == "finalise" }

  /// The state to publish. An unknown state may be any text, so the public edition has `brouillon`
  /// instead.
  func etat(in edition: Edition) -> String {
    edition == .complete || isFinal ? etat : "brouillon"
  }

  /// The extra members of the file in an edition. The public one has unknown members without
  /// addresses and telephone numbers, and the reasons for reopening that are public. No edition
  /// has the remarks.
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
