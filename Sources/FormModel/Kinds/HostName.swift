/// A host or domain name in an email or web address.
package enum HostName {
  /// Whether it has labels of letters, digits and hyphens, separated by dots. Accented letters are
  /// allowed (`évron.fr`).
  static func isWellFormed(_ name: some StringProtocol) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  /// Whether it could be a public name: it has a top-level domain with a letter.
  package static func isPublic(_ name: some StringProtocol) -> Bool {
    let labels = name.split(separator: ".")
    guard isWellFormed(name), labels.count > 1, let last = labels.last else { return false }
    return last.count > 1 && last.contains(where: \.isLetter)
  }
}
