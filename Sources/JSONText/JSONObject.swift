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
      for place in members.indices
      where members[place].key.utf8.count == length && members[place].key == key {
        return members[place].value
      }
      return nil
    }
    set {
      StepCount.add(members.count)
      let place = members.firstIndex { $0.key == key }
      switch (place, newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
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
    var places: [String: Int] = [:]
    for (place, member) in members.enumerated() { places[member.key] = place }
    for member in others {
      StepCount.add(1)
      if let place = places[member.key] {
        members[place].value = merged(members[place].value, member.value)
      } else {
        places[member.key] = members.count
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
