internal import Drafts
package import Exports
package import FormModel
internal import JSONText

/// What is asked of an inventory.
package struct InventoryPlan: Sendable {
  /// The form that files answer.
  let canevasForm: Form
  /// The same with what the inventory adds.
  package let form: Form
  let gazetteer: any Gazetteer
  let edition: Edition
  /// The day on which the state of each démarche is told.
  package let today: CalendarDate
  package let survey: Survey
  let threads: Int

  package init(
    form: Form,
    gazetteer: any Gazetteer,
    edition: Edition,
    today: CalendarDate,
    threads: Int? = nil
  ) {
    canevasForm = form
    self.form = Territory.form(form)
    self.gazetteer = gazetteer
    self.edition = edition
    self.today = today
    survey = Survey(self.form)
    self.threads = threads ?? Workers.available
  }

  /// The object that the inventory keeps of a canevas. What was published without personal data
  /// stays public.
  func published(_ draft: Draft) -> JSONObject {
    let isPublic = draft.other["export"]?.string == Edition.open.rawValue
    var file = draft.other
    file["reponses"] = .object(draft.answers.root)
    var answers = JSONImport.draft(of: file, form)["reponses"]?.object ?? [:]
    let owners = answers[form.ownerList]?.array
    if let owners {
      answers[form.ownerList] = .array(owners.map { Territory.row($0, gazetteer) })
    }
    var other = draft.other
    if other["referentiel"] == nil, owners?.contains(where: { $0.object?["code"] != nil }) == true {
      other["referentiel"] = .string(gazetteer.source)
    }
    let source = ExportSource(
      form: form,
      answers: Answers(answers),
      id: draft.id,
      etat: draft.etat.key,
      version: draft.version,
      creeLe: draft.creeLe.iso,
      modifieLe: draft.modifieLe.iso,
      other: other
    )
    return JSONFormat.object(of: source, isPublic ? .open : edition)
  }
}
