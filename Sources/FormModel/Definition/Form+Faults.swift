extension Form {
  /// What is wrong with the declaration itself; a test holds that there is nothing.
  package var faults: [String] {
    var faults = Self.faults(in: rootFields, place: "canevas")
    for list in [ownerList, subjectList] where !rootFields.contains(where: { $0.key == list }) {
      faults.append("no list \(list)")
    }
    let ids = steps.map(\.id)
    for id in ids where ids.count(where: { $0 == id }) > 1 { faults.append("step \(id) twice") }
    return faults
  }

  private static func faults(in fields: [Field], place: String) -> [String] {
    var faults: [String] = []
    var earlier: [String: Kind] = [:]
    for field in fields {
      let name = "\(place).\(field.key)"
      if earlier[field.key] != nil { faults.append("\(name) twice") }
      if field.key.isEmpty || !field.key.utf8.allSatisfy(isKeyByte) {
        faults.append("\(name) is no key")
      }
      if field.label.isEmpty || field.help.isEmpty { faults.append("\(name) has no words") }
      if let condition = field.condition {
        faults += self.faults(of: condition, among: earlier).map { "\(name): \($0)" }
      }
      faults += self.faults(of: field.kind, place: name)
      earlier[field.key] = field.kind
    }
    return faults
  }

  private static func faults(of condition: Condition, among earlier: [String: Kind]) -> [String] {
    guard let kind = earlier[condition.key] else {
      return ["condition on \(condition.key), which is not asked before"]
    }
    switch condition {
    case .isTrue: return kind == .yesNo ? [] : ["condition on \(condition.key), no yes or no"]
    case .includes(_, let choice), .excludes(_, let choice):
      return kind.choices.contains { $0.key == choice } ? [] : ["no choice \(choice)"]
    }
  }

  private static func faults(of kind: Kind, place: String) -> [String] {
    switch kind {
    case .line, .paragraphs, .email, .url, .code, .date, .count, .hours, .yesNo: return []
    case .oneOf(let choices), .severalOf(let choices):
      let keys = Set(choices.map(\.key))
      return choices.isEmpty || keys.count < choices.count ? ["\(place): choices"] : []
    case .rows(let group):
      let named = group.field(group.nameKey) == nil ? ["\(place): no \(group.nameKey)"] : []
      return named + faults(in: group.fields, place: place)
    case .group(let fields):
      return (fields.isEmpty ? ["\(place) is empty"] : []) + faults(in: fields, place: place)
    }
  }

  private static func isKeyByte(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
