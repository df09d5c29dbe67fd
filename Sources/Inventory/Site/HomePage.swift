internal import Drafts
internal import Exports
internal import FormModel

/// The first page of a site: search, what there is, what is new.
struct HomePage {
  let plan: InventoryPlan
  let frame: SiteFrame
  let map: SiteMap
  let totals: Totals
  let news: News

  private static let listed = 20

  var file: ExportFile {
    let count = totals.canevas.count
    let bytes = frame.page(
      plan.survey.words.title,
      at: .top(SiteFrame.home),
      source: "canevas.csv",
      head: "<script src=\"\(SearchIndex.scriptName)\" defer=\"defer\"></script>\n"
    ) { page in
      frame.header(
        plan.survey.words.title,
        lead: count == 0
          ? "Aucun canevas n’a pu être pris en compte" : totals.words.unit.counted(count),
        [("Contenu", plan.edition.words), ("Codes", plan.gazetteer.source)],
        into: &page
      )
      page.element("main", ["id": "contenu"]) { page in
        page.raw("\n")
        page.element("div", ["class": "searching"]) { page in
          page.element("h2", "Chercher")
          page.element("div", ["id": SearchIndex.elementID]) { page in
            page.element(
              "p",
              "La recherche a besoin de JavaScript, qui est absent ou arrêté ici. Les listes ci-dessous mènent à chaque page.",
              ["class": "note"]
            )
          }
        }
        page.raw("\n")
        page.element("h2", "Parcourir")
        sections(&page)
        newest(&page)
        about(&page)
      }
      page.raw("\n")
    }
    return ExportFile(path: SiteFrame.home, bytes: bytes)
  }

  private func sections(_ page: inout Markup) {
    page.element("ul", ["class": "cards"]) { page in
      for section in map.sections {
        page.raw("\n")
        page.element("li") { page in
          page.element("span", ["class": "figure"]) { page in
            page.element(
              "a",
              FrenchNumber.text(map.count(of: section)),
              [
                "href": section.index,
                "aria-label":
                  "\(section.title)\u{A0}: \(FrenchNumber.text(map.count(of: section)))",
              ]
            )
          }
          page.raw(" ")
          page.put(section.title.lowercased())
        }
      }
    }
    page.raw("\n")
    page.element("p") { page in
      page.put("Tous les nombres de l’inventaire, avec ce qu’ils comptent\u{A0}: ")
      page.element("a", "le rapport", ["href": Report.fileName])
      page.put(".")
    }
  }

  private func newest(_ page: inout Markup) {
    page.raw("\n")
    page.element("h2", "Nouveautés")
    if news.items.isEmpty {
      page.element("p", "Rien n’a changé depuis l’inventaire précédent.")
    } else {
      page.element("ul", ["class": "many"]) { page in
        for item in news.items.prefix(Self.listed) {
          let facts = map.facts(of: item.canevas)
          page.raw("\n")
          page.element("li") { page in
            page.element("a", facts.title, ["href": map.path(of: item.canevas)])
            let day = CalendarDate(iso: String(facts.modified.iso.prefix(10)))?.dayMonthYear
            let words = [item.word, day].compactMap(\.self).joined(separator: ", ")
            page.raw(" ")
            page.element("span", "(\(words))", ["class": "basis"])
          }
        }
      }
    }
    page.raw("\n")
    page.element("p") { page in
      page.put("Pour être averti\u{A0}: ")
      page.element("a", "le flux Atom", ["href": AtomFeed.fileName])
      page.put(".")
    }
  }

  private func about(_ page: inout Markup) {
    page.raw("\n")
    page.element("h2", "Ce que c’est")
    let sentences = [
      "Chaque collectivité documente sa concertation sur l’intelligence artificielle dans un même canevas. Ce site réunit les canevas reçus, sans les résumer : chaque nombre mène à ce qu’il compte, chaque page à celles qui la nomment.",
      "Ce que les canevas ne publient pas n’y est pas. Les mêmes données sont dans les tables CSV et les fichiers JSON de l’inventaire.",
    ]
    for sentence in sentences {
      page.raw("\n")
      page.element("p", sentence.withFrenchSpaces)
    }
  }
}
