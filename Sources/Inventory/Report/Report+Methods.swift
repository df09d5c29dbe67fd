internal import Drafts
internal import Exports
internal import FormModel

/// How the figures were made.
extension Report {
  func methods(_ page: inout Markup) {
    let sentences = [
      "\(words.unit.withArticle.withCapital) est un canevas\u{A0}; \(words.unit.isFeminine ? "elle" : "il") restitue "
        + "\(words.subject.isFeminine ? "aucune, une" : "aucun, un") ou plusieurs \(words.subject.plural). De chaque "
        + "identifiant compte la version la plus haute, puis la dernière modifiée\u{A0}; entre des fichiers du même moment, "
        + "l’export complet si l’inventaire l’est, puis celui qui a le moins de réponses abîmées, puis le "
        + "contenu que le plus de fichiers partagent.",
      stageSentence,
      "Ce qui n’est pas renseigné est inconnu, et ne compte pas pour zéro\u{A0}: chaque somme dit sur combien "
        + "de réponses elle repose.",
      "Les listes montrent au plus \(Tally.shown)\u{A0}éléments\u{A0}; toutes les données sont dans les "
        + "fichiers CSV et JSON de l’inventaire, décrits par datapackage.json.",
    ]
    for sentence in sentences { page.element("p", sentence) }
    page.raw("\n")
    words(&page)
  }

  private var stageSentence: String {
    let (unit, subject) = (words.unit, words.subject)
    let it = unit.isFeminine ? "elle" : "il"
    return
      "\(unit.withArticle.withCapital) est \(Stage.finished.label(unit)) quand \(subject.isFeminine ? "la dernière" : "le dernier") "
      + "de ses \(subject.plural) a pris fin avant le \(plan.today.dayMonthYear)\u{A0}; sans date de fin, quand son "
      + "canevas est finalisé. \(it.withCapital) est \(Stage.planned.label(unit)) quand \(it) commence après ce jour, "
      + "\(Stage.running.label(unit)) quand \(it) a commencé."
  }

  /// How terms are counted, and which words are none.
  private func words(_ page: inout Markup) {
    let sentences = [
      "Un mot ou une expression ressort pour \(words.audience.withArticle) quand ses \(words.subject.plural) l’ont plus souvent que les autres\u{A0}: "
        + "\(TermTable.measure(words)). Un terme compte une fois par \(words.subject.singular), quel que soit le nombre de fois qu’il y est dit.",
      "Les mots sont comparés sans majuscules ni accents. L’apostrophe sépare ce qui est élidé (l’outil, qu’une), le tiret tous les mots. "
        + "Une expression est faite de deux mots qui se suivent, avec au plus deux mots de liaison entre eux. Ne sont pas "
        + "comptés, car ils sont dans tous les textes\u{A0}:",
    ]
    for sentence in sentences { page.element("p", sentence) }
    page.element("ul", ["class": "stop"]) { page in
      for group in StopWords.groups + [("négations", StopWords.negations)] {
        page.element("li", "\(group.title)\u{A0}: \(group.words)")
      }
    }
    page.raw("\n")
  }
}
