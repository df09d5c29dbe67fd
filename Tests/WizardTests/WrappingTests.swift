import CanevasForm
import Drafts
import FormModel
import JSONText
import Testing

@testable import UseCases
@testable import Wizard

@Suite("What is cut, and what is kept of it")
struct WrappingTests {
  @Test("Of a name in several parts the outer ones go first, so that neighbours differ")
  func names() {
    let name = "Panel d’habitants › Signaler chaque réponse › Raisons du rejet"
    #expect(Wrapping.cutName(name, width: 80) == name)
    #expect(
      Wrapping.cutName(name, width: 46) == "… › Signaler chaque réponse › Raisons du rejet"
    )
    let short = Wrapping.cutName(name, width: 30)
    #expect(short.hasPrefix("Signaler") && short.contains(" › Raisons"))
    for width in 1...80 { #expect(Wrapping.width(Wrapping.cutName(name, width: width)) <= width) }
  }

  @Test("Names are cut behind a word, and behind no sign that parts them")
  func words() {
    let trail = [
      "3 - Résultats", "Convention citoyenne pour le climat", "Relier les pistes cyclables",
    ]
    #expect(
      Wrapping.cutTrail(trail, width: 50)
        == "3 - Résultats › Convention… › Relier les pistes…"
    )
    let deep = Wrapping.cutTrail(trail + ["03/2024"], width: 51)
    #expect(deep.hasSuffix(" › 03/2024"), "\(deep)")
    for width in 2...90 { #expect(!Wrapping.cutTrail(trail + ["Un"], width: width).contains("……")) }
    #expect(Wrapping.cutAtWord("Un, deux, trois", width: 10) == "Un, deux…")
    #expect(Wrapping.cutAtWord("Avant › Promesse", width: 10) == "Avant…")
    for width in 2...90 {
      #expect(Wrapping.width(Wrapping.cutTrail(trail, width: width)) <= width)
    }
  }

  @Test("An ellipsis stands at its word, wherever the text was cut")
  func ellipsis() {
    let text = "reste : ateliers, des agents de la ville"
    for width in 1...39 {
      let cut = Wrapping.cut(text, width: width)
      #expect(Wrapping.width(cut) <= width)
      #expect(!cut.dropLast().hasSuffix(" ") && !cut.dropLast().hasSuffix(","), "\(cut)")
    }
    #expect(Wrapping.cutPart("un seul mot: anticonstitutionnellement", width: 20) == "un seul mot…")
    #expect(Wrapping.cutPart("anticonstitutionnellement", width: 10) == "anticonst…")
  }

  @Test("Of a list in one row whole parts stay, and a sign says that others follow")
  func lists() {
    let parts = ["reste 14 réponses : Ateliers 7", "Engagements 7", "Relecture"]
    func cut(_ width: Int) -> String { Wrapping.cutList(parts, separator: ", ", width: width) }
    #expect(cut(80) == "reste 14 réponses : Ateliers 7, Engagements 7, Relecture")
    #expect(cut(50) == "reste 14 réponses : Ateliers 7, Engagements 7, …")
    #expect(cut(40) == "reste 14 réponses : Ateliers 7, …")
    for width in 1...80 { #expect(Wrapping.width(cut(width)) <= width) }
  }

  @Test("Of two long texts that begin alike the part is shown where they begin to differ")
  func differences() throws {
    let start = String(repeating: "Accueil des usagers, aide aux agents. ", count: 20)
    func answers(_ end: String) -> Answers { Answers(["objectifs_angles": .string(start + end)]) }
    let form = Canevas.form
    let found = form.differences(from: answers("Sobriété."), to: answers("Formation."))
    let difference = try #require(found.first)
    let before = difference.words(for: difference.before, cells: 75)
    let after = difference.words(for: difference.after, cells: 75)
    #expect(before.contains("Sobriété") && after.contains("Formation"))
    #expect(before.hasPrefix("« … ") && before.count < 160)
    let short = form.differences(from: Answers(), to: Answers(["objectifs_angles": "Un mot"]))
    let first = try #require(short.first)
    #expect(first.words(for: first.before, cells: 75) == "sans réponse")
    #expect(first.words(for: first.after, cells: 75) == "« Un mot »")
  }
}
