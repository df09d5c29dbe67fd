import JSONText
import RunningProgram
import Testing

@Suite("A text in hand that follows on no file")
struct StrayTests {
  /// A draft, and beside it a text that a program had in hand, which is newer or older.
  private func agent(strayIsNewer: Bool) throws -> Agent {
    let agent = try Agent()
    try agent.put(
      agent.rennes { $0.replacing("Accueil des usagers,", with: "Dans le fichier,") },
      Agent.id
    )
    let stray = try agent.rennes {
      $0.replacing("Accueil des usagers,", with: "En main,")
        .replacing(
          "2025-03-14T16:42:10Z",
          with: strayIsNewer ? "2025-03-15T08:00:00Z" : "2025-03-13T08:00:00Z"
        )
    }
    try agent.folder.write(stray, to: "canevas/brouillons/.\(Agent.id).1x2y3z.encours")
    return agent
  }

  @Test(
    "Every command that reads takes the newer text, and names the other",
    arguments: [
      "liste", "relire 6f1d", "verifier 6f1d", "exporter 6f1d --format md",
      "echeances 6f1d", "dupliquer 6f1d",
    ],
    [true, false]
  )
  func reading(command: String, strayIsNewer: Bool) throws {
    let agent = try agent(strayIsNewer: strayIsNewer)
    let folder = command.hasPrefix("exporter") ? ["--dossier", agent.folder.path] : []
    let answer = agent.canevas(command.split(separator: " ").map(String.init) + folder)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.complaint.contains("a deux textes qui ne se suivent pas"))
    #expect(
      answer.complaint.contains(strayIsNewer ? "celui du 15/03/2025" : "celui du 14/03/2025")
    )
    let other = strayIsNewer ? "/\(Agent.id).json »" : ".1x2y3z.encours »"
    #expect(answer.complaint.contains("\(other). « canevas reprendre »"), "\(answer.errors)")
    let right = strayIsNewer ? "En main," : "Dans le fichier,"
    let wrong = strayIsNewer ? "Dans le fichier," : "En main,"
    if command.hasPrefix("relire") {
      #expect(answer.output.contains(right) && !answer.output.contains(wrong))
    }
    if command.hasPrefix("exporter") {
      let text = try agent.folder.read(String(answer.firstLine.split(separator: "/").last ?? ""))
      #expect(text.contains(right) && !text.contains(wrong))
    }
    let names = try agent.folder.names(in: "canevas/brouillons")
    #expect(names.contains(".\(Agent.id).1x2y3z.encours"), "Reading touches nothing.")
  }

  @Test(
    "Every command that changes is refused until one is chosen",
    arguments: ["finaliser 6f1d", "importer --dans 6f1d --liste intervenants"]
  )
  func changing(command: String) throws {
    let agent = try agent(strayIsNewer: true)
    let names = try agent.folder.write("Une personne\n", to: "noms.txt")
    let before = try agent.folder.read("canevas/brouillons/\(Agent.id).json")
    let files = command.hasPrefix("importer") ? [names] : []
    let answer = agent.canevas(command.split(separator: " ").map(String.init) + files)
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("deux textes qui ne se suivent pas"), "\(answer.errors)")
    #expect(try agent.folder.read("canevas/brouillons/\(Agent.id).json") == before)
    #expect(
      try agent.folder.read("canevas/brouillons/.\(Agent.id).1x2y3z.encours").contains("En main,")
    )
  }
}
