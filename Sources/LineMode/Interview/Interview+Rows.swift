internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText

/// Long lists: listing and filtering rows, and recording later events.
extension Interview {
  /// Lists the rows that contain these words, or all of them, with the numbers that open them.
  func list(_ words: String, at question: Question) {
    guard case .rows(let group) = question.field.kind else {
      return wait("Cette question n’est pas une liste.")
    }
    guard words.utf8.count <= AnswerSearch.longest else { return wait(AnswerSearch.isTooLong) }
    let table = RowTable(group, session?.book.answers.rows(at: question.path) ?? [])
    let found = RowFilter.rows(of: words, in: table)
    let count = group.noun.counted(found.count)
    if words.isEmpty {
      dialogue.tell(count.withCapital + ".")
    } else {
      say("\(found.count) sur \(table.rows.count), avec « \(words.excerpt) ».")
    }
    for section in table.sections.isEmpty ? [""] : table.sections {
      let rows = found.filter { table.section(of: $0) == section }
      if rows.isEmpty { continue }
      if !section.isEmpty { dialogue.tell(section + "\u{A0}:") }
      for row in rows { dialogue.tell(line(of: row, table, at: question.path)) }
    }
    isWaiting = true
  }

  private func line(of row: Int, _ table: RowTable, at list: Path) -> String {
    let isWrong = session?.book.findings.errors(inRow: list + row) ?? 0 > 0
    return "\(row + 1). \(RowSummary(table.rows[row], index: row, of: table.group).line)"
      + (isWrong ? " (à revoir)" : "")
  }

  /// Adds a later event to a row of the list or to the current row. A finalised version is reopened
  /// for it.
  func followUp(_ number: String, at question: Question) throws(Ending) {
    guard let (row, group) = rowWithHistory(number, at: question), let history = group.history
    else {
      return wait(
        "Donnez le numéro de la ligne, dans une liste qui a des suites, comme « /suite 12 »."
      )
    }
    if let session, session.readOnly != nil {
      guard session.draft.etat == .finalise else { return say(session.readOnly ?? "") }
      try reopen("", proposing: history.declared.reason)
      guard self.session?.readOnly == nil else { return }
    }
    sayHistory(of: row, group)
    let list = row + history.field.key
    let count = session?.book.answers.rows(at: list).count ?? 0
    // Leaving an empty row may remove it, which changes the count.
    go(to: list)
    go(to: firstQuestion(ofRow: list + count))
  }

  private func rowWithHistory(_ number: String, at question: Question) -> (Path, Group)? {
    if case .rows(let group) = question.field.kind, group.history != nil {
      let rows = session?.book.answers.rows(at: question.path) ?? []
      return rows.index(numbered: number).map { (question.path + $0, group) }
    }
    guard let page = course?.page(asking: question.path), let list = page.place.list,
      case .rows(let group)? = course?.question(at: list)?.field.kind, group.history != nil
    else { return nil }
    return (page.place, group)
  }

  /// Says the events so far in chronological order.
  private func sayHistory(of row: Path, _ group: Group) {
    guard let history = group.history, let stored = session?.book[row] else { return }
    let rows = stored.object?[history.field.key]?.array ?? []
    for index in group.historyOrder(of: stored) {
      dialogue.tell(RowSummary(rows[index], index: index, of: history.group).line)
    }
  }
}
