internal import FormModel
internal import JSONText
internal import TextFolding

/// Looks up rows in the form’s register by code or name, and adds what the register knows.
struct RegisterEntries {
  struct Completed {
    var row: JSONObject
    /// The question by which the entry was found.
    var field: Field?
    /// The original text, and the value that was assumed.
    var guess: (written: String, value: String)?
    /// Why no entry was used.
    var rejection: (written: String, words: String)?
  }

  private let list: FormList
  private let suggester: any Suggester
  private let code: Field
  private let name: Field
  private let isCode: @Sendable (String) -> Bool

  /// `nil` for a list without codes, which has no register.
  init?(_ list: FormList, in form: Form) {
    let fields = list.group.fields
    guard let suggester = form.suggester, let code = fields.first(where: { $0.kind == .code }),
      let name = fields.first(where: { $0.key == list.group.nameKey })
    else { return nil }
    (self.list, self.suggester, self.code, self.name) = (list, suggester, code, name)
    isCode = form.isCode
  }

  func completed(_ row: JSONObject) -> Completed {
    if let written = row[code.key]?.string {
      // A column of codes may have names in it.
      return row[name.key] == nil && written.isWords
        ? completed(named(written, row), name: written.trimmed, field: code)
        : completed(row, code: written)
    }
    guard let text = row[name.key]?.string?.trimmed else { return Completed(row: row) }
    if let code = OfficialCode.code(spelled: text), isCode(code) {
      // The column may mix names and codes, or have codes that were taken for names.
      var bare = row
      bare[name.key] = nil
      let found = completed(bare, code: code, field: name)
      if found.rejection == nil { return found }
    }
    return completed(row, name: text)
  }

  /// The row with what stands in place of the code as its name.
  private func named(_ written: String, _ row: JSONObject) -> JSONObject {
    var row = row
    row[code.key] = nil
    row[name.key] = .string(written)
    return ordered(row)
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
      // A well-formed unknown code is reported by the checks.
      return Completed(
        row: asked,
        field: field,
        rejection: row[name.key] == nil ? (written, Self.unknown(written)) : nil
      )
    default: return Completed(row: asked, field: field, rejection: (written, Self.several(found)))
    }
  }

  private func completed(
    _ row: JSONObject,
    name written: String,
    field: Field? = nil
  ) -> Completed {
    let field = field ?? name
    let all = entries(written, name).filter { $0.agrees(with: row, but: name.key) }
    let words = written.foldedWords
    let exact = all.filter { $0.title.foldedWords == words }
    if exact.count == 1 { return Completed(row: filled(row, exact[0]), field: field) }
    if exact.count > 1 {
      return Completed(row: row, field: field, rejection: (written, Self.several(exact)))
    }
    guard let first = all.first, first.isMeant else {
      // With a type but without a code it may be a city in another country.
      let isPlaced = row.members.contains { $0.key != name.key }
      return Completed(
        row: row,
        field: field,
        rejection: isPlaced ? nil : (written, Self.unknown(written))
      )
    }
    var taken = filled(row, first)
    taken[name.key] = .string(first.title)
    return Completed(
      row: taken,
      field: field,
      guess: (written, "\(first.title) (\(first.detail))")
    )
  }

  /// Adds the answers of the entry that the row lacks.
  private func filled(_ row: JSONObject, _ entry: Suggestion) -> JSONObject {
    var row = row
    for answer in entry.answers where row[answer.key] == nil { row[answer.key] = answer.value }
    return ordered(row)
  }

  /// The row in the order of the form.
  private func ordered(_ row: JSONObject) -> JSONObject {
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
  /// The unchanged row if there is no register.
  func completed(_ row: JSONObject) -> RegisterEntries.Completed {
    self?.completed(row) ?? RegisterEntries.Completed(row: row)
  }
}

extension String {
  /// Whether it can only be meant as a name: it has letters and not the shape of a code.
  fileprivate var isWords: Bool {
    contains(where: \.isLetter) && OfficialCode.code(spelled: self) == nil
  }
}

extension Suggestion {
  fileprivate func value(_ key: String) -> JSON? { answers.first { $0.key == key }?.value }

  /// Whether it contradicts no answer of the row except the name.
  fileprivate func agrees(with row: JSONObject, but name: String) -> Bool {
    answers.allSatisfy { answer in
      guard answer.key != name, let own = row[answer.key] else { return true }
      return own == answer.value
    }
  }
}
