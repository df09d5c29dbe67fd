extension String {
  /// The text as one word of a command line that somebody copies from a message: as it is where no shell
  /// finds anything in it, else between apostrophes. By scalars, as a shell reads them.
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
