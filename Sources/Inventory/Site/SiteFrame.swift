internal import Exports
internal import FormModel

/// What all pages of a site have around their own content: style sheet, navigation, and a last line
/// with day, licence and source.
struct SiteFrame: Sendable {
  static let home = "index.html"

  private let sections: [SiteSection]
  private let day: String
  /// The title of the inventory.
  private let whole: String
  /// The navigation of all pages inside a section, which are nearly all pages.
  private let inside: Markup
  /// What stands before and behind the source in the last line.
  private let (beginning, end): (String, Markup)

  init(_ plan: InventoryPlan, _ sections: [SiteSection]) {
    self.sections = sections
    day = plan.today.dayMonthYear
    inside = Self.navigation(.inside(.canevas), sections)
    whole = plan.survey.words.title
    beginning = "\(whole), établi au \(day). Source\u{A0}: "
    var end = Markup()
    end.element("a", License.name, ["href": License.address])
    end.put(". Codes\u{A0}: \(plan.gazetteer.source).")
    self.end = end
  }

  /// Where a page stands.
  enum Location: Equatable {
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
    at location: Location,
    style: SiteStyle = .list,
    source: String,
    head: String = "",
    content: (inout Markup) -> Void
  ) -> [UInt8] {
    let full = title == whole ? title : "\(title) – \(whole)"
    return Markup.page(
      full,
      head: { page in
        page.empty("link", ["rel": "stylesheet", "href": location.root + style.fileName])
        page.raw("\n")
        page.empty(
          "link",
          [
            "rel": "alternate", "type": "application/atom+xml", "title": AtomFeed.title(whole),
            "href": location.root + AtomFeed.fileName,
          ]
        )
        page.raw("\n" + head)
      },
      body: { page in
        if case .inside = location {
          page.put(inside)
        } else {
          page.put(Self.navigation(location, sections))
        }
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
    let all = facts + [("Établi au", day), ("Licence", License.name)]
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

  private static func navigation(_ location: Location, _ sections: [SiteSection]) -> Markup {
    var page = Markup()
    page.element("nav", ["class": "site", "aria-label": "Site"]) { page in
      page.element("ul") { page in
        link("Accueil", to: home, .top(home), location, into: &page)
        link("Rapport", to: Report.fileName, .top(Report.fileName), location, into: &page)
        for section in sections {
          link(section.title, to: section.index, .index(section, page: 1), location, into: &page)
        }
      }
    }
    page.raw("\n")
    return page
  }

  private static func link(
    _ title: String,
    to path: String,
    _ target: Location,
    _ location: Location,
    into page: inout Markup
  ) {
    let current = target == location ? [("aria-current", "page")] : []
    page.element("li") { page in
      page.element("a", pairs: [("href", location.root + path)] + current) { $0.put(title) }
    }
  }

  private func footer(_ source: String, into page: inout Markup) {
    page.element("footer") { page in
      page.element("p") { page in
        page.put(beginning)
        page.put(source)
        page.put(". ")
        page.put(end)
      }
    }
    page.raw("\n")
  }
}
