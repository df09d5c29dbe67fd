internal import Drafts
internal import Exports
internal import FormModel

/// The sections with figures.
extension Report {
  func figures(_ page: inout Markup) {
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
        "\(held < 2 ? words.subject.singular : words.subject.plural) \(words.subject.agreeing("restitué", held))",
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

  func stages(_ page: inout Markup) {
    Charts.bars(totals.stages, into: &page)
    page.element("h3", totals.time.title)
    Charts.columns(totals.time, into: &page)
  }

  func people(_ page: inout Markup) {
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

  func territories(_ page: inout Markup) {
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

  func propositions(_ page: inout Markup) {
    let proposals = totals.propositions
    if proposals.count == 0 {
      page.element(
        "p",
        "\(words.item.withNone.withCapital) n’est \(words.item.agreeing("documenté")) encore.",
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

  func aftermath(_ after: AftermathTotals, _ page: inout Markup) {
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

  func themes(_ page: inout Markup) {
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
}
