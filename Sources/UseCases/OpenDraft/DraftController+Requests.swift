package import Drafts

/// Two persons of a service who want the same draft.
extension DraftController {
  /// Looks what others want by now: in the watch's latest news, or on the disk.
  package mutating func renewNews() {
    guard services.store.isShared else { return }
    if let watch { news = watch.news } else { news = subject.flatMap(services.store.news) }
  }

  /// Asks another person for the open draft. Returns what to say.
  package mutating func ask() throws(DraftError) -> String {
    guard let id = session?.draft.id, isTaken, services.store.isShared else {
      return Self.nobodyElse
    }
    let other = try services.store.ask(for: id)?.owner?.name
    subject = .awaited(id)
    return Self.isAsked(before: other)
  }

  /// Releases the lock, or takes back what was asked for.
  package mutating func letGo() {
    lock?.release()
    lock = nil
    if case .awaited(let id) = subject { services.store.withdraw(id) }
    (subject, news) = (nil, nil)
  }

  /// The name of the person who asks for the open draft; `nil` if nobody does.
  package mutating func asker() -> String? {
    renewNews()
    if case .asked(let name) = news { return name }
    return nil
  }
}
