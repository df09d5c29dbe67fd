package import FormModel
package import JSONText

/// What identifies a draft in a list: its owner and its progress.
package struct DraftSummary: Equatable, Sendable {
  package let id: String
  /// `nil` while no owner is named.
  package let nom: String?
  package let intitule: String?
  package let etat: Draft.Etat
  package let version: Int
  package let completeness: Completeness
  package let erreurs: Int
  package let avertissements: Int
  package let modifieLe: Moment

  package init(_ draft: Draft, form: Form, today: CalendarDate) {
    id = draft.id
    nom = form.ownerName(of: draft.answers)
    intitule = form.subjectName(of: draft.answers)
    etat = draft.etat
    version = draft.version
    completeness = form.completeness(of: draft.answers)
    let problems = form.problems(of: draft.answers, today: today)
    erreurs = problems.count { $0.severity == .error }
    avertissements = problems.count - erreurs
    modifieLe = draft.modifieLe
  }

  /// The JSON for scripts. Its keys are a stable interface.
  package var json: JSON {
    .object([
      "id": .string(id),
      "nom": nom.map { .string($0) } ?? .null,
      "intitule": intitule.map { .string($0) } ?? .null,
      "etat": .string(etat.key),
      "version": .number(version),
      "completude": .number(String(Double(completeness.percent) / 100)),
      "erreurs": .number(erreurs),
      "avertissements": .number(avertissements),
      "modifie_le": .string(modifieLe.iso),
    ])
  }
}
