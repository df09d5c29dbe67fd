extension String {
  /// The text as one word of a shell command, for messages that a person copies: unchanged if no
  /// shell treats it specially, else in single quotes.
  ///
  /// It works on scalars, as shells do.
  package var shellWord: String {
    if !isEmpty, unicodeScalars.allSatisfy(\.isPlainInShells) { return self }
    let inside = unicodeScalars.map { $0 == "'" ? "'\\''" : String($0) }
    return "'\(inside.joined())'"
  }
}

extension Unicode.Scalar {
  fileprivate var isPlainInShells: Bool {
    switch self {
    case "0"..."9", "A"..."Z", "a"..."z", "-", "_", ".", "/", ",", ":", "=", "@", "%", "+": true
    default: false
    }
  }
}
