/// One entry of the referential, as Insee and the DGCL record it.
package struct Collectivite: Equatable, Sendable {
  /// The recorded name, with its article and a straight apostrophe, as it stands in the sources.
  package let nom: String
  /// Empty for what lies outside France, which has a `pays` instead.
  package let code: String
  package let type: CollectiviteType
  /// The kind in words, such as “métropole” or “communauté d’agglomération”.
  package let nature: String
  /// The code of the département, or of the collectivité d’outre-mer that a commune lies in; for an
  /// EPCI the one where most of its inhabitants live; nil for a région.
  package let departement: String?
  package let departementNom: String?
  package let regionCode: String?
  package let regionNom: String?
  /// Inhabitants; nil where the sources do not say.
  package let population: Int?
  /// The country of a city abroad, or the name of a country; nil in France.
  package let pays: String?

  /// Values are given in the order of the properties.
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
