package import Drafts
package import Filling
internal import FormModel
internal import Spelling
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
  /// `nil` in the folder of one person.
  let watch: DraftWatch?
  /// What others of the service want of the open draft.
  var news: DraftWatch.News?
  /// The draft that was asked for.
  private var awaited: String?
  /// What of the form the person has put away.
  var hiddenPanes: Set<FormPanes.Pane> = []
  /// Whether what is open is the example, which no file holds.
  var isOnExample = false
  var saveState: SaveState = .untouched
  /// Whether rows have changed and nobody has looked yet what is wrong in them: in a long list that takes
  /// longer than a key may.
  var isLookOwed = false
  var message: Message?
  /// The words that were found last, to be found again.
  var searched: String?
  var clipboard = Clipboard()
  /// `nil` where there are no settings.
  var keeper: SettingsKeeper? { didSet { savedName = nil } }
  /// `author`, once it was looked up for saving.
  private var savedName: String?
  /// `nil` where spelling is not looked at.
  var speller: Speller?
  /// What the loop has to do with the terminal once the key is handled.
  var errand: Errand?

  package init(_ services: Services, watch: DraftWatch? = nil) {
    self.services = services
    self.watch = watch
  }

  var today: CalendarDate { services.clock.today }

  /// The name that signs remarks and stands in the history.
  var author: String {
    let name = keeper?.current.name ?? ""
    return name.isEmpty ? services.author() : name
  }

  /// The draft to save, if there is something new in it.
  mutating func unsaved() -> Draft? {
    guard var session, session.isChanged else { return nil }
    self.session = nil
    defer { self.session = session }
    if !saveState.isFailing { saveState = .pending }
    let person = savedName ?? author
    savedName = person
    return session.handOver(at: services.clock.now(), by: person)
  }

  /// What is told of saving: what was typed a moment ago is not saved yet.
  var shownSaveState: SaveState {
    session?.isChanged ?? false && !saveState.isFailing ? .pending : saveState
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

  /// Why a draft can only be read.
  struct Hindrance {
    let sentence: String
    /// The other program can be told to end from here.
    let isEndable: Bool
    /// The name of the other person of the service who has it.
    let askable: String?
  }

  /// Takes the lock of a draft, and lets go of the one before. Gives who has it instead; a disk that
  /// takes no locks keeps nobody from writing.
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

  /// The draft is closed.
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

  /// What is to be said as long as it lasts.
  var standingMessage: Message? {
    guard case .failing(let error, _) = saveState else {
      return news.map { Message(text: $0.sentence(Binding.pass.keyNames), tone: .plain) }
    }
    // That one has a sheet of its own.
    if case .changedOutside = error { return nil }
    let way = "Ctrl-S enregistre une copie ailleurs."
    return Message(text: "\(error) \(way)".withFrenchSpaces, tone: .error)
  }

  mutating func say(_ text: String, _ tone: Message.Tone = .plain) {
    message = Message(text: text.withFrenchSpaces, tone: tone)
  }

  /// Says what undoing or redoing did; `nil` where there was nothing.
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

/// Something only the loop can do, with the terminal.
enum Errand: Equatable {
  /// Lets the person's own editor change the text at a path.
  case edit(String, Path)
  /// Puts a text into the terminal's clipboard.
  case copy(String)
  /// Gives the screen a theme, and the mouse to the form or to the terminal.
  case look(Theme.Name?, mouse: Bool)
}
