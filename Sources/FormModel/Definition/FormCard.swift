/// What catalogues and schemas say about the form itself.
package struct FormCard: Sendable {
  /// What the form documents, in one or two sentences.
  package let summary: String
  package let keywords: [String]
  /// The organisations that wrote the form.
  package let authors: [String]
  /// The texts that the form is from.
  package let sources: [String]
  /// What it is for, in a sentence.
  package let use: String
  /// How the answers are made, in a sentence; for one canevas, and for many that are pooled.
  package let method: (one: String, pooled: String)
  /// What the answers do not say, in sentences; for all canevas, and for many that are pooled.
  package let limits: (all: [String], pooled: String)
  /// Whom to ask about a complete export, a public one and an inventory.
  package let contact: (complete: String, open: String, pooled: String)
  /// From version 1 to the current one.
  package let editions: [FormEdition]
  /// The territory of a collectivité of this type, the stored answer to `FieldRole.ownerType`.
  package let level: @Sendable (_ type: String) -> TerritoryLevel
  /// The SIREN of the collectivité with this code and type; `nil` if it is not known.
  package let siren: @Sendable (_ code: String, _ type: String) -> String?

  package init(
    summary: String = "",
    keywords: [String] = [],
    authors: [String] = [],
    sources: [String] = [],
    use: String = "",
    method: (one: String, pooled: String) = ("", ""),
    limits: (all: [String], pooled: String) = ([], ""),
    contact: (complete: String, open: String, pooled: String) = ("", "", ""),
    editions: [FormEdition] = [],
    level: @escaping @Sendable (String) -> TerritoryLevel = { _ in .other },
    siren: @escaping @Sendable (String, String) -> String? = { _, _ in nil }
  ) {
    self.summary = summary.withFrenchSpaces
    (self.keywords, self.authors) = (keywords, authors)
    self.sources = sources.map(\.withFrenchSpaces)
    (self.use, self.method, self.limits, self.contact) = (use, method, limits, contact)
    (self.editions, self.level, self.siren) = (editions, level, siren)
  }
}

/// A version of the form.
package struct FormEdition: Equatable, Sendable {
  /// The number in `format_version`.
  package let number: Int
  /// The day it was finished, `AAAA-MM-JJ`.
  package let day: String
  /// What changed, and why.
  package let changes: String

  package init(_ number: Int, _ day: String, _ changes: String) {
    (self.number, self.day, self.changes) = (number, day, changes.withFrenchSpaces)
  }
}

/// The extent of a collectivité, as catalogues of open data distinguish it.
package enum TerritoryLevel: Sendable {
  case commune, group, departement, region, other
}
