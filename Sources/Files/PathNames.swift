package func / (folder: String, name: String) -> String {
  folder.utf8.last == slash ? folder + name : "\(folder)/\(name)"
}

private let slash = UInt8(ascii: "/")

/// These work on bytes, as the file system does: a slash followed by a combining accent is one
/// `Character` that is not equal to a slash.
extension String {
  /// The path without its last component; `.` for a single name.
  package var parent: String {
    guard let index = utf8.lastIndex(of: slash) else { return "." }
    return index == startIndex ? "/" : String(self[..<index])
  }

  /// The last component, ignoring slashes at the end; empty for `/`.
  package var lastName: String {
    utf8.split(separator: slash).last.map { String(Substring($0)) } ?? ""
  }

  package var hasSlash: Bool { utf8.contains(slash) }
}
