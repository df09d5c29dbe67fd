internal import FormModel

extension Canevas {
  /// Themes of the debates. They are few and simple, so that readers can see what was searched for.
  /// A text can have several.
  static let themes = [
    Counted.Theme(
      "emploi",
      "Emploi et métiers",
      "emploi",
      "métier",
      "licenci",
      "chômage",
      "salari"
    ),
    Counted.Theme(
      "formation",
      "Formation et compétences",
      "formation",
      "former",
      "compétenc",
      "sensibilis"
    ),
    Counted.Theme("donnees", "Données et vie privée", "donnée", "rgpd", "confidentialit", "cnil"),
    Counted.Theme(
      "transparence",
      "Transparence",
      "transparen",
      "explica",
      "explicit",
      "opaque",
      "opacit"
    ),
    Counted.Theme(
      "biais",
      "Biais et égalité",
      "biais",
      "discrimin",
      "stéréotyp",
      "égalit",
      "équit"
    ),
    Counted.Theme(
      "ecologie",
      "Écologie et énergie",
      "écolog",
      "énerg",
      "environnement",
      "sobriét",
      "climat",
      "carbone"
    ),
    Counted.Theme(
      "acces",
      "Accès de tous",
      "fracture",
      "illectron",
      "inclusi",
      "accessib",
      "handicap",
      "guichet"
    ),
    Counted.Theme("humain", "Relation humaine", "humain", "accueil", "relation", "écoute"),
    Counted.Theme(
      "contrôle",
      "Contrôle et responsabilité",
      "responsab",
      "contrôle",
      "supervis",
      "erreur",
      "recours"
    ),
    Counted.Theme("couts", "Coûts et moyens", "coût", "budget", "financ", "dépens"),
    Counted.Theme(
      "souverainete",
      "Souveraineté et dépendance",
      "souverain",
      "dépendan",
      "fournisseur"
    ),
    Counted.Theme("securite", "Sécurité", "sécurit", "cyber", "fraud", "pirat"),
    Counted.Theme("confiance", "Confiance", "confian", "méfian", "défian", "crainte", "peur"),
    Counted.Theme("democratie", "Démocratie", "démocra", "citoyen", "particip"),
    Counted.Theme(
      "qualite",
      "Qualité et temps gagné",
      "efficac",
      "simplif",
      "qualité",
      "rapid",
      "temps"
    ),
    Counted.Theme("jeunesse", "Jeunesse et école", "jeune", "école", "éducati", "élève", "scolair"),
  ]
}
