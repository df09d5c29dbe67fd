internal import Drafts
internal import Filling

/// Two persons of a service who want the same draft.
extension Interview {
  /// Says, before a question, what others want of the draft; each request once.
  func tellRequests() {
    guard services.store.isShared, let id = session?.draft.id else { return }
    if awaited == id {
      guard services.store.isFree(id) else { return }
      say(DraftWatch.News.free.sentence("/modifier"))
      awaited = nil
    } else if lock != nil, let asker = services.store.request(for: id), asker != told {
      told = asker
      if let name = asker.owner?.name { say(DraftWatch.News.asked(by: name).sentence("/passer")) }
    }
  }

  func askForDraft() {
    guard let session, session.readOnly != nil, lock == nil, session.draft.etat == .brouillon,
      services.store.isShared
    else { return say(Services.notOpenElsewhere) }
    do throws(DraftError) {
      say(try services.ask(for: session.draft.id))
      awaited = session.draft.id
    } catch {
      say(error)
    }
  }

  func passDraft() {
    guard lock != nil, let id = session?.draft.id,
      let name = services.store.request(for: id)?.owner?.name
    else { return say(Services.nobodyAsks) }
    if leave() { say(Services.isPassed(to: name)) }
  }

  /// Takes back what was asked for.
  func withdrawRequest() {
    if let awaited { services.store.withdraw(awaited) }
    awaited = nil
  }
}
