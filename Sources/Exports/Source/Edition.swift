internal import FormModel
package import JSONText

/// The two editions of an export. The raw values are stored in files.
package enum Edition: String, CaseIterable, Sendable {
  /// For everybody, without personal data.
  case open = "public"
  /// For the transmission to Les Interconnectés, with everything.
  case complete = "complet"

  /// Reads the mark of a file; `nil` if it is no export. A file that is not marked as complete
  /// counts as public, since it may lack personal data.
  package init?(mark: JSON?) {
    guard let mark else { return nil }
    self = mark.string?.trimmed.lowercased() == Self.complete.rawValue ? .complete : .open
  }

  /// The description in a file of several canevas.
  package var words: String {
    switch self {
    case .open: "public, sans ce que chaque canevas garde pour son export complet"
    case .complete: "complet, avec des données personnelles"
    }
  }
}
