/// The two readerships of an export. The raw values stand in files.
package enum Edition: String, CaseIterable, Sendable {
  /// For everybody: personal data is left out.
  case open = "public"
  /// For the transmission to Les Interconnectés: everything.
  case complete = "complet"

  /// What a file of many canevas says of itself.
  package var words: String {
    switch self {
    case .open: "public, sans ce que chaque canevas garde pour son export complet"
    case .complete: "complet, avec des données personnelles"
    }
  }
}
