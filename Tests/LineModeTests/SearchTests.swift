import Drafts
import UseCases
import FormModel
import JSONText
import Testing

@Suite("Words looked for in lines")
struct SearchTests {
  private static let answers = Answers(
    parsing: #"""
      {"publics_precision": "Les élèves", "objectifs_angles": "Un élève, puis\ndeux élèves.",
       "concertations": [{"intitule": "Panel", "diagnostic_freins": "Peu d’ÉLÈVES"}]}
      """#
  )

  @Test(
    "Each passage is said with its words, below its step and its question; a number leads there"
  )
  func shown() throws {
    let listener = try Listener()
    try listener.type("/chercher eleve", "2", "/quitter", into: Self.answers)
    #expect(listener.words.contains("4 passages :"))
    let index = try #require(listener.heard.firstIndex { $0.hasPrefix("2. Objectifs") })
    #expect(listener.heard[index].contains("Angles abordés"))
    #expect(
      listener.heard[index + 1...index + 2] == [
        "Un élève, puis deux élèves.", "Un élève, puis deux élèves.",
      ]
    )
    #expect(listener.words.contains("3. Résultats synthétiques de la concertation › Panel › "))
    // Asked there.
    #expect(listener.words.contains("Réponse, 2 lignes, 5 mots :\nUn élève, puis"))
  }

  @Test("Of a long answer, whole words around what was found")
  func around() throws {
    let long =
      String(repeating: "avant ", count: 40) + "Élève" + String(repeating: " après", count: 40)
    let listener = try Listener()
    try listener.type(
      "/chercher ELEVE",
      into: Answers(parsing: #"{"objectifs_angles": "\#(long)"}"#)
    )
    let passage = try #require(listener.heard.first { $0.contains("avant Élève après") })
    #expect(passage.hasPrefix("… avant") && passage.hasSuffix("après…"))
    #expect(passage.count < 120)
  }

  @Test("Without words it goes on to the next question that has them, around the end")
  func next() throws {
    let listener = try Listener()
    try listener.type("/chercher", "/chercher eleve", "", into: Self.answers)
    #expect(listener.words.contains("comme « /chercher agents »"))
    var numbers: [String] = []
    for count in 1...4 {
      let lines = ["/chercher eleve", ""] + Array(repeating: "/chercher", count: count)
      let draft = listener.store.create(answers: Self.answers)
      try listener.store.save(draft, .durable)
      listener.type(lines, at: .draft(ref: draft.id))
      let said = listener.words.split(separator: "\n").last { $0.contains(", passage ") }
      numbers.append(said.map(String.init) ?? "")
    }
    #expect(
      numbers == [1, 2, 4, 1].map { "« eleve », passage \($0) sur 4 :" }
    )
  }

  @Test("Nothing found, one letter, and what is no longer there are said")
  func nothing() throws {
    let listener = try Listener()
    try listener.type("/chercher xyzzy", "/chercher e", into: Self.answers)
    #expect(listener.words.contains("« xyzzy » n’est pas dans vos réponses."))
    #expect(listener.words.contains("Donnez deux lettres au moins."))
    try listener.type(
      "/chercher panel",
      "1",
      "/effacer",
      "/chercher",
      into: Answers(parsing: #"{"concertations": [{"intitule": "Panel", "participants": 3}]}"#)
    )
    #expect(listener.words.contains("« panel » n’est plus dans vos réponses."))
  }

  @Test("More passages than can be listened to are not all said")
  func limit() throws {
    let long = String(repeating: "mot ", count: 300)
    let listener = try Listener()
    try listener.type(
      "/chercher mot",
      into: Answers(parsing: #"{"objectifs_angles": "\#(long)"}"#)
    )
    #expect(
      listener.words.contains("200 passages :") && listener.words.contains("précisez ces mots")
    )
  }
}

extension Answers {
  fileprivate init(parsing text: String) {
    self.init((try? JSONReader.value(of: Array(text.utf8)))?.object ?? JSONObject())
  }
}
