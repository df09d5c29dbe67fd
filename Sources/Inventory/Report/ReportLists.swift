internal import Exports
internal import FormModel

/// The lists behind the numbers, each cut to its beginning.
struct ReportLists {
  let totals: Totals
  let texts: ListedTexts
  /// The pages to which members lead, in a site.
  let pages: SiteMap?

  private static let all = "demarches"
  /// The list of all canevas.
  static let allLink = "l-\(all)"

  func write(into page: inout Markup) {
    page.element("p", Self.onPaper, ["class": "note paper"])
    page.element("div", ["class": "lists"], main)
    // Hide the hundreds of other lists in print, where they would take a hundred pages.
    page.element("div", ["class": "lists screen"], others)
    page.raw("\n")
  }

  private static let onPaper =
    "Sur papier, les listes des chiffres clés seulement. Celles de tous les autres nombres sont dans "
    + "\(Report.fileName), et toutes les données dans les fichiers CSV et JSON de l’inventaire."

  /// The lists behind the key figures.
  private func main(_ page: inout Markup) {
    let (unit, owner) = (totals.words.unit.plural, totals.words.owner.plural)
    var all = Tally(Self.all, unit.withCapital, source: "canevas.csv")
    for index in totals.canevas.indices { all.add(Member(canevas: index)) }
    list(all, title: all.label, &page)
    list(totals.collectivites, title: owner.withCapital, &page)
    lists(totals.sums.filter { $0.answers > 0 }, &page)
  }

  private func lists(_ sums: [Sum], _ page: inout Markup) {
    for sum in sums {
      list(
        "l-\(sum.key)",
        "\(sum.label.prefix(1).uppercased())\(sum.label.dropFirst())",
        count: sum.answers,
        sum.largest,
        source: sum.source,
        &page
      )
    }
  }

  private func others(_ page: inout Markup) {
    lists(totals.stages, &page)
    lists(totals.time, &page)
    for breakdown in totals.choices + [totals.followUp] { lists(breakdown, &page) }
    lists(totals.territories.departements, &page)
    lists(totals.territories.regions, &page)
    lists(totals.territories.natures, &page)
    for row in totals.propositions.cells {
      for tally in row { list(tally, title: tally.label, &page) }
    }
    for table in [totals.publics.passages, totals.publics.states, totals.publics.axes] {
      if let table = table.shown { lists(table, &page) }
    }
    if let after = totals.aftermath {
      for breakdown in after.breakdowns { lists(breakdown, &page) }
      for table in after.crossTables { lists(table, &page) }
      lists(after.sums, &page)
    }
    for (index, kind) in totals.themes.kinds.enumerated() {
      for (theme, tally) in kind.tallies.enumerated() {
        list(
          tally,
          title: tally.label,
          quotes: { texts.quote($0, kind: index, theme: theme) },
          &page
        )
      }
    }
  }

  private func lists(_ table: CrossTable, _ page: inout Markup) {
    for tally in table.rows.flatMap(\.cells) {
      list(tally, title: "\(table.title)\u{A0}: \(tally.label)", &page)
    }
  }

  private func lists(_ breakdown: Breakdown, _ page: inout Markup) {
    for tally in breakdown.tallies {
      list(tally, title: "\(breakdown.title)\u{A0}: \(tally.label)", &page)
    }
  }

  private func list(
    _ tally: Tally,
    title: String,
    quotes: ((Member) -> String?)? = nil,
    _ page: inout Markup
  ) {
    if tally.count == 0 { return }
    list(
      "l-\(tally.key)",
      title,
      count: tally.count,
      tally.first,
      source: tally.source,
      quotes: quotes,
      &page
    )
  }

  private func list(
    _ id: String,
    _ title: String,
    count: Int,
    _ members: [Member],
    source: String,
    quotes: ((Member) -> String?)? = nil,
    _ page: inout Markup
  ) {
    page.raw("\n")
    page.element("h3", ["id": id]) { page in
      page.put(title)
      page.raw(" ")
      page.element("span", "(\(FrenchNumber.text(count)))", ["class": "basis"])
    }
    if members.count < count {
      page.element(
        "p",
        "Les \(members.count)\u{A0}premiers. Tous sont dans \(source).",
        ["class": "note"]
      )
    }
    page.element("ol") { page in
      for member in members {
        page.raw("\n")
        page.element("li") { page in
          if let path = pages?.path(of: member.canevas) {
            page.element("a", name(of: member), ["href": path])
          } else {
            page.put(name(of: member))
          }
          if let quote = quotes?(member) ?? texts.words(of: member) {
            page.raw(" ")
            page.element("q", quote)
          }
        }
      }
    }
  }

  /// “Rennes et Rennes Métropole, Panel d’habitants : 48”.
  private func name(of member: Member) -> String {
    let facts = totals.canevas[member.canevas]
    if let owner = member.owner {
      let name = facts.owners[owner].nom
      return name.isEmpty ? "Sans nom" : name
    }
    let title = member.concertation.map { facts.concertations[$0].title } ?? ""
    let amount = member.amount.map { "\u{A0}: \(FrenchNumber.text($0))" } ?? ""
    return [facts.lead, title].filter { !$0.isEmpty }.joined(separator: ", ") + amount
  }
}

extension CanevasFacts {
  /// “Rennes et Rennes Métropole”.
  var lead: String {
    let names = owners.map(\.nom).filter { !$0.isEmpty }
    return switch names.count {
    case 0: "Sans nom"
    case 1, 2: names.joined(separator: " et ")
    default: "\(names[0]) et \(names.count - 1)\u{A0}autres"
    }
  }
}
