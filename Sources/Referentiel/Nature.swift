/// The kinds, in the order of their numbers in the table.
enum Nature {
  static let names = [
    "commune",
    "arrondissement municipal",
    "circonscription territoriale",
    "communauté de communes",
    "communauté d’agglomération",
    "communauté urbaine",
    "métropole",
    "établissement public territorial",
    "département",
    "région",
    "collectivité territoriale unique",
    "collectivité à statut particulier",
    "collectivité d’outre-mer",
    "collectivité sui generis",
    "ville hors de France",
    pays,
  ]

  static let pays = "pays"
}
