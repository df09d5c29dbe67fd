package import Drafts
package import Filling
internal import FormModel
internal import Spelling
internal import Terminal

/// The state that all views share: the open draft, the services and the message to show.
package struct Desk {
  package struct Message: Equatable {
    enum Tone { case plain, success, error }
    let text: String
    let tone: Tone
  }

  package let services: Services
  var session: Session?
  /// The lock of the open draft; a second program opens that draft read-only.
  private var lock: DraftLock?
  /// `nil` in the folder of one person.
  let watch: DraftWatch?
  /// What another person of the service wants of the open draft.
  var news: DraftWatch.News?
  /// The draft that this program has asked for.
  private var awaited: String?
  /// The panes that the person has hidden.
  var hiddenPanes: Set<FormPanes.Pane> = []
  /// Whether the example is open, which has no file.
  var isOnExample = false
  var saveState: SaveState = .untouched
  /// Whether rows have changed since the last check for problems. In a long list the check takes
  /// too long to run on each key.
  var isLookOwed = false
  var message: Message?
  /// The last search words, for the next and previous match.
  var searched: String?
  var clipboard = Clipboard()
  /// `nil` if the program runs without settings.
  var keeper: SettingsKeeper? { didSet { savedName = nil } }
  /// `author`, cached because it is needed at each save.
  private var savedName: String?
  /// `nil` if the spelling is not checked.
  var speller: Speller?
  /// A terminal action that the loop runs after the current event.
  var errand: Errand?

  package init(_ services: Services, watch: DraftWatch? = nil) {
    self.services = services
    self.watch = watch
  }

  var today: CalendarDate { services.clock.today }

  /// The name that signs remarks and versions: the one in the settings, or else the account's.
  var author: String {
    let name = keeper?.current.name ?? ""
    return name.isEmpty ? services.author() : name
  }

  /// Returns the draft to save, or `nil` if nothing has changed.
  mutating func unsaved() -> Draft? {
    guard var session, session.isChanged else { return nil }
    self.session = nil
    defer { self.session = session }
    if !saveState.isFailing { saveState = .pending }
    let person = savedName ?? author
    savedName = person
    return session.handOver(at: services.clock.now(), by: person)
  }

  /// The save state to display: failing takes precedence, then pending while there are unsaved
  /// changes.
  var shownSaveState: SaveState {
    session?.isChanged ?? false && !saveState.isFailing ? .pending : saveState
  }

  /// Saves all changes and waits for the disk, before the draft's file is read or replaced. Returns
  /// `false` if saving fails, and shows the error.
  mutating func settle() -> Bool {
    saveState = services.settle(unsaved())
    guard case .failing(let error, _) = saveState else { return true }
    say(error)
    return false
  }

  /// Starts a session on a draft read from the disk.
  mutating func begin(_ draft: Draft) {
    var session = Session(services.form, draft, readOnly: draft.readOnlyReason)
    session.look(today: today)
    self.session = session
  }

  /// The reason why a draft is read-only.
  struct Hindrance {
    let sentence: String
    /// Whether this program can ask the other one to quit.
    let isEndable: Bool
    /// The name of the other person of the service who has it.
    let askable: String?
  }

  /// Locks a draft and releases the previous lock.
  ///
  /// Returns the reason if another program has the lock. On a file system without locks the draft
  /// stays writable.
  mutating func hold(_ id: String) -> Hindrance? {
    letGo()
    do throws(DraftError) {
      lock = try services.store.lock(id)
      watch?.watch(.held(id))
      return nil
    } catch {
      let remedy = "Ctrl-G puis « Modifier » le rend modifiable."
      return error.readOnlyReason(
        services.clock,
        remedy,
        toClose: "Ctrl-G puis « Modifier » propose de l’y fermer.",
        toAsk: "Ctrl-G puis « Demander » le lui demande."
      )
      .map { Hindrance(sentence: $0, isEndable: error.isEndable, askable: error.askable) }
    }
  }

  /// Closes the draft.
  mutating func release() {
    letGo()
    session = nil
  }

  /// Releases the lock, or takes back what was asked for.
  mutating func letGo() {
    lock?.release()
    lock = nil
    watch?.watch(nil)
    news = nil
    if let awaited { services.store.withdraw(awaited) }
    awaited = nil
  }

  /// Asks for the draft that another person has open.
  mutating func askForDraft() {
    guard let session, session.readOnly != nil, lock == nil, !isOnExample,
      session.draft.readOnlyReason == nil, services.store.isShared
    else { return say(Services.notOpenElsewhere) }
    let id = session.draft.id
    do throws(DraftError) {
      say(try services.ask(for: id))
      awaited = id
      watch?.watch(.awaited(id))
    } catch {
      say(error)
    }
  }

  /// The message that stays on screen while saving fails.
  var standingMessage: Message? {
    guard case .failing(let error, _) = saveState else {
      return news.map { Message(text: $0.sentence(Binding.pass.keyNames), tone: .plain) }
    }
    // This error has its own sheet.
    if case .changedOutside = error { return nil }
    let way = "Ctrl-S enregistre une copie ailleurs."
    return Message(text: "\(error) \(way)".withFrenchSpaces, tone: .error)
  }

  mutating func say(_ text: String, _ tone: Message.Tone = .plain) {
    message = Message(text: text.withFrenchSpaces, tone: tone)
  }

  /// Reports the result of undo or redo; `change` is `nil` if there was nothing to do.
  mutating func tell(_ command: Command, _ change: Change?) {
    let isUndo = command == .undo
    guard let change else {
      return say(isUndo ? "Il n’y a rien à annuler." : "Il n’y a rien à rétablir.")
    }
    say((isUndo ? "Annulé : " : "Rétabli : ") + change.reason.name + ".")
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

/// A terminal action that only the loop can run.
enum Errand: Equatable {
  /// Opens the text at a path in the external editor.
  case edit(String, Path)
  /// Copies a text to the terminal's clipboard.
  case copy(String)
  /// Applies a theme, and enables or disables mouse reporting.
  case look(Theme.Name?, mouse: Bool)
}
