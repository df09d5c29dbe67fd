internal import UseCases
internal import FormModel
internal import Spelling
internal import Terminal

/// Sheet of the settings. A choice takes effect at once, so the screen itself shows the theme.
struct SettingsView: FormSheet {
  var form: SmallForm
  /// Whether a typed name still has to be saved; it is not saved at each letter.
  private var isOwed = false
  let isOnlyRead = true

  init(_ settings: Settings) {
    form = SmallForm(Settings.form, settings.answers, actions: [.back])
  }

  var bindings: [Binding] {
    // A setting always has a value, so answers cannot be cleared.
    form.editor.bindings.filter { $0.command != .clear } + [
      Binding(.back, .escape), .outline, Binding(.help, .function(1)), .quit, .undo, .redo,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    if command == .choose, isChosen { return .stay }
    if let transition = performInForm(command, &desk) { return transition }
    keep(&desk)
    return command == .back ? .pop : .handOn(command)
  }

  /// Whether the option under the cursor is already chosen: choosing it again would clear it.
  private var isChosen: Bool {
    guard case .choice(let box) = form.editor.widget, let question else { return false }
    return box.isTicked(form.book[question.path])
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    Frame.header("Réglages", "gardés dans reglages.toml", into: &grid)
    return form.draw(into: &grid)
  }

  /// Applies and saves the settings. Reports a file that cannot be written.
  mutating func answered(_ desk: inout Desk) {
    form.book.seal()
    guard let keeper = desk.keeper else { return }
    let before = keeper.current
    let settings = before.answered(by: form.book.answers)
    guard settings != before else {
      if question?.field.kind != .line { keep(&desk) }
      return
    }
    desk.keeper?.current = settings
    if settings.theme != before.theme || settings.mouse != before.mouse {
      desk.errand = .look(settings.theme, mouse: settings.mouse)
    }
    if settings.spelling != before.spelling {
      desk.speller?.close()
      desk.speller = keeper.speller(settings)
    }
    isOwed = true
    if question?.field.kind != .line { keep(&desk) }
  }

  private mutating func keep(_ desk: inout Desk) {
    guard isOwed, let keeper = desk.keeper else { return }
    isOwed = false
    do {
      try keeper.write(keeper.current)
    } catch {
      desk.say("\(error) Ce réglage vaut jusqu’à la fin, et n’est pas gardé.", .error)
    }
  }
}
