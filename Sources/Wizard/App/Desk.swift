package import Drafts
package import Exports
package import FormModel
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
  /// Held while a draft is open for writing, so that a second program opens it for reading.
  private var lock: DraftLock?
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

  /// Takes the lock of a draft, and lets go of the one before. Gives who has it instead, as a
  /// sentence; a disk that takes no locks keeps nobody from writing.
  mutating func hold(_ id: String) -> String? {
    lock?.release()
    lock = nil
    do throws(DraftError) {
      lock = try services.store.lock(id)
      return nil
    } catch {
      guard case .openElsewhere(let holder) = error else { return nil }
      let place = holder.map { $0.place(services.clock) } ?? "ailleurs"
      return
        "Ce brouillon est ouvert \(place) : ici, il ne peut être que lu. Une fois fermé là-bas, Ctrl-G puis « Modifier » le rend modifiable."
        .withFrenchSpaces
    }
  }

  /// The draft is closed.
  mutating func release() {
    lock?.release()
    lock = nil
    session = nil
  }

  /// What is to be said as long as it lasts.
  var standingMessage: Message? {
    guard case .failing(let error, _) = saveState else { return nil }
    // That one has a sheet of its own.
    if case .changedOutside = error { return nil }
    let way = "^S enregistre une copie ailleurs."
    return Message(text: "\(error) \(way)".withFrenchSpaces, tone: .error)
  }

  mutating func say(_ text: String, _ tone: Message.Tone = .plain) {
    message = Message(text: text.withFrenchSpaces, tone: tone)
  }

  mutating func say(_ error: any Error) {
    say(String(describing: error), .error)
  }
}

/// Something only the loop can do: letting the person's own editor change the text at `path`.
struct Errand: Equatable {
  let text: String
  let path: Path
}

/// What the views need of the world.
package struct Services {
  package let form: Form
  package let store: DraftStore
  package let clock: Clock
  package let writer: ExportWriter
  /// What `~` stands for where a folder is typed.
  package let home: String
  /// Where exports go unless another folder is given.
  package let exportFolder: String
  /// Takes a draft where there is one to save, and comes back once all that it has ever taken is
  /// durable, or could not be made so.
  package let settle: @Sendable (Draft?) -> SaveState

  package init(
    form: Form,
    store: DraftStore,
    clock: Clock,
    writer: ExportWriter,
    home: String,
    exportFolder: String,
    settle: @escaping @Sendable (Draft?) -> SaveState
  ) {
    self.form = form
    self.store = store
    self.clock = clock
    self.writer = writer
    self.home = home
    self.exportFolder = exportFolder
    self.settle = settle
  }

  /// A typed folder as the disk knows it.
  func expanded(_ folder: String) -> String {
    let folder = folder.trimmed
    return folder == "~" || folder.hasPrefix("~/") ? home + folder.dropFirst() : folder
  }
}
