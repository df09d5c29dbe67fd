import FormModel
import JSONText
import RunningProgram
import Testing
import TestSupport

@Suite("Remarks in the documents that are asked to have them")
struct RemarksInDocumentsTests {
  private static let remarks = """
    "remarques": [
      {"id": "a", "chemin": "objectifs_attentes", "auteur": "Camille", "date": "2025-03-01T10:00:00Z",
        "texte": "Est-ce voté ?", "reponses": [{"auteur": "Alix", "texte": "Pas encore."}]},
      {"id": "b", "chemin": "objectifs_angles", "auteur": "Camille", "texte": "Déjà réglé",
        "resolue_le": "2025-03-02T10:00:00Z"},
      {"id": "c", "chemin": "concertations[1].intitule", "auteur": "Camille", "texte": "Autre titre ?"}
    ],
    "reponses": {
    """

  private func agent() throws -> Agent {
    let agent = try Agent()
    try agent.put(
      agent.rennes { $0.replacing(#""reponses": {"#, with: Self.remarks) },
      Agent.id
    )
    return agent
  }

  /// The XML of a document, or of its comments where they are a part of their own.
  private func text(_ agent: Agent, _ words: String, _ format: String) throws -> String {
    let part = format == "odt" ? "content.xml" : "word/comments.xml"
    let answer = try agent.shell(
      "unzip -p $(canevas exporter rennes --format \(format) --ecraser \(words)) \(part)"
    )
    #expect(answer.status == 0, "\(answer.errors)")
    return answer.output
  }

  @Test(
    "Open ones are there with their replies and authors, resolved ones are not",
    arguments: ["odt", "docx"],
    ["--avec-remarques", "--a-remplir"]
  )
  func shown(format: String, words: String) throws {
    let text = try text(agent(), words, format)
    for word in ["Est-ce voté", "Camille", "Pas encore.", "Alix", "Autre titre"] {
      #expect(text.contains(word), "\(word)")
    }
    #expect(!text.contains("Déjà réglé"))
  }

  @Test("A document of a part has those of the part only", arguments: ["odt", "docx"])
  func part(format: String) throws {
    let text = try text(agent(), "--a-remplir --etapes resultats --rang 2", format)
    #expect(text.contains("Autre titre") && !text.contains("Est-ce voté"))
  }

  @Test("What comes back is not taken for new remarks", arguments: ["odt", "docx"])
  func back(format: String) throws {
    let agent = try agent()
    let answer = try agent.shell(
      "canevas fusionner rennes $(canevas exporter rennes --format \(format) --a-remplir) --json"
    )
    #expect(answer.status == 0, "\(answer.errors)")
    let file = try agent.folder.read("canevas/brouillons/\(Agent.id).json")
    let remarks = try JSONReader.value(of: Array(file.utf8)).object?["remarques"]?.array ?? []
    #expect(remarks.map { $0.object?["id"]?.string } == ["a", "b", "c"])
  }

  @Test("Other formats are refused with a sentence", arguments: ["json", "html,odt"])
  func otherFormats(formats: String) throws {
    let answer = try agent().shell("canevas exporter rennes --avec-remarques --format \(formats)")
    #expect(answer.status == 64 && answer.complaint.contains("--format odt,docx"))
  }
}
