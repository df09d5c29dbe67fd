internal import Exports
internal import FormModel

/// The propositions that several canevas make in nearly the same words.
struct SimilarSection {
  let words: SurveyWords
  let similar: SimilarPropositions
  let citations: Citations

  /// How many groups are shown, of each how many wordings, and of each of these how many sources.
  private static let shown = (groups: 20, wordings: 4, sources: 5)
  private static let longest = 400

  func write(into page: inout Markup) {
    page.element(
      "p",
      "Des \(words.item.plural) de canevas différents sont réunies ici quand elles ont au moins "
        + "\(FrenchNumber.percent(Int(SimilarSets.threshold * 100), of: 100)) de leurs mots en commun avec la première de leur "
        + "groupe. C’est le rapprochement d’une machine d’après les mots, et pas un jugement\u{A0}: des \(words.item.plural) de sens "
        + "contraire peuvent s’y trouver («\u{A0}créer\u{A0}», «\u{A0}supprimer\u{A0}»), et d’autres de même sens, dites autrement, y manquent. "
        + "Rien n’est fusionné, ni compté une fois de moins.",
      ["class": "note"]
    )
    let count = similar.groups.reduce(0) { $0 + $1.members.count }
    page.element(
      "p",
      "\(FrenchNumber.text(similar.groups.count)) "
        + "\(similar.groups.count < 2 ? "groupe" : "groupes"), qui ont \(FrenchNumber.text(count)) des "
        + "\(words.item.counted(similar.compared)) comparées.",
      ["class": "basis"]
    )
    if similar.groups.count > Self.shown.groups {
      page.element(
        "p",
        "Les \(Self.shown.groups)\u{A0}groupes du plus grand nombre de canevas\u{A0}; tous sont dans "
          + "\(SimilarTable.fileName), avec la source de chaque \(words.item.singular).",
        ["class": "note"]
      )
    }
    for (number, group) in similar.groups.prefix(Self.shown.groups).enumerated() {
      one(group, number + 1, &page)
    }
  }

  private func one(_ group: SimilarPropositions.Group, _ number: Int, _ page: inout Markup) {
    page.raw("\n")
    page.element("h3", ["id": "groupe-\(number)"]) { page in
      page.put("Groupe \(number)\u{A0}: \(group.canevas.counting("canevas", "canevas")) ")
      page.element(
        "span",
        "(\(words.item.counted(group.members.count)))",
        ["class": "basis"]
      )
    }
    let wordings = wordings(group)
    page.element("ul", ["class": "passages"]) { page in
      for wording in wordings.prefix(Self.shown.wordings) {
        page.element("li") { page in self.wording(wording, &page) }
      }
    }
    if wordings.count > Self.shown.wordings {
      let more = wordings.count - Self.shown.wordings
      page.element(
        "p",
        "Et \(more.counting("autre écriture", "autres écritures")) (\(SimilarTable.fileName), groupe \(number)).",
        ["class": "note"]
      )
    }
    page.raw("\n")
  }

  private typealias Wording = (text: String, members: [SimilarPropositions.Member])

  /// The members by their text, the first one of the group first. Of a large group the beginning is enough.
  private func wordings(_ group: SimilarPropositions.Group) -> [Wording] {
    var indices: [Int: Int] = [:]
    var found: [Wording] = []
    for member in group.members {
      if let index = indices[member.set] {
        found[index].members.append(member)
      } else {
        indices[member.set] = found.count
        found.append((similar.text(of: member), [member]))
      }
    }
    return found
  }

  private func wording(_ wording: Wording, _ page: inout Markup) {
    page.element("q", ListedTexts.shortened(wording.text, Self.longest))
    page.raw(" ")
    let similarity = wording.members[0].similarity
    if similarity < 1 {
      let percent = FrenchNumber.percent(Int(similarity * 100), of: 100)
      page.element("span", "(\(percent) des mots)", ["class": "basis"])
      page.raw(" ")
    }
    var canevas: [Int] = []
    for member in wording.members where canevas.last != member.canevas {
      canevas.append(member.canevas)
    }
    for (index, one) in canevas.prefix(Self.shown.sources).enumerated() {
      if index > 0 { page.raw(", ") }
      citations.link(one, into: &page)
    }
    let more = canevas.count - Self.shown.sources
    if more > 0 { page.put(" et \(more.counting("autre canevas", "autres canevas"))") }
  }
}
