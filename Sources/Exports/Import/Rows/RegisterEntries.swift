internal import FormModel
internal import JSONText
internal import TextFolding

/// Finds the entries of the form's register that rows name, by code or by name, and adds what the
/// register knows beside.
struct RegisterEntries {
  struct Completed {
    var row: JSONObject
    /// The question that named the entry.
    var field: Field?
    /// What stood there, and what it was taken for.
    var guess: (written: String, value: String)?
    /// Why no entry was taken.
    var fault: (written: String, words: String)?
  }

  private let list: FormList
  private let suggester: any Suggester
  private let code: Field
  private let name: Field
  private let isCode: @Sendable (String) -> Bool

  /// A list without codes has no register.
  init?(_ list: FormList, in form: Form) {
    let fields = list.group.fields
    guard let suggester = form.suggester, let code = fields.first(where: { $0.kind == .code }),
      let name = fields.first(where: { $0.key == list.group.nameKey })
    else { return nil }
    (self.list, self.suggester, self.code, self.name) = (list, suggester, code, name)
    isCode = form.isCode
  }

  func completed(_ row: JSONObject) -> Completed {
    if let code = row[code.key]?.string { return completed(row, code: code) }
    guard let text = row[name.key]?.string?.trimmed else { return Completed(row: row) }
    if let code = try? Kind.code.codec?.value(of: text).string, isCode(code) {
      // A column of names and codes, or of codes alone that was taken for names.
      var bare = row
      bare[name.key] = nil
      let found = completed(bare, code: code, field: name)
      if found.fault == nil { return found }
    }
    return completed(row, name: text)
  }

  private func entries(_ text: String, _ field: Field) -> [Suggestion] {
    let path = list.path(in: list.parents.map { _ in 0 }) + 0 + field.key
    return suggester.suggestions(for: text, at: path)
  }

  private func completed(_ row: JSONObject, code written: String, field: Field? = nil) -> Completed
  {
    let field = field ?? code
    var asked = row
    asked[code.key] = .string(written)
    let found = entries(written, code).filter { entry in
      entry.value(code.key) == .string(written) && entry.agrees(with: asked, but: name.key)
    }
    switch found.count {
    case 1: return Completed(row: filled(asked, found[0]), field: field)
    case 0:
      // A code that is well formed and unknown is for the checks to say.
      return Completed(
        row: asked,
        field: field,
        fault: row[name.key] == nil ? (written, Self.unknown(written)) : nil
      )
    default: return Completed(row: asked, field: field, fault: (written, Self.several(found)))
    }
  }

  private func completed(_ row: JSONObject, name written: String) -> Completed {
    let all = entries(written, name).filter { $0.agrees(with: row, but: name.key) }
    let words = written.foldedWords
    let exact = all.filter { $0.title.foldedWords == words }
    if exact.count == 1 { return Completed(row: filled(row, exact[0]), field: name) }
    if exact.count > 1 {
      return Completed(row: row, field: name, fault: (written, Self.several(exact)))
    }
    guard let first = all.first, first.isMeant else {
      // Whoever gives a type and no code may mean a city of another country.
      let isPlaced = row.members.contains { $0.key != name.key }
      return Completed(
        row: row,
        field: name,
        fault: isPlaced ? nil : (written, Self.unknown(written))
      )
    }
    var taken = filled(row, first)
    taken[name.key] = .string(first.title)
    return Completed(
      row: taken,
      field: name,
      guess: (written, "\(first.title) (\(first.detail))")
    )
  }

  /// Adds what the entry says and the row does not.
  private func filled(_ row: JSONObject, _ entry: Suggestion) -> JSONObject {
    var row = row
    for answer in entry.answers where row[answer.key] == nil { row[answer.key] = answer.value }
    // In the order of the form.
    var ordered = JSONObject()
    for field in list.group.fields { ordered[field.key] = row[field.key] }
    for member in row.members where ordered[member.key] == nil {
      ordered[member.key] = member.value
    }
    return ordered
  }

  private static func unknown(_ written: String) -> String {
    "Le référentiel ne connaît pas « \(written.excerpt) ». Vérifiez l’orthographe, ou choisissez dans le brouillon."
      .withFrenchSpaces
  }

  private static func several(_ entries: [Suggestion]) -> String {
    let some = entries.prefix(3).map { "\($0.title) (\($0.detail))" }.joined(separator: " ; ")
    return "Plusieurs y répondent : \(some). Choisissez dans le brouillon.".withFrenchSpaces
  }
}

extension RegisterEntries? {
  /// The row as it is where there is no register.
  func completed(_ row: JSONObject) -> RegisterEntries.Completed {
    self?.completed(row) ?? RegisterEntries.Completed(row: row)
  }
}

extension Suggestion {
  fileprivate func value(_ key: String) -> JSON? { answers.first { $0.key == key }?.value }

  /// Whether it says nothing else than the row does, its name aside.
  fileprivate func agrees(with row: JSONObject, but name: String) -> Bool {
    answers.allSatisfy { answer in
      guard answer.key != name, let own = row[answer.key] else { return true }
      return own == answer.value
    }
  }
}
