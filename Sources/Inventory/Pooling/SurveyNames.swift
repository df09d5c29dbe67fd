internal import FormModel
internal import JSONText

/// The keys of the answers that figures rest on, as the form has them.
struct SurveyNames: Sendable {
  let owners, ownerName, ownerCode, ownerType: JSONKey
  let nature = JSONKey(Territory.natureKey)
  let departement = JSONKey(Territory.departementKey)
  let region = JSONKey(Territory.regionNameKey)
  let start: JSONKey
  /// Of the whole, and of one concertation.
  let publics, ownPublics: JSONKey
  let concertations, title, end, participants, sequences, sequenceHours, followUp: JSONKey
  let propositions, proposition, addressee, reply: JSONKey

  init(_ form: Form) {
    func key(_ field: Field?) -> JSONKey { field?.jsonKey ?? Self.nobody }
    func name(_ group: Group?) -> JSONKey { group.map { JSONKey($0.nameKey) } ?? Self.nobody }
    owners = JSONKey(form.ownerList)
    ownerName = name(form.lists.first { $0.key == form.ownerList }?.group)
    ownerCode = key(form.field(.ownerCode))
    ownerType = key(form.field(.ownerType))
    start = key(form.field(.start))
    let promised = form.promised
    let audience = form.field(.audience)
    publics = key(audience)
    // A concertation asks the same under the same key, where it asks for it.
    ownPublics = key(audience.flatMap { promised?.group.field($0.key) })
    concertations = JSONKey(form.subjectList)
    title = name(promised?.group)
    end = key(promised?.end)
    participants = key(form.field(.participants))
    sequences = key(form.field(.sequences))
    sequenceHours = key(form.field(.sequenceHours))
    followUp = key(form.field(.followUp))
    propositions = promised.map { JSONKey($0.questions.items) } ?? Self.nobody
    proposition = name(promised?.items)
    addressee = key(form.field(.addressee))
    reply = key(promised?.items.answer)
  }

  /// What no answer is called: a form without a question has no answer to it.
  private static let nobody: JSONKey = ""
}
