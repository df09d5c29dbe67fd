/// Access to the official codes, which are read on demand.
package protocol CollectiviteLookup: Sendable {
  /// Publisher and edition of the codes, as cited in an export.
  var source: String { get }

  /// All collectivités with this code; a département and a région can share one.
  func collectivites(code: String) -> [KnownCollectivite]

  /// The SIREN of the collectivité with this code, as the sources record it; `nil` if they do not.
  func siren(code: String, type: TypeDeCollectivite) -> String?

  /// By descending population.
  func communes(postalCode: String) -> [KnownCollectivite]

  /// Matches for a name, the beginning of one, or a code, best first. Typos and spelling variants
  /// are tolerated.
  func search(_ typed: String) -> [ProposedCollectivite]

  /// Whether `name` is a name in use for it, in any spelling.
  func isName(_ name: String, of collectivite: KnownCollectivite) -> Bool
}

/// A collectivité as listed.
package struct KnownCollectivite: Equatable, Sendable {
  package let nom: String
  package let code: String
  package let type: TypeDeCollectivite

  package init(nom: String, code: String, type: TypeDeCollectivite) {
    self.nom = nom
    self.code = code
    self.type = type
  }
}
