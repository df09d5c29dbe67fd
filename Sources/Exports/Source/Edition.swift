/// The two readerships of an export. The raw values stand in files.
package enum Edition: String, CaseIterable, Sendable {
  /// For everybody: personal data is left out.
  case open = "public"
  /// For the transmission to Les Interconnectés: everything.
  case complete = "complet"
}
