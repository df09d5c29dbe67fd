import FoundationEssentials
import JSONText
import RunningProgram
import Testing
import TestSupport

@Suite("canevas importer --dans")
struct ImporterRowsTests {
  private func agent() throws -> Agent {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    return agent
  }

  private func answers(_ agent: Agent) throws -> JSONObject {
    let text = try agent.folder.read("canevas/brouillons/\(Agent.id).json")
    return try #require(try JSONReader.value(of: Array(text.utf8)).object?["reponses"]?.object)
  }

  @Test("Rows are added behind those that are there, and what was understood is said")
  func added() throws {
    let agent = try agent()
    let before = try answers(agent).rows("ressources", of: 0).count
    try agent.folder.write(
      "Titre;Lien\nAvis;https://ville.fr/a\nNotes;https://ville.fr/n\n",
      to: "r.csv"
    )
    let answer = try agent.shell("canevas importer --dans 6f1d --liste ressources --rang 1 r.csv")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("2\u{A0}ressources ajoutées (concertations[0].ressources)"))
    #expect(answer.output.contains("colonnes séparées par des points-virgules"))
    #expect(try answers(agent).rows("ressources", of: 0).count == before + 2)
  }

  @Test("Where there are several concertations, one has to be named")
  func rank() throws {
    let agent = try agent()
    try agent.folder.write("Une idée\n", to: "p.txt")
    let answer = try agent.shell("canevas importer --dans 6f1d --liste propositions p.txt")
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("--rang"))
    let other = try agent.shell("canevas importer --dans 6f1d --liste propositions --rang 9 p.txt")
    #expect(other.status == 1)
    #expect(other.complaint.contains("--rang 9"))
  }

  @Test("What cannot be read is listed for scripts, kept as it stands, and the status is 1")
  func unread() throws {
    let agent = try agent()
    try agent.folder.write("texte,reponse\nUne charte,peut-être\nDeux,retenue\n", to: "p.csv")
    let answer = try agent.shell(
      "canevas importer --dans 6f1d --liste propositions --rang 2 --json p.csv"
    )
    #expect(answer.status == 1)
    let row = try #require(try answer.rows.first)
    #expect(row["ajoutees"] == .number(2))
    #expect(row["a_verifier"]?.array?.first?.object?["ligne"] == .number(2))
    #expect(try answers(agent).rows("propositions", of: 1).last?.object?["reponse"] == "retenue")
  }

  /// An agent with a draft in which one question is answered.
  private func beginner() throws -> Agent {
    let agent = try Agent()
    try agent.put(
      """
      {"format":"canevas-concertation-ia","format_version":1,"id":"\(Agent.id)","etat":"brouillon","version":0,
      "cree_le":"2024-09-18T10:42:00Z","modifie_le":"2024-09-18T10:42:00Z","reponses":{"amo":false}}
      """,
      Agent.id
    )
    return agent
  }

  @Test(
    "A column of codes with names in it: a name is looked up as one, and kept as typed if unknown",
    arguments: ["", "Code INSEE\n"]
  )
  func mixed(heading: String) throws {
    let agent = try beginner()
    let cells = [
      "243400017", "244 900 015", "200030195", "200039204", "Bordeaux Métropole",
      "toulouse métropole", "Communauté des Trois Rivages", "243100633",
    ]
    try agent.folder.write(heading + cells.joined(separator: "\n"), to: "codes.txt")
    let answer = try agent.shell("canevas importer --dans 6f1d --liste collectivites codes.txt")
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("« Communauté des Trois Rivages » est gardé tel quel."))
    let rows = try answers(agent)["collectivites"]?.array?.compactMap(\.object) ?? []
    #expect(rows.count == cells.count)
    #expect(rows[4]["nom"] == "Bordeaux Métropole" && rows[4]["code"] == "243300316")
    #expect(rows[5]["nom"] == "toulouse métropole" && rows[5]["code"] == "243100518")
    #expect(rows[6] == ["nom": "Communauté des Trois Rivages"])
    for row in rows where row != rows[6] {
      #expect(row["type"] == "epci" && row["code"]?.string?.count == 9, "\(row)")
    }
  }

  @Test("Nineteen intercommunalités by codes or names find themselves in the register")
  func register() throws {
    let agent = try beginner()
    let names = [
      "Nantes Métropole", "243400017", "244 900 015", "Rennes Metropole", "toulouse métropole",
      "200030195", "Tours Métropole Val de Loire", "Métropole du Grand Nancy", "200039204",
      "243100633", "Bordeaux Métropole", "242900694", "200056232", "Métropole Rouen Normandie",
      "200072460", "Brest Métropole", "Dijon Métropole", "Clermont Auvergne Métropole",
      "Saint-Étienne Métropole",
    ]
    try agent.folder.write(names.joined(separator: "\r\n"), to: "epci.txt")
    let answer = try agent.shell("canevas importer --dans 6f1d --liste collectivités epci.txt")
    #expect(answer.status == 0, "\(answer.errors)\(answer.output)")
    let rows = try answers(agent)["collectivites"]?.array?.compactMap(\.object) ?? []
    #expect(rows.count == names.count)
    for row in rows {
      #expect(row["type"] == "epci", "\(row)")
      #expect(row["code"]?.string?.count == 9)
      #expect(row["nom"]?.string?.contains { $0.isLetter } == true)
    }
  }

  @Test("A document that came back filled is no table: the refusal says where it goes")
  func filledDocument() throws {
    let agent = try agent()
    let zip: [UInt8] = [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26)
    let file = URL(filePath: agent.folder.path + "/rempli.docx")
    try Data(zip + Array("[Content_Types].xml … word/document.xml".utf8)).write(to: file)
    let answer = try agent.shell("canevas importer --dans 6f1d --liste collectivites rempli.docx")
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("importez-le parmi vos brouillons"), "\(answer.complaint)")
  }

  @Test("A list that is none, and half of what is wanted, are refused before anything is read")
  func refused() throws {
    let agent = try agent()
    let list = try agent.shell("canevas importer --dans 6f1d --liste proposition5 absent.csv")
    #expect(list.status == 64)
    #expect(list.complaint.contains("Vouliez-vous dire « propositions »"))
    #expect(try agent.shell("canevas importer --dans 6f1d absent.csv").status == 64)
    let absent = try agent.shell("canevas importer --dans 6f1d --liste collectivites absent.csv")
    #expect(absent.status == 1)
    let final = try agent.rennes { $0.replacing(#""brouillon""#, with: #""finalise""#) }
    try agent.put(final, Agent.id)
    try agent.folder.write("a", to: "p.txt")
    let frozen = try agent.shell("canevas importer --dans 6f1d --liste collectivites p.txt")
    #expect(frozen.status == 1)
    #expect(frozen.complaint.contains("rouvrir"))
  }

  @Test("Lines of a JSON file and of a page are no rows; lines that begin alike are")
  func noRows() throws {
    let agent = try agent()
    let before = try answers(agent).rows("propositions", of: 0).count
    let path = try agent.canevas(
      "exporter",
      "6f1d",
      "--format",
      "json",
      "--dossier",
      agent.folder.path
    )
    .firstLine
    try agent.folder.write("<!DOCTYPE html>\n<p>a</p>\n", to: "page.txt")
    for file in [path, "page.txt"] {
      let refused = try agent.shell(
        "canevas importer --dans 6f1d --liste propositions --rang 1 '\(file)'"
      )
      #expect(refused.status == 1)
      #expect(
        refused.complaint.contains("dont les lignes ne sont pas celles d’une liste"),
        "\(refused.errors)"
      )
    }
    try agent.folder.write("[note] Une idée\n< 3 ans : gratuit\n", to: "lignes.txt")
    let taken = try agent.shell(
      "canevas importer --dans 6f1d --liste propositions --rang 1 lignes.txt"
    )
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(try answers(agent).rows("propositions", of: 0).count == before + 2)
  }

  @Test("Rows of an export come back as they were, also what looks like a formula")
  func guarded() throws {
    let agent = try agent()
    try agent.folder.write("texte\n'- Former les agents\n'=oui\n", to: "p.csv")
    #expect(
      try agent.shell("canevas importer --dans 6f1d --liste propositions --rang 1 p.csv").status
        == 0
    )
    let rows = try answers(agent).rows("propositions", of: 0).suffix(2)
    #expect(rows.map { $0.object?["texte"] } == ["- Former les agents", "=oui"])
  }

  @Test("A first line that is guessed to be headings is said, for people and for scripts")
  func guessedHeading() throws {
    let agent = try agent()
    let lines = (1...5).map { "Avis \($0);https://ville.fr/\($0)\n" }.joined()
    try agent.folder.write("Quoi;Où cela\n" + lines, to: "r.csv")
    let answer = try agent.shell(
      "canevas importer --dans 6f1d --liste ressources --rang 1 --json r.csv"
    )
    let row = try #require(try answer.rows.first)
    #expect(row["entetes"] == .number(1) && row["ajoutees"] == .number(5))
    #expect(answer.output.contains("La première ligne est prise pour les titres"))
  }

  @Test("A workbook that canevas wrote is taken as a draft, and its sheets as rows")
  func workbook() throws {
    let agent = try agent()
    let path = try agent.canevas(
      "exporter",
      "6f1d",
      "--format",
      "xlsx",
      "--complet",
      "--dossier",
      agent.folder.path
    ).firstLine
    let taken = agent.canevas("importer", path)
    #expect(taken.status == 0, "\(taken.errors)")
    let count = try answers(agent).rows("propositions", of: 0).count
    let rows = agent.canevas("importer", "--dans", Agent.id, "--liste", "propositions", path)
    #expect(rows.status == 0, "\(rows.errors)")
    // Each to its own concertation.
    #expect(try answers(agent).rows("propositions", of: 0).count == 2 * count)
  }
}

extension JSONObject {
  fileprivate func rows(_ key: String, of concertation: Int) -> [JSON] {
    self["concertations"]?.array?[concertation].object?[key]?.array ?? []
  }
}
