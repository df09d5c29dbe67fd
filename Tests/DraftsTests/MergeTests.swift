import Drafts
import FormModel
import JSONText
import Testing

@Suite("Two texts of a canevas put together")
struct MergeTests {
  private func answers(_ text: String) throws -> Answers {
    canevas.ordered(Answers(try JSONReader.value(of: text).object ?? [:]))
  }

  struct Case: Sendable {
    let name: String
    let base, here, there: String
    /// What comes of it where nobody chooses.
    let merged: String
    let applied: [String]
    var contested: [String] = []
  }

  static let cases = [
    Case(
      name: "what one side touched goes in, on either side",
      base: #"{"amo": true, "amo_nom": "A", "objectifs_angles": "B"}"#,
      here: #"{"amo": true, "amo_nom": "A2", "objectifs_angles": "B"}"#,
      there: #"{"amo": true, "amo_nom": "A", "objectifs_angles": "B2", "objectifs_attentes": "C"}"#,
      merged:
        #"{"amo": true, "amo_nom": "A2", "objectifs_angles": "B2", "objectifs_attentes": "C"}"#,
      applied: ["objectifs_angles", "objectifs_attentes"]
    ),
    Case(
      name: "what both changed otherwise is asked, and stays as it is here until then",
      base: #"{"amo_nom": "A", "date_debut": "2024-01-01"}"#,
      here: #"{"amo_nom": "B", "date_debut": "2024-02-02"}"#,
      there: #"{"amo_nom": "C", "date_debut": "2024-02-02"}"#,
      merged: #"{"amo_nom": "B", "date_debut": "2024-02-02"}"#,
      applied: [],
      contested: ["amo_nom"]
    ),
    Case(
      name: "an answer taken away on one side goes, one changed on the other is asked",
      base: #"{"amo_nom": "A", "objectifs_angles": "B"}"#,
      here: #"{"amo_nom": "A", "objectifs_angles": "B2"}"#,
      there: "{}",
      merged: #"{"objectifs_angles": "B2"}"#,
      applied: ["amo_nom"],
      contested: ["objectifs_angles"]
    ),
    Case(
      name: "without a common text, what is filled on one side alone is kept, the rest is asked",
      base: "{}",
      here: #"{"amo_nom": "A", "objectifs_angles": "B"}"#,
      there: #"{"objectifs_angles": "B2", "objectifs_attentes": "C"}"#,
      merged: #"{"amo_nom": "A", "objectifs_angles": "B", "objectifs_attentes": "C"}"#,
      applied: ["objectifs_attentes"],
      contested: ["objectifs_angles"]
    ),
    Case(
      name: "keys that the form does not know are compared like answers",
      base: #"{"x": 1, "y": [1]}"#,
      here: #"{"x": 2, "y": [1]}"#,
      there: #"{"x": 1, "y": [2], "z": {"a": 1}}"#,
      merged: #"{"x": 2, "y": [2], "z": {"a": 1}}"#,
      applied: ["y", "z"]
    ),
    Case(
      name: "rows are found by what they say, wherever they stand",
      base:
        #"{"intervenants": [{"nom": "Camille Un", "profession": "p"}, {"nom": "Dominique Deux", "profession": "q"}]}"#,
      here:
        #"{"intervenants": [{"nom": "Alix Zéro"}, {"nom": "Camille Un", "profession": "p"}, {"nom": "Dominique Deux", "profession": "q2"}]}"#,
      there:
        #"{"intervenants": [{"nom": "Camille Un", "profession": "p2"}, {"nom": "Élie Trois"}, {"nom": "Dominique Deux", "profession": "q"}]}"#,
      merged:
        #"{"intervenants": [{"nom": "Alix Zéro"}, {"nom": "Camille Un", "profession": "p2"}, {"nom": "Élie Trois"}, {"nom": "Dominique Deux", "profession": "q2"}]}"#,
      applied: ["intervenants[1].profession", "intervenants[2]"]
    ),
    Case(
      name: "some of several equal rows are changed in their places",
      base: #"{"intervenants": [{"role": "g"}, {"role": "g"}, {"role": "g"}, {"role": "g"}]}"#,
      here: #"{"intervenants": [{"role": "g"}, {"role": "g"}, {"role": "g"}, {"role": "g"}]}"#,
      there: #"{"intervenants": [{"role": "a"}, {"role": "g"}, {"role": "b"}, {"role": "g"}]}"#,
      merged: #"{"intervenants": [{"role": "a"}, {"role": "g"}, {"role": "b"}, {"role": "g"}]}"#,
      applied: ["intervenants[0].role", "intervenants[2].role"]
    ),
    Case(
      name: "a row gone on one side and changed on the other is asked; unchanged it goes",
      base: #"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}, {"nom": "Trois"}]}"#,
      here: #"{"intervenants": [{"nom": "Un"}, {"nom": "Deux", "profession": "p"}]}"#,
      there: #"{"intervenants": [{"nom": "Un"}, {"nom": "Trois", "profession": "q"}]}"#,
      merged: #"{"intervenants": [{"nom": "Un"}, {"nom": "Deux", "profession": "p"}]}"#,
      applied: [],
      contested: ["intervenants[1]", "intervenants[2]"]
    ),
    Case(
      name: "an order that one side changed is taken, with the rows that the other side added",
      base: #"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}, {"nom": "Trois"}]}"#,
      here:
        #"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}, {"nom": "Trois"}, {"nom": "Quatre"}]}"#,
      there: #"{"intervenants": [{"nom": "Trois"}, {"nom": "Un"}, {"nom": "Deux"}]}"#,
      merged:
        #"{"intervenants": [{"nom": "Trois"}, {"nom": "Quatre"}, {"nom": "Un"}, {"nom": "Deux"}]}"#,
      applied: ["intervenants"]
    ),
    Case(
      name: "two orders are asked",
      base: #"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}, {"nom": "Trois"}]}"#,
      here: #"{"intervenants": [{"nom": "Deux"}, {"nom": "Un"}, {"nom": "Trois"}]}"#,
      there: #"{"intervenants": [{"nom": "Trois"}, {"nom": "Un"}, {"nom": "Deux"}]}"#,
      merged: #"{"intervenants": [{"nom": "Deux"}, {"nom": "Un"}, {"nom": "Trois"}]}"#,
      applied: [],
      contested: ["intervenants"]
    ),
    Case(
      name:
        "the same row added on both sides is one, and two that only resemble each other are two",
      base: "{}",
      here:
        #"{"concertations": [{"intitule": "Panel", "propositions": [{"texte": "Ouvrir la mairie le samedi"}, {"texte": "Former les agents"}]}]}"#,
      there:
        #"{"concertations": [{"intitule": "Panel", "propositions": [{"texte": "Ouvrir la mairie le samedi", "reponse": "retenue"}, {"texte": "Former les élus de la commune"}]}]}"#,
      merged:
        #"{"concertations": [{"intitule": "Panel", "propositions": [{"texte": "Ouvrir la mairie le samedi", "reponse": "retenue"}, {"texte": "Former les agents"}, {"texte": "Former les élus de la commune"}]}]}"#,
      applied: ["concertations[0].propositions[0].reponse", "concertations[0].propositions[2]"]
    ),
    Case(
      name: "what cannot be read as its kind is one value",
      base: #"{"intervenants": "aucun", "amo": true}"#,
      here: #"{"intervenants": "aucun", "amo": "peut-être"}"#,
      there: #"{"intervenants": [{"nom": "Un"}], "amo": true}"#,
      merged: #"{"intervenants": [{"nom": "Un"}], "amo": "peut-être"}"#,
      applied: ["intervenants"]
    ),
  ]

  @Test("What comes of it, what went in by itself and what is asked", arguments: cases)
  func merged(_ example: Case) throws {
    let merge = canevas.merge(
      from: try answers(example.base),
      try answers(example.here),
      try answers(example.there)
    )
    #expect(merge.merged().answers == (try answers(example.merged)), "\(example.name)")
    #expect(merge.applied.map(\.path.description) == example.applied, "\(example.name)")
    #expect(merge.contested.map(\.path.description) == example.contested, "\(example.name)")
    #expect(merge.merged(taking: []).answers == (try answers(example.here)), "\(example.name)")
  }

  @Test("Each item is taken or left by itself")
  func choosing() throws {
    let merge = canevas.merge(
      from: try answers(#"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}]}"#),
      try answers(#"{"intervenants": [{"nom": "Un"}, {"nom": "Deux", "profession": "p"}]}"#),
      try answers(#"{"intervenants": [{"nom": "Un"}, {"nom": "Trois"}], "amo": true}"#)
    )
    #expect(merge.items.map(\.path.description) == ["amo", "intervenants[1]", "intervenants[2]"])
    #expect(merge.contested.map(\.path.description) == ["intervenants[1]"])
    #expect(
      merge.merged(taking: [1]).answers == (try answers(#"{"intervenants": [{"nom": "Un"}]}"#))
    )
    #expect(
      merge.merged(taking: [0, 1, 2]).answers
        == (try answers(#"{"intervenants": [{"nom": "Un"}, {"nom": "Trois"}], "amo": true}"#))
    )
  }

  @Test(
    "A place of either text is found in what comes of it; one in a row that is gone is its list"
  )
  func places() throws {
    let merged = canevas.merge(
      from: try answers(#"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}]}"#),
      try answers(#"{"intervenants": [{"nom": "Un"}, {"nom": "Deux"}, {"nom": "Ici"}]}"#),
      try answers(#"{"intervenants": [{"nom": "Là"}, {"nom": "Deux"}]}"#)
    )
    .merged()
    func here(_ path: String) -> String? {
      Path(path).map { merged.place(ofHere: $0).description }
    }
    func there(_ path: String) -> String? {
      Path(path).map { merged.place(ofThere: $0).description }
    }
    #expect(here("intervenants[0].nom") == "intervenants")
    #expect(here("intervenants[1].nom") == "intervenants[1].nom")
    #expect(there("intervenants[0]") == "intervenants[0]")
    #expect(there("intervenants[1].profession") == "intervenants[1].profession")
    #expect(here("intervenants[2].nom") == "intervenants[2].nom")
    #expect(here("amo") == "amo")
  }

  @Test("What an export leaves out was not taken away; what a draft leaves out was")
  func omitted() throws {
    let base = try answers(
      #"{"referent_email": "a@exemple.fr", "amo": false, "amo_nom": "caché", "objectifs_angles": "B"}"#
    )
    let there = try answers(#"{"amo": false, "objectifs_angles": "B2"}"#)
    let moment = Moment(secondsSince1970: 0)
    func merged(_ other: JSONObject) -> Answers {
      func draft(_ answers: Answers, _ other: JSONObject) -> Draft {
        Draft(
          id: "a",
          formatVersion: 1,
          creeLe: moment,
          modifieLe: moment,
          answers: answers,
          other: other
        )
      }
      return canevas.merge(draft(there, other), madeFrom: draft(base, [:]), into: base).merged()
        .answers
    }
    let export = merged(["export": "public"])
    #expect(export[Path.root + "referent_email"] == "a@exemple.fr")
    #expect(export[Path.root + "objectifs_angles"] == "B2")
    let draft = merged([:])
    #expect(draft[Path.root + "referent_email"] == nil)
    #expect(draft[Path.root + "amo_nom"] == "caché")
  }
}
