import Drafts
import FormModel
import JSONText
import TestSupport

/// A canevas whose rows each have a word that no other row has, by which they are found after any edit.
struct TaggedCanevas {
  private(set) var answers: Answers
  private var count = 0

  init(_ answers: Answers) {
    self.answers = Answers()
    let root = tagged(canevas.ordered(answers).root, canevas.rootFields)
    self.answers = Answers(root)
  }

  private mutating func tagged(_ object: JSONObject, _ fields: [Field]) -> JSONObject {
    var object = object
    for field in fields {
      guard case .rows(let group) = field.kind, let rows = object[field.key]?.array else {
        continue
      }
      object[field.key] = .array(
        rows.map { row in
          guard var row = row.object, let key = Self.tagKey(of: group) else { return row }
          count += 1
          let text = row[key]?.string.map { " " + $0 } ?? ""
          row[key] = .string("\(Self.tag(count))\(text)")
          return .object(tagged(row, group.fields))
        }
      )
    }
    return object
  }

  static func tag(_ number: Int) -> String { "marque\(number)x" }

  /// The text of a row that has its word.
  static func tagKey(of group: Group) -> String? {
    let texts = group.fields.filter { $0.kind == .line || $0.kind == .paragraphs }
    return texts.first { $0.key == group.nameKey }?.key ?? texts.first?.key
  }
}

/// What a person does to a canevas, each row told by its word.
enum Edit {
  case set(row: String?, keys: [String], JSON?)
  case remove(row: String)
  case add(to: String?, keys: [String], tag: String, JSON)
  case move(row: String)

  func apply(to answers: inout Answers) {
    switch self {
    case .set(let row, let keys, let value):
      guard let place = answers.place(of: row) else { return }
      answers[keys.reduce(place) { $0 + $1 }] = value
    case .remove(let row):
      guard let place = answers.place(of: row) else { return }
      answers[place] = nil
    case .add(let row, let keys, _, let value):
      guard let place = answers.place(of: row) else { return }
      let list = keys.reduce(place) { $0 + $1 }
      answers[list] = .array(answers.rows(at: list) + [value])
    case .move(let row):
      guard let place = answers.place(of: row), let list = place.parent, let index = place.index
      else { return }
      var rows = answers.rows(at: list)
      rows.insert(rows.remove(at: index), at: 0)
      answers[list] = .array(rows)
    }
  }

  /// Whether somebody who does this and somebody who does that touch the same, in `base`.
  func touches(_ other: Edit, in base: Answers) -> Bool {
    if goes(with: other, in: base) || other.goes(with: self, in: base) { return true }
    return switch (self, other) {
    case (.set(let row, let keys, let value), .set(let second, let others, let otherValue)):
      row == second && keys == others && value != otherValue
    case (.move(let row), .move(let second)):
      base.place(of: row)?.parent == base.place(of: second)?.parent && row != second
    case (.set, _), (.add, _), (.move, _), (.remove, _): false
    }
  }

  /// Whether what this does is in a row that `removal` takes away.
  private func goes(with removal: Edit, in base: Answers) -> Bool {
    guard case .remove(let row) = removal else { return false }
    return isInside(row, base) && !isRemoval(of: row)
  }

  private func isRemoval(of row: String) -> Bool {
    if case .remove(row) = self { true } else { false }
  }

  var row: String? {
    switch self {
    case .set(let row, _, _), .add(let row, _, _, _): row
    case .remove(let row), .move(let row): row
    }
  }

  private func isInside(_ row: String, _ base: Answers) -> Bool {
    guard let outer = base.place(of: row), let own = self.row, let place = base.place(of: own)
    else { return false }
    if case .move = self { return place != outer && place.starts(with: outer) }
    return place.starts(with: outer)
  }
}

extension Answers {
  /// The row with this word; the root for none.
  func place(of tag: String?) -> Path? {
    guard let tag else { return .root }
    return rowPaths.first { path in
      self[path]?.object?.members.contains { member in
        member.value.string.map { $0.hasPrefix(tag) } ?? false
      } ?? false
    }
  }

  /// Of all rows, each behind the one that it is in.
  var rowPaths: [Path] { Self.rowPaths(.object(root), at: .root) }

  private static func rowPaths(_ value: JSON, at path: Path) -> [Path] {
    switch value {
    case .object(let object):
      object.members.flatMap { rowPaths($0.value, at: path + $0.key) }
    case .array(let rows):
      rows.enumerated().flatMap { index, row in
        row.object == nil ? [] : [path + index] + rowPaths(row, at: path + index)
      }
    case .null, .bool, .number, .string: []
    }
  }

  /// Every text in it.
  var texts: Set<String> { Self.texts(.object(root)) }

  private static func texts(_ value: JSON) -> Set<String> {
    switch value {
    case .object(let object):
      object.members.reduce(into: []) { $0.formUnion(texts($1.value)) }
    case .array(let rows): rows.reduce(into: []) { $0.formUnion(texts($1)) }
    case .string(let text): [text]
    case .null, .bool, .number: []
    }
  }

  /// The same with the rows of each list in the order of their words.
  var withSortedRows: Answers { Answers(Self.sorted(.object(root)).object ?? [:]) }

  private static func sorted(_ value: JSON) -> JSON {
    switch value {
    case .object(let object):
      .object(JSONObject(object.members.map { .init(key: $0.key, value: sorted($0.value)) }))
    case .array(let rows):
      .array(
        rows.map { sorted($0) }.sorted {
          JSONWriter.compact($0).lexicographicallyPrecedes(JSONWriter.compact($1))
        }
      )
    case .null, .bool, .number, .string: value
    }
  }
}

/// Makes up what one person does to a canevas.
struct SeededEditor {
  let name: String
  var numbers: SeededNumbers
  private var count = 0

  init(_ name: String, seed: UInt64) {
    self.name = name
    numbers = SeededNumbers(seed: seed)
  }

  private static let words = [
    "accueil", "agents", "algorithme", "budget", "charte", "citoyens", "climat", "commune",
    "comptes", "débat", "décision", "délai", "données", "école", "énergie", "évaluation", "forêt",
    "guichet", "habitants", "impôts", "logement", "mairie", "marchés", "mobilité", "outil",
    "papier",
    "plan", "quartier", "registre", "santé", "séance", "service", "suivi", "transport", "vote",
  ]

  private mutating func sentence() -> String {
    count += 1
    let words = (0..<numbers.number(6...12)).map { _ in numbers.pick(Self.words) }
    return "\(name)\(count)x \(words.joined(separator: " "))"
  }

  mutating func edits(of base: Answers) -> [Edit] {
    let rows = base.rowPaths
    var perRow: [String?: Int] = [:]
    return (0..<numbers.number(1...8)).compactMap { _ in
      let place = numbers.chance(30) || rows.isEmpty ? Path.root : numbers.pick(rows)
      let tag = place == .root ? nil : base[place]?.object?.tag
      guard place == .root || tag != nil, let fields = canevas.fields(at: place) else { return nil }
      perRow[tag, default: 0] += 1
      if let tag, perRow[tag] == 1, numbers.chance(25) {
        return numbers.chance(60) ? .remove(row: tag) : .move(row: tag)
      }
      // Of a row of which nothing is left as it was nobody can tell what it was.
      if tag != nil, perRow[tag, default: 0] > 2 { return nil }
      return edit(fields, keys: [], tag, base[place]?.object ?? [:])
    }
  }

  private mutating func edit(
    _ fields: [Field],
    keys: [String],
    _ tag: String?,
    _ object: JSONObject
  ) -> Edit? {
    let field = numbers.pick(fields)
    let keys = keys + [field.key]
    switch field.kind {
    case .group(let inner):
      return edit(inner, keys: keys, tag, object[field.key]?.object ?? [:])
    case .rows(let group):
      guard let key = TaggedCanevas.tagKey(of: group) else { return nil }
      let text = sentence()
      return .add(to: tag, keys: keys, tag: text, .object([key: .string(text)]))
    default:
      let old = object[field.key]
      if let tag, let text = old?.string, text.hasPrefix(tag) {
        return .set(row: tag, keys: keys, .string("\(text) \(sentence())"))
      }
      if numbers.chance(15) { return .set(row: tag, keys: keys, nil) }
      return .set(row: tag, keys: keys, value(of: field.kind))
    }
  }

  private mutating func value(of kind: Kind) -> JSON {
    switch kind {
    case .choice(.yesNo): .bool(numbers.chance(50))
    case .text(.count): .number(numbers.number(1...100_000))
    case .text(.hours): .number(numbers.number(1...200))
    case .text(.date):
      .string("20\(numbers.number(10...29))-0\(numbers.number(1...9))-1\(numbers.number(0...9))")
    case .text(.partialDate): .string("20\(numbers.number(10...29))-0\(numbers.number(1...9))")
    case .text(.email): .string("\(name)\(numbers.number(1...9999))@exemple.fr")
    case .text(.url): .string("https://exemple.fr/\(name)\(numbers.number(1...9999))")
    case .text(.code): .string("3523\(numbers.number(0...9))")
    case .choice(.oneOf(let choices)): .string(numbers.pick(choices).key)
    case .choice(.severalOf(let choices)): .array(numbers.some(choices).map { .string($0.key) })
    case .text, .rows, .group: .string(sentence())
    }
  }
}

extension JSONObject {
  /// The word of a row.
  fileprivate var tag: String? {
    for member in members {
      guard let text = member.value.string, text.hasPrefix("marque"),
        let end = text.firstIndex(of: "x")
      else { continue }
      return String(text[...end])
    }
    return nil
  }
}

extension Form {
  /// The questions of the row at `place`, or of the root.
  fileprivate func fields(at place: Path) -> [Field]? {
    var fields = rootFields
    for component in place.components {
      guard case .key(let key) = component else { continue }
      switch fields.first(where: { $0.key == key })?.kind {
      case .rows(let group): fields = group.fields
      case .group(let inner): fields = inner
      default: return nil
      }
    }
    return fields
  }
}
