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

  var words: SurveyWords { totals.words }
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
      ("territoires", "Où", territories),
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
}
