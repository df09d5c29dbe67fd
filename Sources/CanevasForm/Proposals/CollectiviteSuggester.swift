package import FormModel
internal import JSONText

/// Proposes collectivités for a typed name or code. Choosing one fills in name, type and code.
package struct CollectiviteSuggester: Suggester {
  /// Fewer characters match too many.
  private static let fewest = 2
  private let lookup: any CollectiviteLookup

  package init(_ lookup: any CollectiviteLookup) {
    self.lookup = lookup
  }

  package func isAsked(at path: Path) -> Bool { asks(path, for: ["nom", "code"]) }

  package func suggestions(for typed: String, at path: Path) -> [Suggestion] {
    guard isAsked(at: path), typed.count >= Self.fewest else { return [] }
    return lookup.search(typed).map(\.suggestion)
  }

  package func meaning(of typed: String, at path: Path, in answers: Answers) -> String? {
    guard asks(path, for: ["code"]), !typed.isEmpty else { return nil }
    guard let code = OfficialCode().stored(typed)?.string else { return nil }
    let type = path.parent.flatMap { answers[$0 + "type"]?.string }
    let known = lookup.collectivites(code: code)
    let named = known.first { $0.type.rawValue == type } ?? known.first
    return named.map { "= \($0.nom)" }
  }

  private func asks(_ path: Path, for keys: [String]) -> Bool {
    path.parent?.key == "collectivites" && path.key.map(keys.contains) ?? false
  }
}

/// A collectivité as a proposal.
package struct ProposedCollectivite: Equatable, Sendable {
  package let nom: String
  /// `nil` outside of France.
  package let code: String?
  package let type: TypeDeCollectivite
  package let pays: String?
  /// What distinguishes it from others with the same name: kind and location.
  package let detail: String
  /// Whether its name begins with the typed text, with at most one wrong letter.
  package let isMeant: Bool

  package init(
    nom: String,
    code: String?,
    type: TypeDeCollectivite,
    pays: String?,
    detail: String,
    isMeant: Bool = false
  ) {
    self.nom = nom
    self.code = code
    self.type = type
    self.pays = pays
    self.detail = detail
    self.isMeant = isMeant
  }

  fileprivate var suggestion: Suggestion {
    Suggestion(
      title: nom,
      detail: [code, detail].compactMap(\.self).joined(separator: " · "),
      isMeant: isMeant,
      answers: [
        .init("nom", .string(nom)), .init("type", .string(type.rawValue)),
        .init("code", code.map { .string($0) }), .init("pays", pays.map { .string($0) }),
      ]
    )
  }
}
