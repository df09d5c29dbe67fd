/// The style sheet: light and dark screens, A4 paper.
package enum HTMLStyle {
  /// The running title of printed pages, as a CSS string.
  static func header(_ title: String) -> String {
    var letters = ""
    for scalar in title.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", ">", "&", "\n": letters += "\\\(String(scalar.value, radix: 16)) "
      default: letters.unicodeScalars.append(scalar)
      }
    }
    return "@page { @top-left { content: \"\(letters)\"; } }\n"
  }

  /// The colours of all HTML pages as CSS variables: light, dark and print.
  package static let palette = """
    :root { color-scheme: light dark; --ink: #1b1b1f; --soft: #51515c; --paper: #fff;
      --line: #c9c9d4; --tint: #f3f3f8; --accent: #000091; }
    @media (prefers-color-scheme: dark) { :root { --ink: #ececf2; --soft: #b4b4c2;
      --paper: #17171c; --line: #45454f; --tint: #22222a; --accent: #a9b4ff; } }
    @media print { :root { color-scheme: light; --ink: #000; --soft: #3d3d46; --paper: #fff;
      --line: #8d8d99; --tint: #f0f0f4; --accent: #000091; } }

    """

  /// A box with a table that may be wider than the screen: a shadow on the side that has more.
  ///
  /// The shadows begin at 0, which is the default: without it the checker of the W3C does not count
  /// a variable as a value.
  package static func scrolled(_ box: String) -> String {
    """
    \(box) { overflow-x: auto;
      background: linear-gradient(to right, var(--paper) 1.5rem, transparent) left / 3rem 100%
        no-repeat local, linear-gradient(to left, var(--paper) 1.5rem, transparent) right / 3rem 100%
        no-repeat local, linear-gradient(to right, var(--line) 0, transparent) left / .8rem 100%
        no-repeat scroll, linear-gradient(to left, var(--line) 0, transparent) right / .8rem 100%
        no-repeat scroll; }
    @media print { \(box) { overflow: visible; background: none; } }

    """
  }

  package static let sheet =
    palette + scrolled(".table") + """
      * { box-sizing: border-box; }
      body { margin: 0 auto; max-width: 50rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper);
        color: var(--ink); font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
        overflow-wrap: anywhere; }
      .skip { position: absolute; left: -100rem; }
      .skip:focus { position: static; }
      a { color: var(--accent); }
      h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
      h1 { margin: 0; font-size: 2rem; }
      .owner { margin: .25rem 0 1rem; font-size: 1.25rem; color: var(--accent); font-weight: 600; }
      h2 { margin: 3rem 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent);
        font-size: 1.5rem; }
      h3 { margin: 2.25rem 0 .75rem; font-size: 1.25rem; color: var(--accent); }
      .subject { margin: 1.5rem 0 .35rem; font-size: 1.05rem; color: var(--ink); }
      dl { margin: 0; }
      dl > div { margin: 0 0 .75rem; }
      dt { color: var(--soft); font-size: .95em; }
      .answer + dl { margin-top: .6rem; }
      dd { margin: .15rem 0 0; }
      dd p, td p, th p, .answer p { margin: 0 0 .5rem; }
      dd p:last-child, .answer p:last-child, td p:last-child, th p:last-child { margin-bottom: 0; }
      ul { margin: .15rem 0; padding-left: 1.25rem; }
      .facts { padding: .75rem 1rem; background: var(--tint); border-left: 4px solid var(--accent); }
      .facts > div { display: flex; gap: .5rem; margin: 0; }
      .facts dt { flex: 0 0 7rem; }
      .facts dd { margin: 0; }
      nav h2 { margin-top: 2rem; border: 0; font-size: 1.2rem; }
      nav ul { list-style: none; padding-left: 0; }
      nav li { margin: .2rem 0; }
      nav > ul > li { margin: .6rem 0; font-weight: 600; }
      nav ul ul { font-weight: 400; padding-left: 1.25rem; }
      .table { margin: .5rem 0 1.25rem; }
      table { width: 100%; border-collapse: collapse; font-size: .95rem; }
      th, td { padding: .45rem .6rem; border: 1px solid var(--line); text-align: left;
        vertical-align: top; overflow-wrap: break-word; min-width: 6rem; }
      thead th { background: var(--tint); }
      tbody th { font-weight: 400; min-width: 12rem; }
      .none { color: var(--soft); font-style: italic; }
      .help { color: var(--soft); font-size: .9rem; }
      .line { height: 1.9rem; border-bottom: 1px dotted var(--soft); }
      .boxes { list-style: none; padding-left: 1.4em; }
      .boxes li { text-indent: -1.4em; }
      .space { min-width: 7rem; }
      @page { size: A4; margin: 22mm 20mm 20mm; font: 9pt sans-serif; color: #51515c;
        @bottom-right { content: counter(page) "/" counter(pages); } }
      @media print {
        html { font-size: 10.5pt; }
        body { max-width: none; padding: 0; line-height: 1.45; }
        .skip { display: none; }
        .help { break-after: avoid; break-inside: avoid; }
        nav a { color: inherit; text-decoration: none; }
        h1 { font-size: 22pt; } h2 { font-size: 16pt; } h3 { font-size: 13pt; }
        .subject { font-size: 11pt; } table { font-size: 9.5pt; }
        dt, thead { break-after: avoid; }
        tr, dl > div { break-inside: avoid; }
        p { orphans: 3; widows: 3; }
        th, td, tbody th { min-width: 0; }
        main a[href] { text-decoration: none; }
      }

      """
}
