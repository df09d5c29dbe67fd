internal import FormModel
internal import JSONText

/// The keys of the answers that figures rest on, looked up once.
struct SurveyNames: Sendable {
  let owners, ownerName, ownerCode, ownerType: JSONKey
  let nature = JSONKey(Territory.natureKey)
  let departement = JSONKey(Territory.departementKey)
  let region = JSONKey(Territory.regionNameKey)
  let start: JSONKey
  /// Of the whole, and of one concertation; `nil` where a concertation is not asked for its own.
  let publics: JSONKey
  let ownPublics: JSONKey?
  let concertations, title, end, followUp: JSONKey
  let propositions, proposition, addressee, reply: JSONKey

  init(_ asked: CountedQuestions) {
    owners = asked.owners.list.jsonKey
    ownerName = JSONKey(asked.owners.nameKey)
    ownerCode = asked.official.code.jsonKey
    ownerType = asked.official.type.jsonKey
    start = asked.start.jsonKey
    publics = asked.audience.jsonKey
    ownPublics = asked.ownAudience?.jsonKey
    concertations = asked.subjects.list.jsonKey
    title = JSONKey(asked.subjects.group.nameKey)
    end = asked.end.jsonKey
    followUp = asked.commitment.jsonKey
    propositions = asked.items.list.jsonKey
    proposition = JSONKey(asked.items.group.nameKey)
    addressee = asked.addressee.jsonKey
    reply = asked.answer.jsonKey
  }
}
