/// The name of a machine or of a domain, as it stands in an email or a web address.
package enum HostName {
  /// Labels of letters, digits and hyphens between points; letters may have accents (`évron.fr`).
  static func isWellFormed(_ name: some StringProtocol) -> Bool {
    name.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
      !label.isEmpty && label.first != "-" && label.last != "-"
        && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
    }
  }

  /// Whether a name could be found from anywhere: it has a domain, which no number ends.
  package static func isPublic(_ name: some StringProtocol) -> Bool {
    let labels = name.split(separator: ".")
    guard isWellFormed(name), labels.count > 1, let last = labels.last else { return false }
    return last.count > 1 && last.contains(where: \.isLetter)
  }
}
