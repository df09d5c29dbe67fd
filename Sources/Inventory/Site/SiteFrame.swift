internal import Exports
internal import FormModel

/// What all pages of a site have around their own content: style sheet, navigation, and a last line
/// with day, licence and source.
struct SiteFrame: Sendable {
  static let home = "index.html"

  let plan: InventoryPlan
  private let sections: [SiteSection]

  init(_ plan: InventoryPlan, _ sections: [SiteSection]) {
    (self.plan, self.sections) = (plan, sections)
  }

  /// Where a page stands.
  enum Place: Equatable {
    /// At the top, under this file name.
    case top(String)
    /// The page `number` of the index of a section.
    case index(SiteSection, page: Int)
    case inside(SiteSection)

    var section: SiteSection? {
      switch self {
      case .top: nil
      case .index(let section, _), .inside(let section): section
      }
    }

    /// The way to the top of the site.
    var root: String { section == nil ? "" : "../" }
  }

  /// A page. `source` is the file or table with the same data; `head` is added to the head.
  func page(
    _ title: String,
    at place: Place,
    style: SiteStyle = .list,
    source: String,
    head: String = "",
    content: (inout Markup) -> Void
  ) -> [UInt8] {
    let whole = plan.survey.words.title
    let full = title == whole ? title : "\(title) – \(whole)"
    return Markup.page(
      full,
      head: { page in
        page.empty("link", ["rel": "stylesheet", "href": place.root + style.fileName])
        page.raw("\n")
        page.empty(
          "link",
          [
            "rel": "alternate", "type": "application/atom+xml", "title": AtomFeed.title(whole),
            "href": place.root + AtomFeed.fileName,
          ]
        )
        page.raw("\n" + head)
      },
      body: { page in
        navigation(place, into: &page)
        content(&page)
        footer(source, into: &page)
      }
    )
  }

  /// The title of a page and facts about it.
  func header(
    _ title: String,
    lead: String,
    _ facts: [(String, String)] = [],
    into page: inout Markup
  ) {
    let all = facts + [("Établi au", plan.today.dayMonthYear), ("Licence", License.name)]
    page.element("header") { page in
      page.element("h1", title)
      page.raw("\n")
      page.element("p", lead, ["class": "lead"])
      page.raw("\n")
      page.element("dl", ["class": "facts"]) { page in
        for (label, value) in all {
          page.element("div") { page in
            page.element("dt", label)
            page.element("dd", value)
          }
        }
      }
    }
    page.raw("\n")
  }

  private func navigation(_ place: Place, into page: inout Markup) {
    page.element("nav", ["class": "site", "aria-label": "Site"]) { page in
      page.element("ul") { page in
        link("Accueil", to: Self.home, .top(Self.home), place, into: &page)
        link("Rapport", to: Report.fileName, .top(Report.fileName), place, into: &page)
        for section in sections {
          link(section.title, to: section.index, .index(section, page: 1), place, into: &page)
        }
      }
    }
    page.raw("\n")
  }

  private func link(
    _ title: String,
    to path: String,
    _ target: Place,
    _ place: Place,
    into page: inout Markup
  ) {
    let current = target == place ? [("aria-current", "page")] : []
    page.element("li") { page in
      page.element("a", pairs: [("href", place.root + path)] + current) { $0.put(title) }
    }
  }

  private func footer(_ source: String, into page: inout Markup) {
    page.element("footer") { page in
      page.element("p") { page in
        page.put(
          "\(plan.survey.words.title), établi au \(plan.today.dayMonthYear). Source\u{A0}: \(source). "
        )
        page.element("a", License.name, ["href": License.address])
        page.put(". Codes\u{A0}: \(plan.gazetteer.source).")
      }
    }
    page.raw("\n")
  }
}
