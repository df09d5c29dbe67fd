import JSONText
import RunningProgram
import Testing
import TestSupport

@Suite("canevas importer")
struct ImporterTests {
  @Test("A file keeps its id; where a draft has it already, both are kept and both ids said")
  func twice() throws {
    let agent = try Agent()
    let first = agent.canevas("importer", Example.path("rennes"))
    #expect(first.status == 0)
    #expect(first.output.contains(Agent.id))
    let second = agent.canevas("importer", Example.path("rennes"))
    #expect(second.status == 0)
    let ids = try agent.canevas("liste", "--json").rows.compactMap { $0["id"]?.string }
    #expect(ids.count == 2)
    for id in ids { #expect(second.output.contains(id.prefix(8))) }
  }

  @Test("A complete export comes back as the draft it was made from", arguments: ["json", "csv"])
  func roundTrip(format: String) throws {
    let agent = try Agent()
    let wrong = try agent.rennes { $0.replacing(#""2024-10-07""#, with: #""31/02/2024""#) }
    try agent.put(wrong, Agent.id)
    let folder = agent.folder.path + "/sortie"
    let paths = agent.canevas(
      "exporter",
      "6f1d",
      "--format",
      format,
      "--complet",
      "--dossier",
      folder
    ).lines
    let taken = agent.canevas("importer", paths[0])
    #expect(taken.status == 0, "\(taken.errors)")
    let ids = try agent.canevas("liste", "--json").rows.compactMap { $0["id"]?.string }
    let other = try #require(ids.first { $0 != Agent.id })
    let texts = try [Agent.id, other].map { id in
      let folder = folder + "/" + id
      let path = try agent.canevas(
        "exporter",
        id,
        "--format",
        "json",
        "--complet",
        "--dossier",
        folder
      ).firstLine
      return try agent.folder.read(String(path.dropFirst(agent.folder.path.count)))
        .replacing(id, with: "ID")
    }
    #expect(texts[0] == texts[1])
    #expect(texts[0].contains("31/02/2024"))
  }

  @Test(
    "What is no canevas is refused with a sentence, and the others are still taken",
    arguments: ["vide.json", "texte.json", "absent.json", "dossier"]
  )
  func refused(name: String) throws {
    let agent = try Agent()
    try agent.folder.write("", to: "vide.json")
    try agent.folder.write("bonjour", to: "texte.json")
    try agent.folder.write("", to: "dossier/autre.txt")
    let answer = agent.canevas(
      "importer",
      agent.folder.path + "/" + name,
      Example.path("rennes")
    )
    #expect(answer.status == 1)
    #expect(answer.errors.split(separator: "\n").count == 1)
    #expect(answer.output.contains(Agent.id))
  }

  @Test("A file of a later program is not taken, as it could only be read")
  func newer() throws {
    let agent = try Agent()
    let text = try agent.rennes {
      $0.replacing(#""format_version": 1"#, with: #""format_version": 9"#)
    }
    let file = try agent.folder.write(text, to: "demain.json")
    let answer = agent.canevas("importer", file)
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("version plus récente"))
    #expect(agent.canevas("relire", file).status == 0)
  }
}
