/// A placeholder in the usage of a command determines its completion.
enum Placeholder: String, CaseIterable {
  case draft = "REF"
  case file = "FICHIER"
  case source = "SOURCE"
  case folder = "DOSSIER"
  case format = "FORMAT"
  case table = "NOM"
  case list = "LISTE"
  case version = "N"
  case rank = "RANG"
  case steps = "ÉTAPES"
  case day = "JJ/MM/AAAA"
  case text = "TEXTE"
  case person = "PERSONNE"
  case command = "COMMANDE"
  case address = "URL"
}
