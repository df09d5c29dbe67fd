/// Sentences of which the texts of a corpus are put together; made up, and plausible.
enum CorpusTexts {
  static let angles = [
    "L’accueil des usagers et la place des agents conversationnels aux guichets.",
    "L’aide à la rédaction pour les agents, et ce qui doit rester écrit par une personne.",
    "La sobriété des outils et leur coût réel pour le territoire.",
    "L’usage des données de la ville et leur protection.",
    "La formation des agents avant tout équipement.",
    "Les usages dans les écoles et les bibliothèques.",
  ]

  static let difficulties = [
    "Peu de participants de moins de 25 ans, malgré une relance dans les lycées.",
    "Les personnes éloignées du numérique sont venues peu nombreuses.",
    "Deux séances ont été déplacées, ce qui a coûté des présents.",
    "Le vocabulaire technique a gêné les échanges à la première séance.",
    "La salle n’était pas accessible aux personnes en situation de handicap.",
  ]

  static let questions = [
    "Qui répond quand l’outil se trompe ?",
    "Les brouillons rédigés par un outil sont-ils des documents administratifs ?",
    "Où sont conservées les données, et qui peut les consulter ?",
    "Comment expliquer une décision à laquelle un algorithme a contribué ?",
    "Que deviennent les métiers d’accueil dans dix ans ?",
  ]

  static let alerts = [
    "Ne pas fermer de guichet au motif qu’un agent conversationnel existe.",
    "Ne pas laisser un score décider seul d’une aide sociale.",
    "Surveiller la consommation d’énergie des services hébergés.",
    "Ne pas dépendre d’un seul fournisseur.",
    "Garder un recours humain pour chaque décision.",
  ]

  static let obstacles = [
    "Coût, dépendance à quelques fournisseurs, marchés publics peu adaptés.",
    "Manque de compétences dans les petites communes.",
    "Méfiance après plusieurs fuites de données.",
    "Absence de cadre clair sur la responsabilité des élus.",
  ]

  static let chances = [
    "Du temps rendu aux agents pour l’accueil.",
    "Une meilleure accessibilité des documents, en langage simple.",
    "Des économies d’énergie dans les bâtiments publics.",
    "Une coopération nouvelle entre communes voisines.",
  ]

  static let proposals = [
    "Tenir un registre public des algorithmes utilisés",
    "Garantir un interlocuteur humain à toute étape",
    "Former avant d’équiper",
    "Un cadre national d’évaluation énergétique",
    "Publier les conditions d’usage en langage clair",
    "Créer un comité citoyen de suivi",
    "Mutualiser les achats entre communes",
    "Ne pas utiliser de reconnaissance faciale dans l’espace public",
  ]

  static let reasons = [
    "Registre ouvert avant l’été.", "Garanti pour l’aide sociale ; à l’étude ailleurs.",
    "Plan de formation voté.", "La compétence appartient à l’État.",
    "Le budget ne le permet pas cette année.",
  ]

  static let titles = [
    "Panel d’habitants", "Ateliers des agents", "Forum ouvert", "Convention citoyenne",
    "Conseil des jeunes", "Balades numériques", "Réunion des associations", "Atelier des aînés",
  ]
}
