internal import Exports

/// The style sheet of the report: light and dark, wide and narrow screens, A4 paper.
enum ReportStyle {
  /// A heading that reads from the bottom up, for many narrow columns.
  private static let upright =
    "display: inline-block; writing-mode: vertical-rl; text-orientation: sideways; transform: rotate(180deg); max-height: 9rem; text-align: left;"

  /// `title` stands on each printed page.
  static func sheet(_ title: String) -> String {
    HTMLStyle.palette + HTMLStyle.scrolled(".wide") + """
      * { box-sizing: border-box; }
      html { scroll-behavior: smooth; }
      body { margin: 0 auto; max-width: 62rem; padding: 1.5rem 1.25rem 4rem; background: var(--paper);
        color: var(--ink); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Liberation Sans", sans-serif;
        overflow-wrap: break-word; }
      .skip { position: absolute; left: -100rem; }
      .skip:focus { position: static; }
      a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
      h1, h2, h3 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
      h1 { margin: 0; font-size: 2rem; }
      h2 { margin: 3.25rem 0 1rem; padding-bottom: .35rem; border-bottom: 2px solid var(--accent);
        font-size: 1.5rem; }
      h3 { margin: 2rem 0 .35rem; font-size: 1.1rem; }
      h4 { margin: 1.1rem 0 .25rem; font-size: 1rem; }
      p { max-width: 46rem; margin: .35rem 0 .75rem; }
      .lead { margin: .25rem 0 1rem; font-size: 1.25rem; color: var(--accent); font-weight: 600; }
      .basis, .note { color: var(--soft); font-size: .92rem; margin: 0 0 .75rem; }
      dl.facts { margin: 0; padding: .75rem 1rem; background: var(--tint);
        border-left: 4px solid var(--accent); }
      .facts > div { display: flex; gap: .5rem; }
      .facts dt { flex: 0 0 7rem; color: var(--soft); }
      .facts dd { margin: 0; }
      nav ul { list-style: none; padding: 0; margin: 1.25rem 0 0; display: flex; flex-wrap: wrap;
        gap: .35rem 1.25rem; }
      .cards { list-style: none; padding: 0; margin: 0; display: grid; gap: .75rem;
        grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr)); }
      .cards li { padding: .85rem 1rem; background: var(--tint); border-top: 3px solid var(--accent); }
      .cards .figure { display: block; font-size: 1.9rem; line-height: 1.15; font-weight: 700;
        font-variant-numeric: tabular-nums; white-space: nowrap; }
      .cards .figure a { text-decoration: none; }
      .cards .figure a:hover, .cards .figure a:focus { text-decoration: underline; }
      .cards .basis { display: block; margin: .25rem 0 0; font-size: .85rem; }
      .pair { display: grid; gap: 0 2.5rem; grid-template-columns: repeat(auto-fit, minmax(19rem, 1fr)); }
      table { border-collapse: collapse; width: 100%; font-size: .95rem; }
      th { font-weight: 400; text-align: left; }
      .hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
      .bars th { width: 38%; padding: .22rem .75rem .22rem 0; }
      .bars .bar { width: 100%; }
      .bar svg { display: block; width: 100%; min-width: 4rem; height: .8rem; }
      .number { padding-left: .75rem; text-align: right; white-space: nowrap;
        font-variant-numeric: tabular-nums; }
      .share { padding-left: .6rem; text-align: right; white-space: nowrap; color: var(--soft);
        font-variant-numeric: tabular-nums; min-width: 3.4rem; }
      .zero { color: var(--soft); }
      .fill { fill: var(--accent); }
      .track { fill: var(--tint); }
      .axis { fill: var(--line); }
      q { quotes: "«\u{A0}" "\u{A0}»" "“" "”"; }
      .columns { display: block; width: 100%; min-width: 34rem; height: auto; }
      .tick { font-size: 13px; fill: var(--soft); text-anchor: middle; }
      .columns a:hover .fill, .columns a:focus .fill { fill: var(--ink); }
      .map { display: block; width: 100%; max-width: 36rem; height: auto; margin: .5rem 0; }
      .map text { font-size: 12.5px; font-weight: 600; text-anchor: middle; fill: var(--ink); }
      .map .count { font-size: 11px; font-weight: 400; }
      .tile rect { fill: var(--accent); stroke: var(--line); stroke-width: .6; }
      .t0 rect { fill: var(--tint); }
      .map .t0 text { fill: var(--soft); font-weight: 400; }
      .t1 rect { fill-opacity: .12; } .t2 rect { fill-opacity: .26; } .t3 rect { fill-opacity: .42; }
      .t4 rect { fill-opacity: .66; }
      .map .t4 text, .map .t5 text { fill: var(--paper); }
      .legend { list-style: none; padding: 0; margin: .25rem 0 0; display: flex; flex-wrap: wrap;
        gap: .2rem 1.1rem; font-size: .9rem; color: var(--soft); }
      .swatch { width: .85rem; height: .85rem; margin-right: .4rem; vertical-align: -.1rem; }
      .r0 { fill: var(--accent); } .r1 { fill: var(--accent); fill-opacity: .55; }
      .r2 { fill: var(--ink); fill-opacity: .75; } .r3 { fill: var(--accent); fill-opacity: .22; }
      .r4 { fill: var(--line); }
      .matrix { min-width: 34rem; table-layout: fixed; }
      .matrix td:first-child { width: 22%; }
      .matrix th, .matrix td { padding: .3rem .5rem .1rem; vertical-align: bottom; }
      .matrix thead th { color: var(--soft); font-size: .88rem; text-align: right; }
      .matrix th:first-child, .matrix td:first-child { padding-left: 0; }
      .matrix .basis { text-align: right; white-space: nowrap; }
      .tall { table-layout: auto; } .tall thead span { \(upright) }
      .stack svg { display: block; width: 100%; height: 1rem; margin-bottom: .6rem; }
      .themes { table-layout: fixed; }
      .themes th, .themes td { padding: .35rem .75rem .35rem 0; vertical-align: top;
        border-top: 1px solid var(--line); }
      .themes thead th, .themes thead td { border: 0; color: var(--soft); font-size: .9rem; }
      .themes td:first-child { width: 40%; }
      .stems { display: block; color: var(--soft); font-size: .8rem; }
      .cell { font-variant-numeric: tabular-nums; }
      .cell svg { display: block; width: 100%; height: .45rem; margin-top: .3rem; }
      .lists h3 { margin-top: 1.75rem; font-size: 1rem; }
      .lists h3 .basis { font-weight: 400; }
      .lists ol { margin: 0; padding-left: 1.6rem; columns: 20rem; column-gap: 2rem; font-size: .92rem; }
      .lists li { break-inside: avoid; margin: .1rem 0; }
      .lists q { color: var(--soft); }
      .lists h3:target { background: var(--tint); box-shadow: -.6rem 0 0 var(--tint), -.85rem 0 0 var(--accent); }
      .terms { table-layout: auto; } .terms td:last-child, .terms th:last-child { width: 45%; text-align: left; }
      .terms .number { white-space: normal; }
      .terms td, .terms th { padding-bottom: .3rem; vertical-align: top; border-top: 1px solid var(--line); }
      .terms thead th { border: 0; } .terms thead th:first-child, .terms thead th:last-child { text-align: left; }
      .passages { margin: .25rem 0 .75rem; padding-left: 1.2rem; }
      .passages li { margin: .3rem 0; max-width: 46rem; break-inside: avoid; }
      .stop, .sources { font-size: .88rem; color: var(--soft); }
      .sources { columns: 22rem; column-gap: 2rem; padding-left: 2rem; }
      .sources li { break-inside: avoid; } .sources .basis { display: block; font-size: .82rem; overflow-wrap: anywhere; }
      .sources li:target { background: var(--tint); color: var(--ink); }
      @media (max-width: 36rem) {
        body { padding: 1rem 1rem 3rem; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; margin-top: 2.5rem; }
        .bars, .bars tbody { display: block; }
        .bars tr { display: grid; grid-template-columns: 1fr auto auto; margin: 0 0 .5rem; }
        .bars th { width: auto; padding: 0; grid-column: 1; grid-row: 1; }
        .bars .number { grid-column: 2; grid-row: 1; } .bars .share { grid-column: 3; grid-row: 1; }
        .bars .bar { grid-column: 1 / -1; grid-row: 2; margin-top: .15rem; }
        .cards { grid-template-columns: 1fr 1fr; } .cards .figure { font-size: 1.5rem; }
        .facts dt { flex-basis: 5.5rem; }
        .matrix { table-layout: auto; min-width: 0; } .matrix thead span { \(upright) }
        .matrix th, .matrix td { padding: .3rem .3rem .1rem; } .matrix td:first-child { width: auto; }
        .themes { font-size: .88rem; } .themes thead th { font-size: .72rem; padding-right: .2rem; }
        .themes td:first-child { width: 34%; } .stems { display: none; }
        .lists ol { columns: 1; }
      }
      @page { size: A4; margin: 20mm 18mm; font: 9pt sans-serif; color: #51515c;
        @top-left { content: "\(title)"; }
        @bottom-right { content: counter(page) "/" counter(pages); } }
      @media screen { .paper { display: none; } }
      @media print {
        html { font-size: 10pt; }
        body { max-width: none; padding: 0; }
        svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .skip, nav, .screen { display: none; }
        a { color: inherit; text-decoration: none; }
        h1 { font-size: 21pt; } h2 { font-size: 15pt; margin-top: 9mm; } h3 { font-size: 11.5pt; } h4 { font-size: 10pt; break-after: avoid; }
        .lists h3 { font-size: 10pt; margin-top: 4mm; }
        .lists ol { columns: 2; font-size: 8.5pt; }
        .cards { grid-template-columns: repeat(4, 1fr); gap: 3mm; } .cards li { padding: 3mm; }
        .cards .figure { font-size: 15pt; }
        tr, .cards li, .map, .columns, .matrix, .bars { break-inside: avoid; }
        .matrix thead th { font-size: 8pt; }
        .basis, .note, h2 + p { break-after: avoid; } .pair > div { break-inside: avoid; }
        .bars { font-size: 9.5pt; } .map { max-width: 98mm; } .columns, .matrix { min-width: 0; }
      }

      """
  }
}
