import CanevasForm
import FormModel
import JSONText
import TestSupport

@testable import Exports

extension Example {
  static func rennes() throws -> ExportSource {
    try source(JSONReader.value(of: bytes("rennes")).object ?? [:])
  }

  /// A draft's file as the source of an export.
  static func source(_ draft: JSONObject) -> ExportSource {
    let known = [
      "format", "format_version", "id", "etat", "version", "cree_le", "modifie_le", "reponses",
    ]
    return ExportSource(
      form: Canevas.form,
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
  static func source(answers: JSONObject) -> ExportSource {
    source([
      "id": "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11",
      "etat": "brouillon",
      "cree_le": "2024-09-20T08:15:00Z",
      "modifie_le": "2025-03-14T16:42:10Z",
      "reponses": .object(answers),
    ])
  }
}
