package func / (folder: String, name: String) -> String {
  folder.utf8.last == slash ? folder + name : "\(folder)/\(name)"
}

private let slash = UInt8(ascii: "/")

/// By bytes, as the file system has it: a slash and an accent that follows it are one `Character`, which is
/// not equal to a slash.
extension String {
  /// The folder that a path leads into; `.` for a name alone.
  package var parent: String {
    guard let place = utf8.lastIndex(of: slash) else { return "." }
    return place == startIndex ? "/" : String(self[..<place])
  }

  /// What comes behind the folders of a path, slashes at its end apart; empty for `/`.
  package var lastName: String {
    utf8.split(separator: slash).last.map { String(Substring($0)) } ?? ""
  }

  package var hasSlash: Bool { utf8.contains(slash) }
}
