extension Form {
  /// Errors in the definition itself; a test checks that there are none.
  package var faults: [String] {
    var faults = faults(in: rootFields, place: "canevas")
    let ids = steps.map(\.id)
    for step in steps {
      if ids.count(where: { $0 == step.id }) > 1 { faults.append("step \(step.id) twice") }
      if step.title.isEmpty || step.shortTitle.isEmpty || step.help.isEmpty {
        faults.append("step \(step.id) has no words")
      }
      faults += order(of: step.rootFields, step.id)
      if !step.isOfOneMind { faults.append("step \(step.id) shows other fields than it keeps") }
    }
    return faults + roleFaults + promiseFaults + countedFaults
  }

  private func faults(in fields: [Field], place: String) -> [String] {
    var faults: [String] = []
    var earlier: [String: Field] = [:]
    for field in fields {
      let name = "\(place).\(field.key)"
      if earlier[field.key] != nil { faults.append("\(name) twice") }
      if field.key.isEmpty || !field.key.utf8.allSatisfy(isKeyByte) {
        faults.append("\(name) is no key")
      }
      if field.label.isEmpty || field.help.isEmpty { faults.append("\(name) has no words") }
      if field.isComplement, field.isRequired {
        faults.append("\(name) is a complément and required")
      }
      if let condition = field.condition {
        faults += self.faults(of: condition, among: earlier).map { "\(name): \($0)" }
      }
      if case .personal(unless: let consent?) = field.privacy {
        faults += self.faults(of: consent, beside: fields).map { "\(name): \($0)" }
      }
      faults += self.faults(of: field.kind, place: name)
      earlier[field.key] = field
    }
    return faults
  }

  /// A consent may have its own condition: if it is not asked, there is no consent.
  private func faults(of consent: Consent, beside fields: [Field]) -> [String] {
    let asked = [consent.beside].compactMap { $0 }.map { key in
      (key, fields.first { $0.key == key })
    }
    let askedOfAll = [consent.atRoot].compactMap { $0 }.map { key in
      (key, rootFields.first { $0.key == key })
    }
    return (asked + askedOfAll).flatMap { key, field in faults(ofTest: .isTrue(key), on: field) }
  }

  private func faults(of condition: Condition, among earlier: [String: Field]) -> [String] {
    let field = earlier[condition.key]
    // A hidden answer would still decide.
    let hidden =
      field?.condition == nil ? [] : ["condition on \(condition.key), which may be hidden"]
    return hidden + faults(ofTest: condition, on: field)
  }

  private func faults(ofTest condition: Condition, on field: Field?) -> [String] {
    guard let kind = field?.kind else {
      return ["condition on \(condition.key), which is not asked before"]
    }
    switch condition {
    case .isTrue: return kind == .yesNo ? [] : ["condition on \(condition.key), no yes or no"]
    case .includes(_, let choice), .excludes(_, let choice):
      return kind.choices.contains { $0.key == choice } ? [] : ["no choice \(choice)"]
    }
  }

  private func faults(of kind: Kind, place: String) -> [String] {
    switch kind {
    case .text, .choice(.yesNo): return []
    case .choice(.oneOf(let choices)), .choice(.severalOf(let choices)):
      let keys = Set(choices.map(\.key))
      return choices.isEmpty || keys.count < choices.count ? ["\(place): choices"] : []
    case .rows(let group):
      let isNamed = group.field(group.nameKey)?.kind.tellsRowsApart ?? false
      let named = isNamed ? [] : ["\(place): no text \(group.nameKey)"]
      let shown = group.overview?.faults(in: group.fields).map { "\(place): \($0)" } ?? []
      return named + shown + faults(in: group.fields, place: place) + order(of: group.fields, place)
    case .group(let fields):
      return (fields.isEmpty ? ["\(place) is empty"] : []) + faults(in: fields, place: place)
    }
  }

  /// Compléments are drawn after the other questions, so they have to be declared after them.
  private func order(of fields: [Field], _ place: String) -> [String] {
    let asked = fields.drop { !$0.isComplement }.filter { !$0.isComplement }
    return asked.map { "\(place).\($0.key) stands behind a complément" }
  }

  private func isKeyByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension Kind {
  /// Whether answers are short enough to identify rows.
  fileprivate var tellsRowsApart: Bool {
    isOneChoice || codec != nil
  }
}

extension Step {
  /// Whether its content matches the kind of its field.
  fileprivate var isOfOneMind: Bool {
    switch content {
    case .fields: true
    case .rows(let field, let group): field.kind == .rows(group)
    case .group(let field, let fields): field.kind == .group(fields)
    }
  }
}
