internal import Terminal

/// What the manual says of the keys.
package enum KeyList {
  /// "Ctrl-Q ou Ctrl-C", and what that does: the keys that do the same on every screen.
  package static var everywhere: [(keys: String, words: String)] {
    (Binding.everywhere + Binding.always).map { ($0.keyNames, $0.command.title) }
  }

  /// "Tab, Maj-Tab", and what these do: the keys of single fields, several bindings in one line.
  package static var ofFields: [(keys: String, words: String)] {
    [
      ("Tab, Maj-Tab", "Aller au champ suivant, au précédent ; toujours libres"),
      (
        "Entrée", "Champ suivant ; dans un texte long, à la ligne ; dans une liste, ouvrir la ligne"
      ),
      ("Espace, flèches", "Choisir, se déplacer"),
      ("PgSuiv, PgPréc, Ctrl-N, Alt-P", "Étape suivante, précédente ; les deux derniers partout"),
      ("Ctrl-E, Ctrl-L", "Le texte long dans votre éditeur ; dans toute la fenêtre"),
      (
        "Maj-flèches, Ctrl-O, Ctrl-X, Ctrl-V",
        "Sélectionner, copier, couper, coller ; Ctrl-C copie là où quelque chose est sélectionné"
      ),
      (
        "Suppr, Ctrl-D, Alt-↑, Alt-↓", "Dans une liste : supprimer, dupliquer, déplacer la ligne"
      ),
      (
        "Lettres, Espace, =, *",
        "Dans une liste : chercher, marquer des lignes, leur donner une même réponse, voir les suites d’une proposition"
      ),
      (
        "F4, Alt-R",
        "Noter une remarque sur un champ ou une ligne, ou lire celles qui y sont ; aucune n’est dans un export"
      ),
      ("Échap", "Revenir d’un niveau ; ne perd jamais rien"),
    ]
  }
}
