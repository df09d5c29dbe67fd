internal import Drafts
internal import UseCases

/// Two persons of a service who want the same draft.
extension Interview {
  /// Says, before a question, what others want of the draft; each request once.
  func tellRequests() {
    let before = drafts.news
    drafts.renewNews()
    guard let news = drafts.news, news != before else { return }
    switch news {
    case .free: say(news.sentence("/modifier"))
    case .asked: say(news.sentence("/passer"))
    }
  }

  func askForDraft() {
    do throws(DraftError) { say(try drafts.ask()) } catch { say(error) }
  }

  func passDraft() {
    guard let name = drafts.asker() else { return say(DraftController.nobodyAsks) }
    if leave() { say(DraftController.isPassed(to: name)) }
  }
}
