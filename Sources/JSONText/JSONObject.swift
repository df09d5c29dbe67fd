/// The members of a JSON object in file order.
///
/// A look-up is a linear search: objects of a canevas have a few dozen keys at most.
package struct JSONObject: Equatable, Sendable {
  package struct Member: Equatable, Sendable {
    package let key: String
    package var value: JSON

    package init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }
  }

  package var members: [Member]

  package init(_ members: [Member] = []) {
    self.members = members
  }

  package var isEmpty: Bool { members.isEmpty }

  package var keys: [String] { members.map(\.key) }

  /// The value under `key`. Setting a new key appends it; setting `nil` removes the key.
  package subscript(key: String) -> JSON? {
    get {
      // Compare lengths first: most keys already differ there.
      StepCount.add(members.count)
      let length = key.utf8.count
      for index in members.indices
      where members[index].key.utf8.count == length && members[index].key == key {
        return members[index].value
      }
      return nil
    }
    set {
      StepCount.add(members.count)
      let index = members.firstIndex { $0.key == key }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject {
  /// The members as a dictionary, for callers with many look-ups.
  package var values: [String: JSON] {
    members.reduce(into: [:]) { $0[$1.key] = $1.value }
  }

  /// Sets each of `others` as the subscript does, in linear time. `merged` resolves keys that both
  /// have; by default the other value wins.
  package mutating func merge(
    _ others: [Member],
    _ merged: (_ own: JSON, _ other: JSON) -> JSON = { $1 }
  ) {
    var indices: [String: Int] = [:]
    for (index, member) in members.enumerated() { indices[member.key] = index }
    for member in others {
      StepCount.add(1)
      if let index = indices[member.key] {
        members[index].value = merged(members[index].value, member.value)
      } else {
        indices[member.key] = members.count
        members.append(member)
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { Member(key: $0.0, value: $0.1) })
  }
}
