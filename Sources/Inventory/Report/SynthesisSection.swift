internal import Exports
internal import FormModel

/// What each public says: counts, the words that stand out, and passages.
struct SynthesisSection {
  let totals: Totals
  let synthesis: Synthesis
  let texts: ListedTexts
  let citations: Citations

  /// How many terms and passages are shown of each public.
  private static let shown = (terms: 12, passages: 3)
  private static let longest = 400

  private var words: SurveyWords { totals.words }

  func write(into page: inout Markup) {
    note(&page)
    let publics = totals.publics
    guard let passages = publics.passages.shown else {
      page.element(
        "p",
        "Aucun passage d’\(words.subject.withArticle) dont \(words.audience.withThe) est \(words.audience.agreeing("connu")).",
        ["class": "basis"]
      )
      return
    }
    page.element(
      "p",
      "\(words.audience.withThe.withCapital) est \(words.audience.agreeing("connu")) pour \(FrenchNumber.text(publics.known)) sur "
        + "\(words.subject.counted(publics.asked)).",
      ["class": "basis"]
    )
    Charts.counts(passages, into: &page)
    for (title, table) in [(publics.states.title, publics.states.shown)] {
      if let table {
        page.element("h3", title)
        Charts.cross(table, into: &page)
      }
    }
    if let axes = publics.axes.shown {
      page.element("h3", axes.title)
      Charts.counts(axes, into: &page)
    }
    for index in publics.publics.indices where publics.held[index] > 0 { one(index, &page) }
  }

  private func note(_ page: inout Markup) {
    let sentences = [
      "Ce que chaque \(words.audience.singular) \(totals.asked.declared.textWords.voices). Rien n’est résumé par une machine\u{A0}: "
        + "des nombres, des passages tels quels, et d’où ils viennent.",
      "Un passage est une ligne d’un texte, ou \(words.item.withArticle). Son \(words.audience.singular) est celui de sa \(words.subject.singular), sinon \(words.unit.ofThe)\u{A0}; "
        + "s’il y en a plusieurs, il compte pour chacun, car le canevas ne dit pas qui a parlé. Seules les \(words.item.plural) ont un axe et "
        + "une réponse.",
    ]
    for sentence in sentences { page.element("p", sentence, ["class": "note"]) }
    page.raw("\n")
  }

  private func one(_ index: Int, _ page: inout Markup) {
    let choice = totals.publics.publics[index]
    page.raw("\n")
    page.element("h3", ["id": "\(words.audience.singular)-\(choice.key)"]) { page in
      page.put(choice.label.capitalizedFirst)
      page.raw(" ")
      page.element(
        "span",
        "(\(words.subject.counted(totals.publics.held[index])))",
        ["class": "basis"]
      )
    }
    terms(synthesis.terms[index], choice, &page)
    let row = totals.publics.passages.rows[index]
    for (column, cell) in zip(totals.publics.passages.columns, row.cells) where cell.count > 0 {
      passages(cell, column, &page)
    }
  }

  private func terms(_ terms: [QuotedTerm], _ choice: Choice, _ page: inout Markup) {
    page.element("h4", "Mots et expressions qui ressortent")
    if terms.isEmpty {
      page.element(
        "p",
        "Aucun\u{A0}: rien n’y est dit assez plus souvent qu’ailleurs (\(TermTable.measure(words))).",
        ["class": "basis"]
      )
      return
    }
    let title = "Mots et expressions qui ressortent\u{A0}: \(choice.label)"
    page.element("div", ["class": "wide", "role": "group", "aria-label": title, "tabindex": "0"]) {
      page in
      page.element("table", ["class": "matrix terms"]) { page in
        page.element("caption", title, ["class": "hidden"])
        page.element("thead") { page in
          page.element("tr") { page in
            for head in [
              "terme", "G²", "\(words.subject.plural) \(words.audience.ofThe)", "autres",
              "un passage",
            ] {
              page.element("th", head, ["scope": "col"])
            }
          }
        }
        page.element("tbody") { page in
          for term in terms.prefix(Self.shown.terms) { row(term, &page) }
        }
      }
    }
    if terms.count > Self.shown.terms {
      page.element(
        "p",
        "Les \(Self.shown.terms)\u{A0}plus nets sur \(FrenchNumber.text(terms.count))\u{A0}; tous sont dans "
          + "\(TermTable.fileName).",
        ["class": "note"]
      )
    }
  }

  private func row(_ term: QuotedTerm, _ page: inout Markup) {
    let standing = term.standing
    page.raw("\n")
    page.element("tr") { page in
      page.element("th", term.words, ["scope": "row"])
      page.element("td", FrenchNumber.text(standing.g2.rounded()), ["class": "number"])
      let sides = [
        (standing.count.here, standing.here), (standing.count.elsewhere, standing.elsewhere),
      ]
      for (count, all) in sides {
        page.element(
          "td",
          "\(FrenchNumber.percent(count, of: all)) (\(FrenchNumber.text(count)) sur \(FrenchNumber.text(all)))",
          ["class": "number"]
        )
      }
      page.element("td") { page in
        page.element("q", ListedTexts.shortened(term.passage))
        page.raw(" ")
        citations.link(Int(standing.count.first.canevas), into: &page)
      }
    }
  }

  private func passages(_ cell: Tally, _ title: String, _ page: inout Markup) {
    page.element("h4") { page in
      page.put("\(title)\u{A0}: ")
      Charts.link(cell, into: &page)
    }
    page.element("ul", ["class": "passages"]) { page in
      var met: Set<String> = []
      for member in cell.first where met.count < Self.shown.passages {
        guard let words = texts.words(of: member, longest: Self.longest),
          met.insert(words).inserted
        else { continue }
        page.element("li") { page in
          page.element("q", words)
          page.raw(" ")
          citations.link(totals.order[member.canevas], into: &page)
        }
      }
    }
    page.raw("\n")
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
