package func / (folder: String, name: String) -> String {
  folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

extension String {
  /// The folder that a path leads into; `.` for a name alone.
  package var parent: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
