internal import Exports
internal import FormModel

/// Charts as bars and columns that work without scripts, in print, and as tables in a screen
/// reader.
enum Charts {
  /// A number that links to the list of what it counts.
  static func link(_ tally: Tally, into page: inout Markup) {
    if tally.count == 0 { return page.element("span", "0", ["class": "zero"]) }
    page.element("a", FrenchNumber.text(tally.count), ["href": "#l-\(tally.key)"])
  }

  /// The number of answers behind a breakdown.
  static func basis(_ breakdown: Breakdown, into page: inout Markup) {
    page.element("p", basisText(breakdown), ["class": "basis"])
    page.raw("\n")
  }

  static func basisText(_ breakdown: Breakdown) -> String {
    let asked = breakdown.unit.counted(breakdown.asked)
    let open = breakdown.asked - breakdown.answers
    if open == 0 { return "Sur \(asked)." }
    return "Réponses de \(FrenchNumber.text(breakdown.answers)) sur \(asked)\u{A0}; "
      + "\(FrenchNumber.text(open)) sans réponse."
  }

  static func bars(_ breakdown: Breakdown, into page: inout Markup) {
    basis(breakdown, into: &page)
    if breakdown.answers == 0 { return }
    page.element("table", ["class": "bars"]) { page in
      page.element("caption", breakdown.title, ["class": "hidden"])
      for tally in breakdown.tallies {
        page.raw("\n")
        page.element("tr") { page in
          page.element("th", tally.label, ["scope": "row"])
          page.element("td", ["class": "bar"]) {
            bar(tally.count, of: breakdown.largest, into: &$0)
          }
          page.element("td", ["class": "number"]) { link(tally, into: &$0) }
          page.element(
            "td",
            FrenchNumber.percent(tally.count, of: breakdown.answers),
            ["class": "share"]
          )
        }
      }
    }
    page.raw("\n")
  }

  static func bar(_ count: Int, of largest: Int, into page: inout Markup) {
    page.element(
      "svg",
      ["viewBox": "0 0 1000 10", "preserveAspectRatio": "none", "aria-hidden": "true"]
    ) { page in
      let width = largest == 0 ? 0 : max(count > 0 ? 4 : 0, count * 1000 / largest)
      page.empty("rect", ["class": "track", "width": "1000", "height": "10"])
      page.empty("rect", ["class": "fill", "width": "\(width)", "height": "10"])
    }
  }

  /// A column chart for a time series.
  static func columns(_ breakdown: Breakdown, into page: inout Markup) {
    basis(breakdown, into: &page)
    let tallies = breakdown.tallies
    if tallies.isEmpty { return }
    let (width, height, foot) = (720, 190, 26)
    let step = Double(width) / Double(max(tallies.count, 6))
    page.element(
      "div",
      ["class": "wide", "role": "group", "aria-label": breakdown.title, "tabindex": "0"]
    ) { page in
      page.element(
        "svg",
        ["class": "columns", "viewBox": "0 0 \(width) \(height + foot + 18)"]
      ) { page in
        page.empty(
          "rect",
          ["class": "axis", "y": "\(height + 18)", "width": "\(width)", "height": "1"]
        )
        for (index, tally) in tallies.enumerated() {
          page.raw("\n")
          let x = Double(index) * step
          column(tally, breakdown.largest, x: x, width: step, height: height, into: &page)
          if let label = label(of: tally, at: index, count: tallies.count) {
            page.element(
              "text",
              label,
              ["x": number(max(18, x + step / 2)), "y": "\(height + 18 + 17)", "class": "tick"]
            )
          }
        }
      }
    }
    page.raw("\n")
  }

  private static func column(
    _ tally: Tally,
    _ largest: Int,
    x: Double,
    width: Double,
    height: Int,
    into page: inout Markup
  ) {
    if tally.count == 0 { return }
    let tall = max(2, Double(tally.count) / Double(largest) * Double(height))
    let top = Double(height + 18) - tall
    page.element("a", ["href": "#l-\(tally.key)"]) { page in
      page.element("title", "\(tally.label)\u{A0}: \(FrenchNumber.text(tally.count))")
      page.empty(
        "rect",
        [
          "class": "fill", "x": number(x + width * 0.1), "y": number(top),
          "width": number(width * 0.8), "height": number(tall),
        ]
      )
      let figure = FrenchNumber.text(tally.count)
      if width + 4 >= Double(figure.count * 8) {
        page.element(
          "text",
          figure,
          ["x": number(x + width / 2), "y": number(top - 5), "class": "tick"]
        )
      }
    }
  }

  /// A label for every column if they fit, else for the first one of each year.
  private static func label(of tally: Tally, at index: Int, count: Int) -> String? {
    let words = tally.label.split(separator: " ")
    guard words.count == 2, let month = words.first, let year = words.last else {
      return tally.label
    }
    if month == "jusqu’à" { return "≤\u{A0}\(year)" }
    if count <= 8 { return "\(month.prefix(4)) \(year.suffix(2))" }
    if index == 0 || month == "janvier" {
      return index > 0 || count < 3 || month != "décembre" ? String(year) : nil
    }
    return nil
  }

  private static func number(_ value: Double) -> String {
    let tenths = Int(saturating: (value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// Themes side by side: what to beware of, what holds back, what may be won.
  static func themes(_ totals: ThemeTotals, into page: inout Markup) {
    let largest = totals.kinds.map(\.largest).max() ?? 0
    page.element("table", ["class": "themes"]) { page in
      page.element("caption", "Thèmes des débats", ["class": "hidden"])
      page.element("thead") { page in
        page.element("tr") { page in
          page.element("td", "")
          for kind in totals.kinds { page.element("th", kind.title, ["scope": "col"]) }
        }
      }
      for index in totals.order {
        page.raw("\n")
        page.element("tr") { page in
          page.element("th", ["scope": "row"]) { page in
            page.put(totals.themes[index].title)
            page.element(
              "span",
              totals.themes[index].stems.map { $0 + "…" }.joined(separator: " "),
              ["class": "stems"]
            )
          }
          for kind in totals.kinds {
            page.element("td", ["class": "cell"]) { page in
              link(kind.tallies[index], into: &page)
              bar(kind.tallies[index].count, of: largest, into: &page)
            }
          }
        }
      }
    }
    page.raw("\n")
  }
}
