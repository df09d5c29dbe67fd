internal import FormModel
package import JSONText

/// The two readerships of an export. The raw values stand in files.
package enum Edition: String, CaseIterable, Sendable {
  /// For everybody: personal data is left out.
  case open = "public"
  /// For the transmission to Les Interconnectés: everything.
  case complete = "complet"

  /// What a file says of itself; `nil` where it is no export. Whatever does not say that it is complete
  /// may lack what a public export leaves out, so it counts as one.
  package init?(mark: JSON?) {
    guard let mark else { return nil }
    self = mark.string?.trimmed.lowercased() == Self.complete.rawValue ? .complete : .open
  }

  /// What a file of many canevas says of itself.
  package var words: String {
    switch self {
    case .open: "public, sans ce que chaque canevas garde pour son export complet"
    case .complete: "complet, avec des données personnelles"
    }
  }
}
