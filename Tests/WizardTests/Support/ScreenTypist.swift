import CanevasForm
import FormModel
import JSONText
import Terminal
import Testing

@testable import Wizard

/// Types a whole canevas on a screen in memory, field by field, from the form's own definition.
///
/// Letters go to the app alone: to draw each of thousands would take most of the time.
struct ScreenTypist {
  let scene: Scene
  private let form = Canevas.form

  init(_ scene: Scene) { self.scene = scene }

  /// From the first field of an empty canevas to the end of its last page.
  func fill(_ answers: Answers) {
    let pages = form.pages(of: answers)
    for (index, page) in pages.enumerated() {
      fill(page, answers)
      guard index + 1 < pages.count else { return }
      let isNew = pages[index + 1].noun != nil && page.noun != nil
      take(isNew ? "[ Ajouter une concertation" : "[ Aller à l’étape suivante")
    }
  }

  /// Leaves the focus behind the page’s last field.
  private func fill(_ page: Page, _ answers: Answers) {
    for question in form.questions(on: page, of: answers) where !question.field.isComplement {
      answer(question, answers)
    }
    let container = answers.object(at: page.place)
    let isAnswered = page.fields.contains { $0.isComplement && container[$0.key] != nil }
    // On a page of which the compléments have been opened before, they come next.
    let isOpen = scene.app.form?.question?.field.isComplement ?? false
    guard isAnswered || isOpen else { return }
    if !isOpen { take("[ Compléments") }
    let opened = form.questions(on: page, of: answers, opensComplements: true)
    for question in opened where question.field.isComplement { answer(question, answers) }
  }

  /// Leaves the focus behind the question.
  private func answer(_ question: Question, _ answers: Answers) {
    #expect(scene.app.form?.path == question.path, "\(question.path)")
    let kind = question.field.kind
    if let stored = answers[question.path] {
      switch kind {
      case .text(let text): type(text.codec.editable(stored))
      case .choice: choose(kind.ticked(in: stored), of: kind)
      case .rows:
        for index in answers.rows(at: question.path).indices {
          scene.press(.character("+"))
          if let row = form.page(.row(question.path + index), of: answers) { fill(row, answers) }
          take("[ Terminer")
        }
      case .group: break
      }
    }
    scene.press(.tab)
  }

  private func type(_ text: String) {
    for character in text {
      scene.app.handle(.key(character == "\n" ? .enter : .character(character)))
    }
  }

  private func choose(_ keys: [String], of kind: Kind) {
    var current = 0
    for (index, choice) in kind.choices.enumerated() where keys.contains(choice.key) {
      scene.press(.right, times: index - current)
      scene.press(.character(" "))
      current = index
    }
  }

  /// Goes on to an entry at the end of the page, and chooses it.
  private func take(_ entry: String) {
    for _ in 0..<40 where !scene.caretRow.contains(entry) { scene.press(.tab) }
    #expect(scene.caretRow.contains(entry), "\(entry) is not there:\n\(scene.text)")
    scene.press(.enter)
  }
}
