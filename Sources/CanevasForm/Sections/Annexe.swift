package import FormModel

/// Help pages about the distinctions in the annexe of the call, not in its wording.
extension Canevas {
  package static let levels = Notice(
    "Quatre niveaux de participation",
    [
      "La codécision : celles et ceux qui portent la responsabilité légale du projet décident ensemble.",
      "La concertation : des acteurs travaillent ensemble à des propositions, des recommandations ou des points de vigilance. Elle prépare la décision, elle ne la prend pas. C’est ce que ce canevas documente.",
      "La consultation : un projet déjà cadré est soumis à l’avis d’usagers ou de tiers pour l’enrichir.",
      "L’information : les personnes concernées reçoivent ce qu’il faut savoir du projet, par transparence.",
    ]
  )

  package static let purposes = Notice(
    "Trois familles d’objectifs",
    [
      "Sociaux : se rencontrer, se faire confiance, apprendre les uns des autres, dire les blocages et chercher des compromis.",
      "Démocratiques : rapprocher les décideurs des usagers, leur donner une voix sur le cadre du projet, montrer comment les décisions se prennent.",
      "De développement centré sur les usages : partir des besoins, décrire les parcours, améliorer et surveiller le service qui sera déployé.",
    ]
  )
}
