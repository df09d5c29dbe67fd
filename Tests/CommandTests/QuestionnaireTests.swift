import FoundationEssentials
import JSONText
import RunningProgram
import FormModel
import Testing
import TestSupport

@Suite("A document to fill, from the command line and back")
struct QuestionnaireTests {
  @Test(
    "It is written in both formats, and comes back as the same canevas",
    arguments: ["odt", "docx"]
  )
  func back(format: String) throws {
    let agent = try Agent()
    let folder = agent.folder.path
    let out = agent.canevas(
      "exporter",
      Example.path("rennes"),
      "--a-remplir",
      "--format",
      format,
      "--dossier",
      folder
    )
    #expect(out.status == 0, "\(out.errors)")
    let file = try #require(out.lines.first)
    #expect(file.hasSuffix("-a-remplir.\(format)"))
    let answer = agent.canevas("importer", file)
    #expect(answer.status == 0, "\(answer.errors)")
    let json = agent.canevas(
      "exporter",
      Agent.id,
      "--complet",
      "--format",
      "json",
      "--dossier",
      folder
    )
    let path = try #require(json.lines.first)
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let answers = try JSONReader.value(of: bytes).object?["reponses"]?.object
    let wanted = try Example.answers("rennes").root
    #expect(answers?["objectifs_angles"] != nil)
    #expect(answers?.keys == wanted.keys)
  }

  @Test("Steps and a concertation are named, and what there is not is refused with a sentence")
  func parts() throws {
    let agent = try Agent()
    let folder = agent.folder.path
    func export(_ words: String) throws -> Agent.Answer {
      try agent.shell("canevas exporter '\(Example.path("rennes"))' --dossier '\(folder)' \(words)")
    }
    #expect(try export("--a-remplir --format odt --etapes resultats --rang 2").status == 0)
    let step = try export("--a-remplir --format odt --etapes resultat")
    #expect(step.status == 64 && step.complaint.contains("Vouliez-vous dire « resultats »"))
    let rank = try export("--a-remplir --format odt --rang 9")
    #expect(rank.status == 1 && rank.complaint.contains("--rang 9"))
    let format = try export("--a-remplir --format html")
    #expect(format.status == 64 && format.complaint.contains("odt ou docx"))
    #expect(try export("--format odt --rang 1").status == 64)
  }

  @Test(
    "An empty one belongs to no draft: each that comes back is a draft of its own",
    arguments: ["odt", "docx"]
  )
  func blank(format: String) throws {
    let agent = try Agent()
    let folder = agent.folder.path
    let out = try agent.shell(
      "canevas exporter --vierge --a-remplir --format \(format) --dossier '\(folder)'"
    )
    let name = "\(folder)/canevas-concertation-ia-vierge-a-remplir.\(format)"
    #expect(out.status == 0 && out.lines == [name], "\(out.errors)")
    for _ in 1...2 { #expect(agent.canevas("importer", name).status == 0) }
    let rows = try agent.canevas("liste", "--json").rows
    #expect(Set(rows.map { $0["id"]?.string }).count == 2)
    let both = try agent.shell(
      "canevas exporter --vierge --a-remplir --format \(format) '\(Example.path("rennes"))'"
    )
    #expect(both.status == 64 && both.complaint.contains("pas les deux"))
  }
}
