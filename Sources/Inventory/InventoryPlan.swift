internal import Drafts
package import Exports
package import FormModel
internal import JSONText

/// The parameters of an inventory. It is a class because several threads use it for every canevas.
package final class InventoryPlan: Sendable {
  /// The form of the files.
  let canevasForm: Form
  /// The form at the version of the inventory, with the fields that the inventory adds.
  package let form: Form
  let gazetteer: any Gazetteer
  let edition: Edition
  /// The date for which the stage of each démarche is computed.
  package let today: CalendarDate
  package let survey: Survey
  /// Whether to write the tables as a workbook too.
  let hasWorkbook: Bool
  private let threads: Int
  /// The root questions that a finalised canevas has to answer.
  let requiredKeys: [JSONKey]
  private let unreadableKey = JSONKey(Publication.unreadableKey)

  package convenience init(
    form: Form,
    gazetteer: any Gazetteer,
    edition: Edition,
    today: CalendarDate,
    hasWorkbook: Bool = false,
    threads: Int? = nil
  ) {
    self.init(form, version: form.formatVersion, gazetteer, edition, today, hasWorkbook, threads)
  }

  private init(
    _ form: Form,
    version: Int,
    _ gazetteer: any Gazetteer,
    _ edition: Edition,
    _ today: CalendarDate,
    _ hasWorkbook: Bool,
    _ threads: Int?
  ) {
    self.hasWorkbook = hasWorkbook
    canevasForm = form
    self.form = Territory.form(form.asOf(version))
    self.gazetteer = gazetteer
    self.edition = edition
    self.today = today
    survey = Survey(self.form, ofNewest: form)
    self.threads = threads ?? Workers.available
    requiredKeys = form.rootFields.filter { $0.isRequired && $0.condition == nil }.map(\.jsonKey)
  }

  /// The plan for canevas of at most this form version, without newer tables and columns.
  func asOf(_ version: Int) -> InventoryPlan {
    InventoryPlan(canevasForm, version: version, gazetteer, edition, today, hasWorkbook, threads)
  }

  /// What names the producer on each row of the tables.
  var producer: ProducerCells { ProducerCells(form, siren: siren) }

  /// The SIREN of a collectivité. The codes of the inventory are asked first, because a look-up in
  /// the form’s own goes through all of them.
  @Sendable func siren(code: String, type: String) -> String? {
    gazetteer.siren(code: code, type: type) ?? form.card().siren(code, type)
  }

  /// The number of threads to use for this many items.
  func threads(for count: Int) -> Int { min(threads, max(1, count / 16)) }

  /// Appends the published form of a canevas, whose answers are `answers` in `document`.
  /// A public file stays public.
  func publish(_ draft: Draft, _ answers: FlatJSON.Node, in document: inout FlatJSON) -> Published {
    let isPublic = Edition(mark: draft.other["export"]) == .open
    let restored = restored(answers, in: &document)
    var other = draft.other
    let owners = document.member(survey.names.owners, of: restored)
      .flatMap { document.kind($0) == .array ? $0 : nil }
    let hasCode = owners.map { document.elements(of: $0) }?
      .contains { document.member(survey.names.ownerCode, of: $0) != nil }
    if other["referentiel"]?.string == nil, hasCode == true {
      other["referentiel"] = .string(gazetteer.source)
    }
    let source = ExportSource(
      pooledIn: form,
      id: draft.id,
      etat: draft.etat.key,
      version: draft.version,
      creeLe: draft.creeLe.iso,
      modifieLe: draft.modifieLe.iso,
      other: other
    )
    let placed = placed(restored, owners, in: &document)
    var notes = PublicationNotes()
    let export = JSONFormat.add(
      source,
      placed,
      to: &document,
      isPublic ? .open : edition,
      notes: &notes
    )
    return Published(answers: restored, export: export, isPublic: isPublic, notes: notes)
  }

  /// The version of the form that a canevas needs, where that is higher than the one it is published by: its
  /// file has said a lower one. What the form of an earlier version does not know would be published as a part that no
  /// canevas has, personal answers included.
  func laterVersion(of published: Published, in document: FlatJSON) -> Int? {
    guard published.notes.unknown > 0, let root = document.object(published.answers) else {
      return nil
    }
    let version = canevasForm.version(of: Answers(root))
    return version > form.formatVersion ? version : nil
  }

  /// What the inventory keeps of a canevas.
  struct Published {
    /// The original answers, in the document.
    let answers: FlatJSON.Node
    /// The published object.
    let export: FlatJSON.Node
    /// Whether the file is a public export, without personal data.
    let isPublic: Bool
    let notes: PublicationNotes
  }

  /// The answers with values that an export could not parse moved back into place.
  private func restored(_ answers: FlatJSON.Node, in document: inout FlatJSON) -> FlatJSON.Node {
    guard document.hasMember(unreadableKey, below: answers), let object = document.object(answers)
    else { return answers }
    return document.add(.object(JSONImport.restored(object, form)))
  }

  /// The answers with the location of each collectivité added.
  private func placed(
    _ answers: FlatJSON.Node,
    _ owners: FlatJSON.Node?,
    in document: inout FlatJSON
  ) -> FlatJSON.Node {
    guard let owners else { return answers }
    let placed = document.open(.object)
    let range = document.inside(answers)
    var member = range.lowerBound
    while member < range.upperBound {
      if member == owners {
        let rows = document.open(.array, survey.names.owners)
        for row in Array(document.elements(of: owners)) {
          Territory.addRow(row, to: &document, survey.names, gazetteer)
        }
        document.close(rows)
      } else {
        document.addCopy(of: member)
      }
      member = document.next(member)
    }
    document.close(placed)
    return placed
  }
}
