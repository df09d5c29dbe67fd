/// One entry of the table, as recorded by Insee and the DGCL.
package struct Collectivite: Equatable, Sendable {
  /// The official name, with its article and a straight apostrophe, as in the sources.
  package let nom: String
  /// Empty for an entry outside France, which has `pays` instead.
  package let code: String
  package let type: CollectiviteType
  /// The kind in words, such as “métropole” or “communauté d’agglomération”.
  package let nature: String
  /// The code of the département or collectivité d’outre-mer of a commune; for an EPCI, of the one
  /// where most of its inhabitants live; `nil` for a région.
  package let departement: String?
  package let departementNom: String?
  package let regionCode: String?
  package let regionNom: String?
  /// Number of inhabitants; `nil` if the sources do not give it.
  package let population: Int?
  /// The country of a city abroad, or the name of a country; `nil` in France.
  package let pays: String?

  package init(
    nom: String,
    code: String,
    type: CollectiviteType,
    nature: String,
    departement: String? = nil,
    departementNom: String? = nil,
    regionCode: String? = nil,
    regionNom: String? = nil,
    population: Int? = nil,
    pays: String? = nil
  ) {
    self.nom = nom
    self.code = code
    self.type = type
    self.nature = nature
    self.departement = departement
    self.departementNom = departementNom
    self.regionCode = regionCode
    self.regionNom = regionNom
    self.population = population
    self.pays = pays
  }
}
