internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText

/// Editing texts in an external editor.
extension App {
  /// Creates the draft's file, so that the next start finds the text even if no key was pressed
  /// before.
  mutating func prepareToLend() {
    desk.drafts.oweFile()
    // If the disk fails, the file for the editor fails too, and that error is shown.
    _ = desk.save()
  }

  func visit(_ editor: ExternalEditor, with text: String, at path: Path) -> EditorVisit? {
    desk.drafts.visit(editor, with: text, at: path)
  }

  /// Handles the result of a visit in the external editor.
  mutating func finish(_ visit: EditorVisit, of old: String) {
    switch visit.verdict {
    case .unchanged: desk.services.end(visit)
    case .take(let text): adopt(text, from: visit)
    case .keep(let why): say(why, isError: true)
    case .choose(let new, let why):
      push(
        ChoiceView(
          "Quel texte garder ?".withFrenchSpaces,
          [why + " Les deux textes sont là :"],
          [
            .init(EditorVisit.keeping, old.glimpse) { _ in .endVisit(visit, taking: nil) },
            .init(EditorVisit.taking, new.glimpse) { _ in .endVisit(visit, taking: new) },
          ]
        )
      )
    }
  }

  /// Ends a visit after the person chose a text; `nil` keeps the current answer.
  mutating func end(_ visit: EditorVisit, taking text: String?) {
    sheets.removeAll()
    if let text {
      showQuestion(at: visit.path)
      adopt(text, from: visit)
    } else {
      _ = desk.succeeds { desk throws(DraftError) in try desk.drafts.decline(visit) }
    }
    offerLeftTexts()
  }

  /// Offers texts that an external editor wrote and no draft contains.
  mutating func offerLeftTexts() {
    guard sheets.isEmpty else { return }
    for visit in desk.drafts.leftVisits {
      finish(visit, of: desk.session?.book[visit.path]?.string ?? "")
      if !sheets.isEmpty { return }
    }
  }

  private mutating func adopt(_ text: String, from visit: EditorVisit) {
    replaceText(at: visit.path, with: text)
    if desk.save() { desk.services.end(visit) }
  }

  private mutating func showQuestion(at path: Path) {
    guard form?.path != path, let session = desk.session,
      let question = session.form.question(at: path, of: session.book.answers)
    else { return }
    go(question.page, path, fromReview: false)
  }
}
