internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet with help on the focused field, the active keys and the notices of the form.
struct HelpView: View {
  let question: Question?
  private let step: Step?
  /// The standing message, which may be too long for a small screen.
  private let message: Desk.Message?
  private let notices: [Notice]
  private let page: Noun
  private let keys: [Binding]
  private var frame = SheetFrame()
  let isOnlyRead = true
  /// Whether the keys are in the side pane, which needs room for all of them.
  private(set) var hasPane = false

  init(_ desk: Desk, question: Question?, step: Step? = nil, bindings: [Binding]) {
    self.question = question
    self.step = step
    message = desk.standingMessage
    notices = desk.services.form.notices
    page = desk.services.form.pageNoun
    // Leaves out bindings whose keys all belong to earlier bindings, which take precedence.
    keys = bindings.enumerated().filter { index, binding in
      let before = Set(bindings[..<index].flatMap(\.keys))
      return !before.isSuperset(of: binding.keys)
    }
    .map(\.element)
  }

  var bindings: [Binding] {
    [Binding(.back, .escape, .function(1), .enter), .outline.hidden, .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    command == .back ? .pop : .handOn(command)
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    frame.scroll(key)
    return .stay
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let aside = SheetPanes(grid.size).aside
    let keys = aside.map { keyLines(width: $0.width) } ?? []
    hasPane = aside.map { keys.count <= $0.height } ?? false
    if let aside, hasPane {
      aside.drawRule(into: &grid)
      aside.draw(keys, into: &grid)
    }
    return frame.draw(
      "Aide",
      "↑ ↓ pour lire la suite",
      lines: lines(width: width, hasKeys: !hasPane),
      cursor: nil,
      into: &grid
    )
  }

  /// The lines of the sheet, with the keys if they are not in the side pane.
  private func lines(width: Int, hasKeys: Bool) -> [Line] {
    var lines: [Line] = []
    func add(_ text: String, _ role: Role) {
      lines += Wrapping.rows(text, width: width).map { .text($0, role) }
    }
    if let message {
      add("En ce moment", .heading)
      add(message.text, .plain)
      lines.append(.blank)
    }
    if let question {
      add(question.name, .heading)
      for sentence in question.field.helpSentences { add(sentence, .plain) }
      lines.append(.blank)
    }
    if let step {
      add(step.heading, .heading)
      add(step.help, .plain)
      lines.append(.blank)
    }
    if hasKeys { lines += keyLines(width: width) + [.blank] }
    add(
      "Tout ce que vous écrivez s’enregistre tout seul. Rien n’empêche d’aller et venir : une erreur est gardée, signalée, et rappelée dans la relecture."
        .withFrenchSpaces,
      .plain
    )
    for notice in notices {
      lines.append(.blank)
      add(notice.title, .heading)
      for paragraph in notice.paragraphs { add("- " + paragraph, .plain) }
    }
    return lines
  }

  private func keyLines(width: Int) -> [Line] {
    var lines = [Line.text("Touches", .heading)]
    func add(_ key: String, does title: String) {
      // On a narrow screen the title is below its key.
      let isNarrow = width < Frame.narrow
      let column = isNarrow ? 4 : 26
      let rows = Wrapping.rows(title.withFrenchSpaces, width: width - column)
      let beside = isNarrow ? [] : rows.prefix(1)
      lines.append(
        beside.reduce(Line.text(key, .key)) { $0.adding($1, .plain, column: column) }
      )
      lines += rows.dropFirst(beside.count).map { .text($0, column: column) }
    }
    for binding in keys { add(binding.keyNames, does: binding.command.title(page: page)) }
    add("Alt-← Alt-→", does: "Aller d’un mot à l’autre dans un texte")
    add("Maj-flèches", does: "Sélectionner dans un texte")
    add("Souris", does: "Cliquer, faire défiler ; avec Maj, copier et coller")
    return lines
  }
}
