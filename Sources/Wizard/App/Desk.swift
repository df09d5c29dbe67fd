package import Drafts
package import UseCases
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

  /// The open draft, and what is done with it.
  package var drafts: DraftController
  /// The panes that the person has hidden.
  var hiddenPanes: Set<FormPanes.Pane> = []
  /// Whether rows have changed since the last check for problems. In a long list the check takes
  /// too long to run on each key.
  var isLookOwed = false
  var message: Message?
  /// The last search words, for the next and previous match.
  var searched: String?
  var clipboard = Clipboard()
  /// `nil` if the program runs without settings.
  var keeper: SettingsKeeper? { didSet { drafts.chosenName = keeper?.current.name ?? "" } }
  /// `nil` if the spelling is not checked.
  var speller: Speller?
  /// A terminal action that the loop runs after the current event.
  var errand: Errand?

  package init(_ services: Services, watch: DraftWatch? = nil) {
    drafts = DraftController(services, .onScreen, watch: watch)
  }

  package var services: Services { drafts.services }

  /// The open draft, to read; it is changed through `drafts`.
  var session: Session? { drafts.session }

  var today: CalendarDate { drafts.today }

  /// Saves all changes and waits for the disk, before the draft's file is read or replaced. Returns
  /// `false` if saving fails, and shows the error.
  mutating func save() -> Bool { succeeds { desk throws(DraftError) in try desk.drafts.save() } }

  /// Returns whether the open draft can be changed, and says why if it cannot.
  mutating func mayChange() -> Bool {
    succeeds { desk throws(ReadOnlyError) in try desk.drafts.checkChangeable() }
  }

  /// Does something that may fail, and says why if it does. Returns whether it succeeded.
  mutating func succeeds<Failure: Error>(
    _ work: (inout Desk) throws(Failure) -> Void
  ) -> Bool {
    do throws(Failure) {
      try work(&self)
      return true
    } catch {
      say(error)
      return false
    }
  }

  /// Asks for the draft that another person has open.
  mutating func askForDraft() {
    do throws(DraftError) { say(try drafts.ask()) } catch { say(error) }
  }

  /// The message that stays on screen while saving fails.
  var standingMessage: Message? {
    guard case .failing(let error, _) = drafts.saveState else {
      return drafts.news.map { Message(text: $0.sentence(Binding.pass.keyNames), tone: .plain) }
    }
    // This error has its own sheet.
    if case .changedOutside = error { return nil }
    let way = "Ctrl-S enregistre une copie ailleurs."
    return Message(text: "\(error) \(way)".withFrenchSpaces, tone: .error)
  }

  mutating func say(_ text: String, _ tone: Message.Tone = .plain) {
    message = Message(text: text.withFrenchSpaces, tone: tone)
  }

  /// Undoes or redoes a change and says which one. Returns `nil` if nothing was done.
  @discardableResult
  mutating func undoOrRedo(_ command: Command) -> Change? {
    do throws(ReadOnlyError) {
      let change = command == .undo ? try drafts.undo() : try drafts.redo()
      tell(command, change)
      return change
    } catch {
      say(error)
      return nil
    }
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

extension Ways {
  static let onScreen = Ways(
    toModify: "Ctrl-G puis « Modifier » le rend modifiable.",
    toClose: "Ctrl-G puis « Modifier » propose de l’y fermer.",
    toAsk: "Ctrl-G puis « Demander » le lui demande.",
    toReopen: "Ctrl-G puis « Rouvrir » commence la suivante."
  )
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
