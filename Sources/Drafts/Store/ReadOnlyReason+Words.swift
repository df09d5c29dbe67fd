internal import Files

extension ReadOnlyReason: CustomStringConvertible {
  package var description: String {
    switch self {
    case .newerFormat(let version):
      """
      Ce canevas vient d’une version plus récente du programme (format \(version))\u{A0}: il ne \
      peut qu’être lu. Mettez canevas à jour pour le modifier.
      """
    case .export:
      "Ce fichier est un export\u{A0}: il ne peut qu’être lu. Importez-le pour le modifier."
    case .unknownState(let state):
      """
      L’état \(quoted(state)) n’est pas connu\u{A0}: ce canevas ne peut qu’être lu. Mettez canevas \
      à jour, ou corrigez \(quoted("etat")) dans le fichier.
      """
    case .illNamed(let file):
      """
      Le nom du fichier \(quoted(file.lastName)) n’est pas un identifiant (des lettres sans accent, des \
      chiffres, - et _)\u{A0}: il ne peut qu’être lu. \(quoted("canevas importer \(file.shellWord)")) en \
      fait un brouillon.
      """
    }
  }
}
