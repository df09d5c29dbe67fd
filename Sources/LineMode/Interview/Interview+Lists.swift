internal import UseCases
internal import FormModel

/// Rows of lists: opening, adding, removing, duplicating, moving.
extension Interview {
  /// Opens a row. In an empty list a person’s input names the first row, as on the screen; a script
  /// uses `/ajouter`.
  func openRow(_ number: String, of question: Question, _ group: Group) throws(Ending) {
    let count = session?.book.answers.rows(at: question.path).count ?? 0
    if count == 0, Int(number.trimmed) == nil, dialogue.partner == .person,
      session?.readOnly == nil
    {
      addRow(at: question)
      let name = question.path + 0 + group.nameKey
      if let naming = course?.question(at: name) {
        go(to: name)
        return try answer(naming, number)
      }
    }
    guard let number = Int(number.trimmed), (1...max(1, count)).contains(number), count > 0 else {
      return wait(
        "Donnez le numéro d’une ligne, /ajouter pour \(group.noun.withArticle), ou une ligne vide pour continuer."
      )
    }
    go(to: firstQuestion(ofRow: question.path + (number - 1)))
  }

  /// Adds a row to the list, or to the list of the current row. It exists once a question in it is
  /// answered.
  func addRow(at question: Question) {
    guard mayChange() else { return }
    var list: Path?
    if case .rows = question.field.kind {
      list = question.path
    } else {
      list = course?.page(asking: question.path)?.place.list
    }
    guard let list else { return wait("Cette question n’est ni une liste, ni un long texte.") }
    // Leaving an empty row may remove it, which changes the count.
    go(to: list)
    let count = session?.book.answers.rows(at: list).count ?? 0
    go(to: firstQuestion(ofRow: list + count))
  }

  func firstQuestion(ofRow row: Path) -> Path? {
    guard let course, let list = row.parent, let outer = course.page(asking: list),
      case .rows(let group)? = course.question(at: list)?.field.kind
    else { return path }
    let page = course.form.rowPage(group, at: row, step: outer.step, course.answers)
    return course.questions(on: page).first?.path ?? path
  }

  func change(_ change: RowChange, row number: String, at question: Question) {
    guard case .rows(let group) = question.field.kind else {
      return wait("Cette question n’est pas une liste.")
    }
    guard let number = Int(number), number >= 1 else {
      return wait("Donnez le numéro d’une ligne de la liste.")
    }
    var index: Int?
    let mayChange = self.change { book in
      index = book.change(
        row: number - 1,
        of: question.path,
        change,
        group.noun,
        from: question.page
      )
    }
    guard mayChange else { return }
    guard let index else { return wait("Il n’y a rien à faire avec la ligne \(number).") }
    drafts.look()
    save()
    switch change {
    case .remove: say(group.noun.removed("/annuler"))
    case .duplicate: say("La copie est la ligne \(index + 1).")
    case .moveUp, .moveDown: say("C’est maintenant la ligne \(index + 1).")
    }
  }
}
