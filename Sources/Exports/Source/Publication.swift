internal import FormModel
package import JSONText

/// The answers as published in an edition.
///
/// Answers hidden by a condition are left out, and so is personal data in a public edition. An
/// unreadable value is moved to a member `illisibles` of its container, so that readers of data
/// find dates where dates belong and nothing typed is lost. A public edition has no such member,
/// since an unreadable value could be anything, including an address.
package struct Publication {
  /// The member with the unreadable values.
  package static let unreadableKey = "illisibles"

  private let edition: Edition
  private let isCode: @Sendable (String) -> Bool
  private let keepsEmptyRows: Bool
  /// All stored answers, in `document`.
  private let answers: FlatJSON.Node
  /// The stored answers, followed by the published ones.
  private var document: FlatJSON
  private var notes = PublicationNotes()

  /// The published answers of the whole canevas; empty rows are dropped.
  package static func answers(of source: ExportSource, _ edition: Edition) -> JSONObject {
    answers(of: source, edition, keepsEmptyRows: false)
  }

  /// The published answers with all rows at their indices, for a reader who goes back to them.
  static func answersInPlace(of source: ExportSource, _ edition: Edition) -> JSONObject {
    answers(of: source, edition, keepsEmptyRows: true)
  }

  private static func answers(
    of source: ExportSource,
    _ edition: Edition,
    keepsEmptyRows: Bool
  ) -> JSONObject {
    var document = FlatJSON()
    let answers = document.add(.object(source.answers.root))
    var notes = PublicationNotes()
    let shown = add(
      answers,
      to: &document,
      source.form,
      edition,
      keepsEmptyRows: keepsEmptyRows,
      notes: &notes
    )
    return document.object(shown) ?? [:]
  }

  /// Appends the published form of `answers`, a node of `document`, and returns it.
  static func add(
    _ answers: FlatJSON.Node,
    to document: inout FlatJSON,
    _ form: Form,
    _ edition: Edition,
    key: JSONKey? = nil,
    keepsEmptyRows: Bool = false,
    notes: inout PublicationNotes
  ) -> FlatJSON.Node {
    var publication = Publication(
      edition: edition,
      isCode: form.isCode,
      keepsEmptyRows: keepsEmptyRows,
      answers: answers,
      document: FlatJSON()
    )
    swap(&publication.document, &document)
    defer {
      swap(&publication.document, &document)
      notes = publication.notes
    }
    return publication.add(answers, by: form.rootFields, key)
  }

  /// Appends the published form of an object and returns it.
  private mutating func add(_ stored: FlatJSON.Node, by fields: [Field], _ key: JSONKey?)
    -> FlatJSON.Node
  {
    let shown = document.open(.object, key)
    var unreadable: [FlatJSON.Node] = []
    var known = 0
    var cursor = document.inside(stored).lowerBound
    for field in fields {
      guard let value = document.member(field.jsonKey, of: stored, from: &cursor) else { continue }
      known += 1
      guard !document.isBlank(value), field.condition.map({ holds($0, in: shown) }) ?? true
      else { continue }
      if edition == .open, !isPublic(field.privacy, in: stored) {
        notes.leaveOut(field)
        continue
      }
      if add(value, of: field) { continue }
      notes.unreadable += 1
      if edition == .complete { unreadable.append(value) }
    }
    if known < document.count(of: stored) { addUnknown(in: stored, fields, &unreadable) }
    addUnreadable(&unreadable)
    document.close(shown)
    return shown
  }

  private func holds(_ condition: Condition, in container: FlatJSON.Node) -> Bool {
    let answer = document.member(JSONKey(condition.key), of: container)
    return condition.holds(isTrue: answer.map(document.kind) == .yes) { choice in
      answer.map { document.hasText(choice, at: $0) } ?? false
    }
  }

  /// Appends members that are unknown to the form: all of them in a complete edition, those without
  /// addresses and telephone numbers in a public one. If there are unreadable values, they take the
  /// place of an unknown member named `illisibles`.
  private mutating func addUnknown(
    in stored: FlatJSON.Node,
    _ fields: [Field],
    _ unreadable: inout [FlatJSON.Node]
  ) {
    let own = JSONKey(Self.unreadableKey)
    for member in Array(document.elements(of: stored)) {
      if fields.contains(where: { document.hasKey($0.jsonKey, at: member) }) { continue }
      notes.unknown += 1
      if edition == .open {
        let isShown = !document.hasKey(own, at: member) && !document.hasContactDetail(at: member)
        if isShown { document.addCopy(of: member) }
      } else if !unreadable.isEmpty, document.hasKey(own, at: member) {
        addUnreadable(&unreadable)
      } else {
        document.addCopy(of: member)
      }
    }
  }

  private mutating func addUnreadable(_ values: inout [FlatJSON.Node]) {
    if values.isEmpty { return }
    let object = document.open(.object, JSONKey(Self.unreadableKey))
    for value in values { document.addCopy(of: value) }
    document.close(object)
    values = []
  }

  /// Appends the readable part of an answer unless it is blank; returns whether all of it was
  /// readable.
  private mutating func add(_ value: FlatJSON.Node, of field: Field) -> Bool {
    let found = document.kind(value)
    switch field.kind {
    case .text where found == .string && field.kind.codec?.isProse ?? false,
      .choice(.yesNo) where found == .yes || found == .no:
      // Any text is valid as it is.
      document.addCopy(of: value)
    case .choice(.oneOf(let choices)) where document.offers(choices, value):
      document.addCopy(of: value)
    case .choice(.severalOf(let choices))
    where found == .array
      && document.elements(of: value).allSatisfy({ document.offers(choices, $0) }):
      document.addCopy(of: value)
    case .rows(let group) where found == .array && document.areRows(value):
      addRows(value, group.fields, field.jsonKey)
    case .group(let fields) where found == .object:
      let group = add(value, by: fields, field.jsonKey)
      if document.isBlank(group) { document.drop(from: group) }
    case let kind:
      let stored = document.json(value)
      let (readable, isWhole) = kind.readable(stored, isCode)
      if readable == stored {
        document.addCopy(of: value)
      } else if let readable, !readable.isBlank {
        document.add(readable, field.jsonKey)
        if isWhole { notes.respelled += 1 }
      }
      return isWhole
    }
    return true
  }

  private mutating func addRows(_ rows: FlatJSON.Node, _ fields: [Field], _ key: JSONKey) {
    let list = document.open(.array, key)
    var row = document.inside(rows).lowerBound
    let end = document.inside(rows).upperBound
    while row < end {
      let shown = add(row, by: fields, nil)
      if !keepsEmptyRows, document.isBlank(shown) { document.drop(from: shown) }
      row = document.next(row)
    }
    document.close(list)
    if document.isBlank(list) { document.drop(from: list) }
  }
}

/// Privacy.
extension Publication {
  /// Whether an answer of the object at `container` may be published.
  private func isPublic(_ privacy: Privacy, in container: FlatJSON.Node) -> Bool {
    if privacy.isOpen { return true }
    return privacy.isPublic(
      beside: { consent($0, in: container) },
      atRoot: { consent($0, in: answers) }
    )
  }

  private func consent(_ key: String, in container: FlatJSON.Node) -> Bool? {
    guard let answer = document.member(JSONKey(key), of: container), !document.isBlank(answer)
    else { return nil }
    return document.kind(answer) == .yes
  }
}

extension FlatJSON {
  /// Whether the value is this text or a list that contains it.
  fileprivate func hasText(_ text: String, at node: Node) -> Bool {
    kind(node) == .array
      ? elements(of: node).contains { isText(text, at: $0) } : isText(text, at: node)
  }

  private func isText(_ text: String, at node: Node) -> Bool {
    kind(node) == .string && withText(node) { $0.elementsEqual(text.utf8) }
  }

  /// Whether the value is the key of an option.
  fileprivate func offers(_ choices: [Choice], _ node: Node) -> Bool {
    kind(node) == .string && withText(node) { choices.index(ofKey: $0) != nil }
  }

  /// Whether it is a list of objects only.
  fileprivate func areRows(_ node: Node) -> Bool {
    elements(of: node).allSatisfy { kind($0) == .object }
  }
}

extension Kind {
  /// The stored form of `value`, `nil` if it is not of this kind; and whether nothing of it is
  /// lost.
  fileprivate func readable(
    _ value: JSON,
    _ isCode: (String) -> Bool
  ) -> (JSON?, isWhole: Bool) {
    if let codec, let text = value.string, let read = try? codec.value(of: text) {
      if self == .code, !isCode(read.string ?? "") { return (nil, false) }
      return (read, true)
    }
    if rejection(of: value) == nil { return (codec?.canonical(value) ?? value, true) }
    if let read = self.value(ofForeign: value), rejection(of: read) == nil { return (read, true) }
    guard case .choice(.severalOf) = self, let ticked = value.array else { return (nil, false) }
    // Keep the known options, so that they can be counted.
    return (.array(ticked.filter { rejection(of: .array([$0])) == nil }), false)
  }
}
