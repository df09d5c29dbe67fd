/// The official codes, wherever they are kept. Nothing is read before something is asked.
package protocol CollectiviteLookup: Sendable {
  /// Where the codes come from and of which year they are, as an export names it.
  var source: String { get }

  /// All that the code stands for: a bare one may be both a département's and a région's.
  func collectivites(code: String) -> [KnownCollectivite]

  /// The largest first.
  func communes(postalCode: String) -> [KnownCollectivite]

  /// What a name, the beginning of one, or a code may mean, the best first; slips of the keys and
  /// ways of spelling do not matter.
  func search(_ typed: String) -> [ProposedCollectivite]

  /// Whether `name` is a name in use for it, however it is spelled.
  func isName(_ name: String, of collectivite: KnownCollectivite) -> Bool
}

/// A collectivité as it is recorded.
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
