internal import Exports
internal import FormModel

/// The canevas whose words a report quotes, numbered in the order in which it does. Use it from one thread only.
final class Citations {
  private let entries: [Pool.Entry]
  private let totals: Totals
  /// The pages to which the list leads, in a site.
  private let pages: SiteMap?
  private var numbers: [Int: Int] = [:]
  private var cited: [Int] = []

  init(_ entries: [Pool.Entry], _ totals: Totals, _ pages: SiteMap?) {
    (self.entries, self.totals, self.pages) = (entries, totals, pages)
  }

  var isEmpty: Bool { cited.isEmpty }

  /// A link to the canevas in the list of those cited, by its index in the pool.
  func link(_ index: Int, into page: inout Markup) {
    let number = numbers[index] ?? cited.count + 1
    if numbers[index] == nil {
      numbers[index] = number
      cited.append(index)
    }
    page.element("a", "\(name(index)) [\(number)]", ["href": "#c-\(number)"])
  }

  private func name(_ index: Int) -> String {
    let name = entries[index].newest.facts.owners.first?.nom ?? ""
    return name.isEmpty ? "Sans nom" : name
  }

  /// The list to which the links lead.
  func write(into page: inout Markup) {
    page.element(
      "p",
      "Les canevas dont un passage est cité plus haut. Chacun est une ligne de \(InventoryOutput.lines) et de canevas.csv, "
        + "à retrouver par son identifiant.",
      ["class": "note"]
    )
    page.element("ol", ["class": "sources"]) { page in
      for (number, entry) in cited.enumerated() {
        let canevas = entries[entry].newest
        let owners = canevas.facts.owners.map(\.nom).filter { !$0.isEmpty }
        page.raw("\n")
        page.element("li", ["id": "c-\(number + 1)"]) { page in
          let words = owners.isEmpty ? "Sans nom" : owners.joined(separator: ", ")
          if let pages, let index = totals.order.firstIndex(of: entry) {
            page.element("a", words, ["href": pages.path(of: index)])
          } else {
            page.put(words)
          }
          page.raw(" ")
          page.element(
            "span",
            "identifiant \(canevas.facts.id), fichier \(canevas.file)",
            ["class": "basis"]
          )
        }
      }
    }
    page.raw("\n")
  }
}
