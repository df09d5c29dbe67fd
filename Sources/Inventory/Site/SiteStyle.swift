internal import Exports

/// The style sheets of a site: that of the report for lists, that of documents for canevas.
enum SiteStyle: String, CaseIterable, Sendable {
  case list = "liste"
  case document

  var fileName: String { rawValue + ".css" }

  /// `title` is that of the inventory.
  func sheet(_ title: String) -> String {
    switch self {
    case .list: ReportStyle.sheet(title) + Self.frame
    case .document: HTMLStyle.sheet + Self.frame
    }
  }

  private static let frame = """
    nav.site { margin: 0 0 1.5rem; padding-bottom: .5rem; border-bottom: 1px solid var(--line); }
    nav.site ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap;
      gap: .25rem 1.25rem; }
    nav.site li { margin: 0; font-weight: 400; }
    nav.site a { display: inline-block; padding: .3rem 0; }
    [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
    main > .note:first-child { margin-top: 1.25rem; }
    .related { margin: 1.25rem 0 0; }
    .related dt { color: var(--soft); font-size: .95em; }
    .related dd { margin: .1rem 0 .6rem; }
    .entries { margin: .5rem 0; padding-left: 3.2rem; }
    .entries li { margin: .5rem 0; }
    .entries p { margin: 0; white-space: pre-line; }
    .entries .basis { display: block; margin: .1rem 0 0; }
    .many { margin: .5rem 0; padding-left: 1.25rem; columns: 16rem; column-gap: 2rem; }
    .many li { break-inside: avoid; margin: 0 0 .25rem; }
    .many .basis { white-space: nowrap; }
    .pager ul { list-style: none; margin: 1rem 0; padding: 0; display: flex; flex-wrap: wrap;
      gap: .25rem 1.25rem; }
    .search label { display: block; font-weight: 600; }
    .search input { width: 100%; max-width: 30rem; padding: .5rem .6rem; font: inherit;
      color: var(--ink); background: var(--paper); border: 1px solid var(--soft); }
    footer { margin-top: 3rem; padding-top: .75rem; border-top: 1px solid var(--line);
      color: var(--soft); font-size: .9rem; }
    @media (max-width: 36rem) { .entries { padding-left: 2.6rem; } }
    @media print {
      nav.site, .pager, .searching { display: none; }
      .entries .basis { break-after: auto; }
      .related { display: block; }
      .entries li, footer { break-inside: avoid; }
      footer { margin-top: 6mm; }
    }

    """
}
