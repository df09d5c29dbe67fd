internal import CanevasForm
internal import FormModel
internal import JSONText
internal import RunningProgram

/// Types a whole canevas, field by field, from the form's own definition: what a person would press
/// who has the answers on paper.
struct Typist {
  let program: Program
  private let form = Canevas.form
  private var session: TmuxSession { program.session }

  init(_ program: Program) {
    self.program = program
  }

  /// From the first field of an empty canevas to the end of its last page.
  func fill(_ answers: Answers) async throws {
    let pages = form.pages(of: answers)
    for (index, page) in pages.enumerated() {
      try await fill(page, answers)
      guard index + 1 < pages.count else { return }
      let next = pages[index + 1]
      let isNew = next.noun != nil && page.noun != nil
      if isNew { try session.send("Down") }
      try await program.waitForCursor(at: isNew ? "Ajouter une concertation" : "l’étape suivante")
      try session.send("Enter")
      try await program.wait(for: next.noun == nil ? next.step.title : next.step.shortTitle + " ›")
      try await session.wait(until: "another page is shown") {
        try !program.cursorRow().contains("> ")
      }
    }
  }

  /// Leaves the focus behind the page's last field.
  private func fill(_ page: Page, _ answers: Answers) async throws {
    for question in form.questions(on: page, of: answers) {
      try await answer(question, answers)
      try session.send("Tab")
    }
  }

  private func answer(_ question: Question, _ answers: Answers) async throws {
    guard let stored = answers[question.path] else { return }
    let kind = question.field.kind
    switch kind {
    case .text(let text): try await type(text.codec.editable(stored))
    case .choice: try choose(kind.ticked(in: stored), of: kind)
    case .rows(let group):
      for index in answers.rows(at: question.path).indices {
        try session.type("+")
        try await program.wait(for: group.numbered(index).plain)
        let row = form.page(.row(question.path + index), of: answers)
        if let row { try await fill(row, answers) }
        try await program.waitForCursor(at: "Ajouter un")
        try session.send("Tab")
        try await program.waitForCursor(at: "Terminer")
        try session.send("Enter")
        try await program.waitForCursor(at: "\(index + 1). ")
      }
    case .group: break
    }
  }

  private func type(_ text: String) async throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      if index > 0 { try session.send("Enter") }
      try session.type(String(line))
      // An Enter right behind much text would pass for a part of a paste.
      try await program.waitForCursor(at: String(line.suffix(8)))
    }
  }

  private func choose(_ keys: [String], of kind: Kind) throws {
    var current = 0
    for (index, choice) in kind.choices.enumerated() where keys.contains(choice.key) {
      for _ in current..<index { try session.send("Right") }
      try session.send("Space")
      current = index
    }
  }
}

extension String {
  /// With plain blanks for those that do not break.
  var plain: String { String(map { $0.isWhitespace ? " " : $0 }) }
}
