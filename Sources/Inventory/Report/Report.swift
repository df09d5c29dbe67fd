internal import Drafts
internal import Exports
internal import FormModel

/// The inventory as an HTML page without scripts and external resources.
package struct Report {
  let plan: InventoryPlan
  let totals: Totals
  let arrivals: Arrivals
  let texts: ListedTexts
  let synthesis: Synthesis
  /// The pages to which lists lead, in a site.
  var pages: SiteMap?

  private var words: SurveyWords { totals.words }
  package static let fileName = "inventaire.html"

  var bytes: [UInt8] {
    Markup.page(words.title, style: ReportStyle.sheet(words.title)) { write(into: &$0) }
  }

  /// Writes the body of the page.
  func write(into page: inout Markup) {
    let sections = sections(Citations(arrivals.pool.entries, totals, pages))
    header(sections, into: &page)
    page.element("main", ["id": "contenu"]) { page in
      for section in sections {
        page.raw("\n")
        page.element("h2", section.title, ["id": section.id])
        page.raw("\n")
        section.write(&page)
      }
    }
  }

  private typealias Section = (id: String, title: String, write: (inout Markup) -> Void)

  /// The sections. An empty inventory has only those about files and method.
  private func sections(_ citations: Citations) -> [Section] {
    let last: [Section] = [
      ("reception", "Ce qui a été reçu", { arrivals.write(into: &$0) }),
      ("methode", "Comment c’est compté", methods),
    ]
    if totals.canevas.isEmpty { return last }
    return [
      ("chiffres", "Chiffres clés", figures),
      ("etat", "Où en sont les \(words.unit.plural)", stages),
      (words.audience.plural, "Avec qui et comment", people),
      ("territoires", "Où", places),
      (totals.asked.items.list.key, "\(words.item.plural.withCapital) et suites", propositions),
    ] + aftermathSection + [("themes", totals.asked.declared.textWords.heading, themes)]
      + synthesisSections(citations) + last + [
        (
          "listes", "Listes",
          { ReportLists(totals: totals, texts: texts, pages: pages).write(into: &$0) }
        )
      ]
  }

  /// The list of what the first two cite comes after them.
  private func synthesisSections(_ citations: Citations) -> [Section] {
    let section = SynthesisSection(
      totals: totals,
      synthesis: synthesis,
      texts: texts,
      citations: citations
    )
    let similar = SimilarSection(words: words, similar: synthesis.similar, citations: citations)
    return [
      ("synthese", "Ce que disent les \(words.audience.plural)", { section.write(into: &$0) }),
      ("proches", "\(words.item.plural.withCapital) proches", { similar.write(into: &$0) }),
      ("cites", "Canevas cités", { citations.write(into: &$0) }),
    ]
  }

  private var aftermathSection: [Section] {
    guard let after = totals.aftermath, let asked = totals.asked.aftermath else { return [] }
    return [(asked.history.field.key, "Ce qui a suivi", { aftermath(after, &$0) })]
  }

  private func header(_ sections: [Section], into page: inout Markup) {
    let count = totals.canevas.count
    page.element("header") { page in
      page.element("h1", words.title)
      page.raw("\n")
      page.element(
        "p",
        count == 0
          ? "Aucun canevas n’a pu être pris en compte"
          : "\(words.unit.counted(count)), au \(plan.today.dayMonthYear)",
        ["class": "lead"]
      )
      page.raw("\n")
      page.element("dl", ["class": "facts"]) { page in
        let facts = [
          ("Établi au", plan.today.dayMonthYear),
          ("Contenu", plan.edition.words),
          ("Licence", License.name),
          ("Codes", plan.gazetteer.source),
        ]
        for (label, value) in facts {
          page.element("div") { page in
            page.element("dt", label)
            page.element("dd", value)
          }
        }
      }
      page.raw("\n")
    }
    page.element("nav", ["aria-label": "Sommaire"]) { page in
      page.element("ul") { page in
        for section in sections {
          page.element("li") { $0.element("a", section.title, ["href": "#\(section.id)"]) }
        }
      }
    }
    page.raw("\n")
  }

  private func figures(_ page: inout Markup) {
    page.element("ul", ["class": "cards"]) { page in
      let count = totals.canevas.count
      card(
        FrenchNumber.text(count),
        count < 2 ? words.unit.singular : words.unit.plural,
        nil,
        link: ReportLists.allLink,
        &page
      )
      let held = totals.concertationCount
      card(
        FrenchNumber.text(held),
        "\(held < 2 ? words.subject.singular : words.subject.plural) restitué\(words.subject.e)"
          + (held < 2 ? "" : "s"),
        nil,
        link: ReportLists.allLink,
        &page
      )
      let owners = totals.collectivites.count
      card(
        FrenchNumber.text(owners),
        owners < 2 ? words.owner.singular : words.owner.plural,
        nil,
        link: "l-\(totals.collectivites.key)",
        &page
      )
      for sum in totals.sums {
        let isKnown = sum.answers > 0
        card(
          isKnown ? FrenchNumber.text(sum.total) : "inconnu",
          sum.label,
          sum.basis,
          link: isKnown ? "l-\(sum.key)" : nil,
          &page
        )
      }
      let proposals = totals.propositions
      card(
        FrenchNumber.text(proposals.count),
        proposals.count < 2 ? words.item.singular : words.item.plural,
        "dont \(FrenchNumber.text(proposals.answered)) avec une réponse",
        link: totals.asked.items.list.key,
        &page
      )
    }
    page.raw("\n")
  }

  private func card(
    _ figure: String,
    _ label: String,
    _ basis: String?,
    link: String?,
    _ page: inout Markup
  ) {
    page.raw("\n")
    page.element("li") { page in
      page.element("span", ["class": "figure"]) { page in
        if let link { page.element("a", figure, ["href": "#" + link]) } else { page.put(figure) }
      }
      page.raw(" ")
      page.put(label)
      if let basis { page.element("span", basis, ["class": "basis"]) }
    }
  }

  private func stages(_ page: inout Markup) {
    Charts.bars(totals.stages, into: &page)
    page.element("h3", totals.time.title)
    Charts.columns(totals.time, into: &page)
  }

  private func people(_ page: inout Markup) {
    page.element(
      "p",
      "Plusieurs réponses sont possibles\u{A0}: les parts ne s’additionnent pas.",
      ["class": "note"]
    )
    page.element("div", ["class": "pair"]) { page in
      for breakdown in totals.choices {
        page.element("div") { page in
          page.element("h3", breakdown.title)
          Charts.bars(breakdown, into: &page)
        }
      }
    }
  }

  private func places(_ page: inout Markup) {
    let territories = totals.territories
    page.element(
      "p",
      "\(words.unit.withArticle.withCapital) que plusieurs \(words.owner.plural) portent compte une fois dans chaque département, "
        + "chaque région et pour chaque nature.",
      ["class": "note"]
    )
    page.element("h3", territories.departements.title)
    Charts.basis(territories.departements, into: &page)
    TileMap.write(territories.departements, into: &page)
    page.element("div", ["class": "pair"]) { page in
      for breakdown in [territories.regions, territories.natures] {
        page.element("div") { page in
          page.element("h3", breakdown.title)
          Charts.bars(breakdown.ranked, into: &page)
        }
      }
    }
  }

  private func propositions(_ page: inout Markup) {
    let proposals = totals.propositions
    if proposals.count == 0 {
      page.element(
        "p",
        "\(words.item.withNone.withCapital) n’est documenté\(words.item.e) encore.",
        ["class": "basis"]
      )
    } else {
      page.element(
        "p",
        "\(FrenchNumber.text(proposals.answered)) des \(FrenchNumber.text(proposals.count)) \(words.item.plural) "
          + "ont une réponse (\(FrenchNumber.percent(proposals.answered, of: proposals.count))).",
        ["class": "basis"]
      )
      Charts.replies(proposals, of: words.item, into: &page)
    }
    page.element("h3", totals.followUp.title)
    Charts.bars(totals.followUp, into: &page)
  }

  private func aftermath(_ after: AftermathTotals, _ page: inout Markup) {
    page.element(
      "p",
      "D’après les compléments, que l’appel ne demande pas\u{A0}: chaque chiffre dit sur combien de réponses "
        + "il repose. L’état d’\(words.item.withArticle) est celui de sa dernière suite, ou sa réponse. La première "
        + "réponse est la première suite datée\u{A0}; un mois ou une année compte à partir de son premier jour.",
      ["class": "note"]
    )
    page.element("ul", ["class": "cards"]) { page in
      for sum in after.sums {
        card(FrenchNumber.text(sum.total), sum.label, sum.basis, link: "l-\(sum.key)", &page)
      }
      if let days = after.delay.value {
        card(
          FrenchNumber.text(days),
          "jours de la fin à la première réponse (médiane)",
          after.delay.basis,
          link: nil,
          &page
        )
      }
    }
    page.raw("\n")
    for breakdown in after.breakdowns {
      page.element("h3", breakdown.title)
      Charts.bars(breakdown, into: &page)
    }
    for table in after.crossTables {
      page.element("h3", table.title)
      Charts.cross(table, into: &page)
    }
  }

  private func themes(_ page: inout Markup) {
    page.element(
      "p",
      "Combien de \(words.subject.plural) touchent un thème, d’après le début des mots écrits dans leurs textes. "
        + "Un texte peut toucher plusieurs thèmes, ou aucun.",
      ["class": "note"]
    )
    let bases = totals.themes.kinds.map { kind in
      "\(kind.title.lowercased())\u{A0}: \(FrenchNumber.text(kind.answers))"
    }
    page.element(
      "p",
      "Textes de \(words.subject.counted(totals.concertationCount)) "
        + "(\(bases.joined(separator: ", "))).",
      ["class": "basis"]
    )
    Charts.themes(totals.themes, into: &page)
  }

  private func methods(_ page: inout Markup) {
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
