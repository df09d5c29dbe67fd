package import FormModel

/// The name of a bookmark that identifies an answer in a document to fill.
///
/// Word allows at most 40 letters, digits and underscores, so the name contains a hash of the
/// path's keys, then the row indices. The final letter prevents confusion with another row when an
/// office suite appends a digit to the name of a copy.
package struct AnswerMark: Hashable, Sendable {
  package let name: String

  private static let prefix = "canevas_"
  private static let partPrefix = "canevas_partie_"
  static let end = "z"

  package init(_ path: Path) {
    var indices: [Int] = []
    for case .index(let index) in path.components { indices.append(index) }
    name =
      ([Self.prefix + Self.fingerprint(of: path.sort)] + indices.map(String.init))
      .joined(separator: "_") + Self.end
  }

  /// The mark of a title that is no question. `part` is its number in the document.
  init(part: Int) { name = Self.partPrefix + String(part) }

  /// Whether the mark belongs to a title that is no question.
  package static func isPart(_ name: String) -> Bool { name.hasPrefix(partPrefix) }

  /// 32-bit FNV-1a in 8 hex digits, enough to distinguish a few hundred questions.
  private static func fingerprint(of keys: String) -> String {
    let hash = keys.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}

/// Maps the names of marks to paths.
package struct AnswerMarks: Sendable {
  /// Paths with all row indices 0, by `key(_:)`.
  private var paths: [String: Path] = [:]

  package init(of form: Form) {
    add(form.rootFields, at: .root)
  }

  private mutating func add(_ fields: [Field], at place: Path) {
    for field in fields {
      let path = place + field.key
      add(path)
      switch field.kind {
      case .rows(let group):
        add(path + 0)
        add(group.fields, at: path + 0)
      case .group(let inner): add(inner, at: path)
      default: break
      }
    }
  }

  private mutating func add(_ path: Path) {
    let name = AnswerMark(path).name
    // A list and its rows have the same hash; the key also contains the number of row indices.
    paths[Self.key(name)] = path
  }

  private static func key(_ name: String) -> String {
    let parts = name.dropLast(AnswerMark.end.count).split(separator: "_")
    return parts.prefix(2).joined(separator: "_") + "/\(max(0, parts.count - 2))"
  }

  /// `nil` for a bookmark that is not from this form.
  package func path(of name: String) -> Path? {
    guard name.utf8.count <= 64, name.hasSuffix(AnswerMark.end), let path = paths[Self.key(name)]
    else { return nil }
    let numbers = name.dropLast(AnswerMark.end.count).split(separator: "_").dropFirst(2)
    var indices = numbers.map { Int($0) }[...]
    var components: [Path.Component] = []
    for component in path.components {
      guard case .index = component else {
        components.append(component)
        continue
      }
      guard let index = indices.popFirst(), let index, (0..<1_000_000).contains(index) else {
        return nil
      }
      components.append(.index(index))
    }
    return Path(components)
  }
}
