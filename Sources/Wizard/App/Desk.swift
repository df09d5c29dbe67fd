internal import Drafts
package import Filling
internal import FormModel
internal import Terminal

/// What all views share: the open draft, the services around it, and a word to the person.
package struct Desk {
  package struct Message: Equatable {
    enum Tone { case plain, success, error }
    let text: String
    let tone: Tone
  }

  package let services: Services
  var session: Session?
  var saveState: SaveState = .untouched
  var message: Message?
  /// What the loop has to do with the terminal once the key is handled.
  var errand: Errand?

  package init(_ services: Services) {
    self.services = services
  }

  var today: CalendarDate { services.clock.today }

  /// The draft to save, if there is something new in it.
  mutating func unsaved() -> Draft? {
    guard var session, session.isChanged else { return nil }
    self.session = nil
    defer { self.session = session }
    return session.handOver(at: services.clock.now())
  }

  /// Before the draft's file is read or replaced: whether all that was typed is in it.
  mutating func settle() -> Bool {
    saveState = services.settle(unsaved())
    guard case .failing(let error, _) = saveState else { return true }
    say(error)
    return false
  }

  /// A session on `draft` as it now is on the disk.
  mutating func begin(_ draft: Draft) {
    var session = Session(services.form, draft, readOnly: draft.readOnlyReason)
    session.look(today: today)
    self.session = session
  }

  mutating func say(_ text: String, _ tone: Message.Tone = .plain) {
    message = Message(text: text.withFrenchSpaces, tone: tone)
  }

  mutating func say(_ error: any Error) {
    say(String(describing: error), .error)
  }
}

extension Draft {
  var readOnlyReason: String? {
    readOnlyReason("Ctrl-G puis « Rouvrir » commence la suivante.")
  }
}

/// Something only the loop can do: letting the person's own editor change the text at `path`.
struct Errand: Equatable {
  let text: String
  let path: Path
}
