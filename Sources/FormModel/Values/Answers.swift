package import JSONText

/// All answers in stored form.
///
/// There is no other form: an unanswered question is absent, and a text that could not be parsed is
/// stored as typed. Unknown keys are preserved.
package struct Answers: Equatable, Sendable {
  package var root: JSONObject

  package init(_ root: JSONObject = JSONObject()) {
    self.root = root
  }

  /// Setting a blank value removes the answer and the container that becomes empty, but not a row
  /// of a list: the indices of its neighbours stay the same until it is removed.
  package subscript(path: Path) -> JSON? {
    get { Self.value(at: path.components[...], in: .object(root)) }
    set {
      let blank = newValue?.isBlank ?? true
      let isRow = path.index != nil
      let value = blank && !isRow ? nil : newValue
      // Release the reference first: a second one would copy a list of a thousand rows.
      var all: JSON? = .object(root)
      root = JSONObject()
      Self.set(value, at: path.components[...], in: &all)
      root = all?.object ?? JSONObject()
    }
  }

  /// The members of the container at `path`; empty if there is none.
  package func object(at path: Path) -> JSONObject {
    self[path]?.object ?? JSONObject()
  }

  /// The rows of the list at `path`; empty if there is none.
  package func rows(at path: Path) -> [JSON] {
    self[path]?.array ?? []
  }

  private static func value(at path: ArraySlice<Path.Component>, in json: JSON) -> JSON? {
    guard let first = path.first else { return json }
    let next: JSON? =
      switch (first, json) {
      case (.key(let key), .object(let object)): object[key]
      case (.index(let index), .array(let array)) where array.indices.contains(index):
        array[index]
      default: nil
      }
    return next.flatMap { value(at: path.dropFirst(), in: $0) }
  }

  /// Changes `json` in place by moving each value out and back in.
  private static func set(_ value: JSON?, at path: ArraySlice<Path.Component>, in json: inout JSON?)
  {
    guard let first = path.first else { return json = value }
    switch first {
    case .key(let key):
      var object = json?.object ?? JSONObject()
      json = nil
      let position = object.members.firstIndex { $0.key == key }
      var inner = position.map { object.members[$0].value }
      if let position { object.members[position].value = .null }
      set(value, at: path.dropFirst(), in: &inner)
      object[key] = inner
      json = object.isEmpty ? nil : .object(object)
    case .index(let index):
      var rows = json?.array ?? []
      json = nil
      if path.count == 1, value == nil {
        if rows.indices.contains(index) { rows.remove(at: index) }
        return json = rows.isEmpty ? nil : .array(rows)
      }
      while rows.count <= index { rows.append(.object(JSONObject())) }
      var inner: JSON? = rows[index]
      rows[index] = .null
      set(value, at: path.dropFirst(), in: &inner)
      rows[index] = inner ?? .object(JSONObject())
      json = .array(rows)
    }
  }
}
