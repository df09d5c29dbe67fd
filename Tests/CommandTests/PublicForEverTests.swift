import RunningProgram
import Testing

@Suite("What was left out of a file")
struct PublicForEverTests {
  @Test("A public export that is imported never gives a complete one, duplicated or not")
  func imported() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "rennes.json")
    let open = try agent.shell("canevas exporter ./rennes.json --format json")
    let file = try #require(open.lines.last)
    #expect(try agent.shell("canevas importer \(file)").status == 0)
    let complete = try agent.shell("canevas exporter \(Agent.id) --format json --complet")
    #expect(complete.status != 0)
    #expect(complete.complaint.contains("export public"))
    // Nor does an inventory call it so, which reads the draft itself.
    try agent.folder.write(
      agent.folder.read("canevas/brouillons/\(Agent.id).json"),
      to: "envois/a.json"
    )
    #expect(try agent.shell("canevas inventaire envois --dossier tous --complet").status == 0)
    let line = try agent.folder.read("tous/canevas.jsonl")
    #expect(line.contains(#""export":"public""#) && !line.contains(#""export":"complet""#))
  }

  @Test("A complete export that is imported gives complete ones as before")
  func complete() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "rennes.json")
    let whole = try agent.shell("canevas exporter ./rennes.json --format json --complet")
    let file = try #require(whole.lines.last)
    #expect(try agent.shell("canevas importer \(file)").status == 0)
    let again = try agent.shell("canevas exporter \(Agent.id) --format json --complet --ecraser")
    #expect(again.status == 0)
    #expect(try agent.folder.read(file).contains("\"export\": \"complet\""))
  }
}
