internal import Exports
internal import FormModel

/// Numbers that two questions tell apart.
extension Charts {
  /// What became of propositions: a stacked bar for each addressee, and the numbers.
  static func replies(_ totals: PropositionTotals, of item: Noun, into page: inout Markup) {
    page.element(
      "div",
      ["class": "wide", "role": "group", "aria-label": item.plural.withCapital, "tabindex": "0"]
    ) { page in
      page.element("table", ["class": "matrix"]) { page in
        page.element(
          "caption",
          "\(item.plural.withCapital) par destinataire et par réponse",
          ["class": "hidden"]
        )
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("td", "")
            for (index, reply) in totals.replies.enumerated() {
              page.element("th", ["scope": "col"]) { page in
                page.element("span") { page in
                  swatch(index, into: &page)
                  page.put(reply)
                }
              }
            }
          }
        }
        for (row, cells) in totals.cells.enumerated() {
          let sum = cells.reduce(0) { $0 + $1.count }
          if sum == 0 { continue }
          page.raw("\n")
          page.element("tr") { page in
            page.element("th", totals.addressees[row], ["scope": "row"])
            for cell in cells { page.element("td", ["class": "number"]) { link(cell, into: &$0) } }
          }
          page.element("tr", ["class": "stack"]) { page in
            page.element("td", ["colspan": "\(cells.count + 1)"]) {
              stack(cells.map(\.count), sum, into: &$0)
            }
          }
        }
      }
    }
    page.raw("\n")
  }

  private static func stack(_ counts: [Int], _ sum: Int, into page: inout Markup) {
    page.element(
      "svg",
      ["viewBox": "0 0 1000 16", "preserveAspectRatio": "none", "aria-hidden": "true"]
    ) { page in
      var done = 0
      for (index, count) in counts.enumerated() where count > 0 {
        let (start, end) = (done * 1000 / sum, (done + count) * 1000 / sum)
        page.empty(
          "rect",
          [
            "class": "r\(index)", "x": "\(start)", "width": "\(max(1, end - start - 2))",
            "height": "16",
          ]
        )
        done += count
      }
    }
  }

  private static func swatch(_ index: Int, into page: inout Markup) {
    page.element("svg", ["class": "swatch", "viewBox": "0 0 10 10", "aria-hidden": "true"]) {
      $0.empty("rect", ["class": "r\(index)", "width": "10", "height": "10"])
    }
  }

  /// Each row says on how many answers it rests.
  static func cross(_ table: CrossTable, into page: inout Markup) {
    matrix(table, end: "réponses", into: &page) { row, page in
      page.element(
        "td",
        "\(FrenchNumber.text(row.answers)) sur \(FrenchNumber.text(row.asked))",
        ["class": "basis"]
      )
    }
  }

  /// Of numbers that are no answers.
  static func counts(_ table: CrossTable, into page: inout Markup) {
    matrix(table, end: "en tout", into: &page) { row, page in
      page.element("td", FrenchNumber.text(row.asked), ["class": "number"])
    }
  }

  /// How many columns have room for their headings.
  private static let most = 6

  private static func matrix(
    _ table: CrossTable,
    end: String,
    into page: inout Markup,
    _ last: (CrossTable.Row, inout Markup) -> Void
  ) {
    let columns = table.columns.indices.filter { !table.isEmpty(column: $0) }
    if table.hidden > 0 {
      page.element(
        "p",
        "Les \(table.rows.count)\u{A0}plus fournis\u{A0}; il y en a \(FrenchNumber.text(table.hidden)) de plus.",
        ["class": "note"]
      )
    }
    page.element(
      "div",
      ["class": "wide", "role": "group", "aria-label": table.title, "tabindex": "0"]
    ) { page in
      let isTall = columns.count > Self.most
      page.element("table", ["class": isTall ? "matrix tall" : "matrix"]) { page in
        page.element("caption", table.title, ["class": "hidden"])
        page.element("thead") { page in
          page.element("tr") { page in
            page.element("td", "")
            for title in columns.map({ table.columns[$0] }) + [end] {
              page.element("th", ["scope": "col"]) { $0.element("span", title) }
            }
          }
        }
        for row in table.rows {
          page.raw("\n")
          page.element("tr") { page in
            page.element("th", row.label, ["scope": "row"])
            for column in columns {
              page.element("td", ["class": "number"]) { link(row.cells[column], into: &$0) }
            }
            last(row, &page)
          }
        }
      }
    }
    page.raw("\n")
  }
}
