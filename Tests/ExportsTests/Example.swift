import CanevasForm
import FormModel
import JSONText
import TestSupport

@testable import Exports

/// A register of one commune: the others have no SIREN.
struct SmallRegister: CollectiviteLookup {
  let source = "Registre d’essai 2026"

  func siren(code: String, type: TypeDeCollectivite) -> String? {
    code == "35238" && type == .commune ? "213502388" : nil
  }

  func collectivites(code: String) -> [KnownCollectivite] { [] }
  func communes(postalCode: String) -> [KnownCollectivite] { [] }
  func search(_ typed: String) -> [ProposedCollectivite] { [] }
  func isName(_ name: String, of collectivite: KnownCollectivite) -> Bool { true }
}

extension Example {
  /// With codes.
  static let form = Canevas.form(lookup: SmallRegister())

  static func rennes() throws -> ExportSource {
    try source(JSONReader.value(of: bytes("rennes")).object ?? [:], in: form)
  }

  /// A draft's file as the source of an export.
  static func source(_ draft: JSONObject, in form: Form = Canevas.form) -> ExportSource {
    let known = [
      "format", "format_version", "id", "etat", "version", "cree_le", "modifie_le", "reponses",
    ]
    return ExportSource(
      form: form,
      answers: Answers(draft["reponses"]?.object ?? [:]),
      id: draft["id"]?.string ?? "",
      etat: draft["etat"]?.string ?? "",
      version: draft["version"]?.integer ?? 0,
      creeLe: draft["cree_le"]?.string ?? "",
      modifieLe: draft["modifie_le"]?.string ?? "",
      modifiedOn: draft["modifie_le"]?.string.flatMap { CalendarDate(iso: String($0.prefix(10))) },
      other: JSONObject(draft.members.filter { !known.contains($0.key) })
    )
  }

  /// An unfinished canevas with these answers.
  static func source(answers: JSONObject, in form: Form = Canevas.form) -> ExportSource {
    let draft: JSONObject = [
      "id": "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11",
      "etat": "brouillon",
      "cree_le": "2024-09-20T08:15:00Z",
      "modifie_le": "2025-03-14T16:42:10Z",
      "reponses": .object(answers),
    ]
    return source(draft, in: form)
  }
}
