/// The path of an answer: `concertations[1].propositions[0].texte`.
package struct Path: Hashable, Sendable {
  package enum Component: Hashable, Sendable {
    case key(String)
    /// 0-based.
    case index(Int)
  }

  package var components: [Component]

  package init(_ components: [Component] = []) {
    self.components = components
  }

  package static let root = Path()

  package static func + (path: Path, key: String) -> Path {
    Path(path.components + [.key(key)])
  }

  package static func + (path: Path, index: Int) -> Path {
    Path(path.components + [.index(index)])
  }

  /// The path of the container; `nil` at the root.
  package var parent: Path? {
    components.isEmpty ? nil : Path(components.dropLast())
  }

  /// The last key, ignoring an index: the key of a field in its container.
  package var key: String? {
    if case .key(let key) = components.last(where: { if case .key = $0 { true } else { false } }) {
      key
    } else {
      nil
    }
  }

  package var index: Int? {
    if case .index(let index) = components.last { index } else { nil }
  }

  package func starts(with prefix: Path) -> Bool {
    components.starts(with: prefix.components)
  }
}

/// The text form, for scripts and for storage between sessions.
extension Path: CustomStringConvertible {
  package var description: String {
    components.reduce(into: "") { text, component in
      switch component {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
  }

  /// More rows than any list has. It keeps arithmetic on foreign indices far from overflow.
  private static let indexLimit = 1_000_000

  /// `nil` if the text is not a path.
  package init?(_ text: String) {
    var components: [Component] = []
    for part in text.split(separator: ".", omittingEmptySubsequences: false) {
      let pieces = part.split(separator: "[", omittingEmptySubsequences: false)
      guard let key = pieces.first, !key.isEmpty, !key.contains("]") else { return nil }
      components.append(.key(String(key)))
      for piece in pieces.dropFirst() {
        guard piece.last == "]", let index = Int(piece.dropLast()),
          piece.dropLast() == String(index), (0..<Self.indexLimit).contains(index)
        else { return nil }
        components.append(.index(index))
      }
    }
    self.init(components)
  }
}
