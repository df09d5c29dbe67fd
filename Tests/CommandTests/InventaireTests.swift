import RunningProgram
import Testing

@Suite("canevas inventaire")
struct InventaireTests {
  @Test("What was pooled is said in a few lines, without bars where nobody watches")
  func pooled() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let answer = try agent.shell("canevas inventaire envois --dossier inventaire")
    #expect(answer.status == 0)
    #expect(answer.errors.hasPrefix("L’inventaire public laisse de côté\u{A0}: "))
    #expect(!answer.errors.contains("█"))
    #expect(answer.lines.contains { $0.contains("démarches") && $0.hasSuffix(" 1") })
    #expect(!answer.output.contains("█"))
    #expect(answer.lines.last == "À lire\u{A0}: inventaire/inventaire.html")
    #expect(try agent.folder.read("inventaire/inventaire.html").hasPrefix("<!DOCTYPE html>"))
  }

  @Test("A refused file is said with its reason, and the exit status is 1; the rest is written")
  func refused() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    try agent.folder.write("{", to: "envois/abime.json")
    let answer = try agent.shell("canevas inventaire envois --dossier inventaire")
    #expect(answer.status == 1)
    #expect(answer.errors.contains("envois/abime.json\u{A0}»\u{A0}: Le fichier est abîmé"))
    #expect(try agent.folder.read("inventaire/rejets.csv").contains("\nabime.json,"))
    #expect(try agent.folder.read("inventaire/suivi.csv").contains(Agent.id))
  }

  @Test("An earlier inventory that is none, and a day that is none, are refused with a sentence")
  func wrong() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let earlier = try agent.shell("canevas inventaire envois --dossier un --depuis envois")
    #expect(earlier.status == 1)
    #expect(earlier.complaint.contains("Aucun inventaire n’a été lu dans « envois »"))
    let day = try agent.shell("canevas inventaire envois --dossier un --au 31/02/2026")
    #expect(day.status == 64)
    #expect(day.complaint.contains("février 2026 a 28 jours"))
  }
}
