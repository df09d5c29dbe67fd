package import FormModel
package import JSONText

/// What an export is made from: a draft, and the form that it answers.
package struct ExportSource: Sendable {
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
    other: JSONObject = JSONObject()
  ) {
    self.form = form
    self.answers = answers
    self.id = id
    self.etat = etat
    self.version = version
    self.creeLe = creeLe
    self.modifieLe = modifieLe
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

  package var isFinal: Bool { etat == "finalise" }

  /// The day of the last change; `nil` where the file gives none that can be read.
  package var modifiedOn: CalendarDate? {
    CalendarDate(iso: String(modifieLe.prefix(10)))
  }
}
