import FoundationEssentials
import RunningProgram
import Testing

@Suite("canevas inventaire --site")
struct InventaireSiteTests {
  private static let command = "canevas inventaire envois --dossier inventaire --site site"

  @Test("The last line names the first page, and the folder has a page for each canevas and list")
  func written() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let answer = try agent.shell(Self.command)
    #expect(answer.status == 0)
    #expect(answer.lines.last == "Le site\u{A0}: site/index.html")
    let names = try Self.names(in: agent.folder.path + "/site")
    #expect(
      names == [
        "canevas", "collectivites", "departements", "document.css", "etats", "fichiers.txt",
        "flux.xml", "index.html", "inventaire.html", "liste.css", "recherche-index.js",
        "recherche.js",
      ]
    )
    #expect(try agent.folder.read("site/index.html").hasPrefix("<!DOCTYPE html>"))
    #expect(
      try Self.names(in: agent.folder.path + "/site/canevas")
        == ["\(Agent.id).html", "index.html"]
    )
  }

  @Test("The second run replaces the site: the page of a canevas that is gone is gone")
  func again() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    #expect(try agent.shell(Self.command).status == 0)
    let other = "11111111-2222-4333-8444-555555555555"
    try agent.folder.write(
      agent.rennes { $0.replacing(Agent.id, with: other) },
      to: "envois/rennes.json"
    )
    let answer = try agent.shell(Self.command)
    #expect(answer.status == 0)
    let pages = try Self.names(in: agent.folder.path + "/site/canevas")
    #expect(pages == ["\(other).html", "index.html"])
    #expect(
      try Self.names(in: agent.folder.path) == ["envois", "erreurs.txt", "inventaire", "site"]
    )
  }

  @Test("A folder of somebody else is refused with what to do, and nothing is written anywhere")
  func foreign() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    try agent.folder.write("à moi", to: "site/notes.txt")
    let answer = try agent.shell(Self.command)
    #expect(answer.status == 1)
    #expect(answer.output.isEmpty)
    #expect(answer.complaint.contains("contient autre chose qu’un site écrit par canevas."))
    #expect(answer.complaint.contains("Donnez à --site un dossier vide ou nouveau."))
    #expect(try Self.names(in: agent.folder.path + "/site") == ["notes.txt"])
    #expect(try agent.folder.read("site/notes.txt") == "à moi")
    #expect(try !Self.names(in: agent.folder.path).contains("inventaire"))
  }

  @Test("A site of personal data, in the inventory’s own folder or without a name, is refused")
  func wrong() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let all = try agent.shell(Self.command + " --complet")
    #expect(all.status == 1)
    #expect(all.complaint.contains("Retirez --complet ou --site."))
    let same = try agent.shell("canevas inventaire envois --dossier un --site ./un")
    #expect(same.status == 1)
    #expect(same.complaint.contains("Donnez à --site un autre dossier."))
    let none = try agent.shell("canevas inventaire envois --dossier un --site ''")
    #expect(none.status == 64)
    #expect(none.complaint.contains("--site"))
    #expect(try Self.names(in: agent.folder.path) == ["envois", "erreurs.txt"])
  }

  private static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}
