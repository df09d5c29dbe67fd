import JSONText
import RunningProgram
import Testing
import TestSupport

@Suite("canevas verifier, relire, finaliser")
struct VerifierTests {
  private static let wrongDate: @Sendable (String) -> String = {
    $0.replacing(#""2024-10-07""#, with: #""31/02/2024""#)
  }

  @Test("What can be finalised passes; it is frozen once, and no second time")
  func finalising() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    #expect(agent.canevas("verifier", "6f1d").status == 0)
    let done = agent.canevas("finaliser", "6f1d")
    #expect(done.status == 0)
    #expect(done.output == "La version\u{A0}1 est finalisée.\n")
    let row = try #require(try agent.canevas("liste", "--json").rows.first)
    #expect(row["etat"] == "finalise")
    #expect(row["version"] == .number(1))
    let again = agent.canevas("finaliser", "6f1d")
    #expect(again.status == 1)
    #expect(again.complaint.hasPrefix("La version 1 est déjà finalisée."))
  }

  @Test("Finalising says how many answers are empty, and finalises all the same")
  func gaps() throws {
    let agent = try Agent()
    try agent.put(agent.rennes { $0.replacing("Accueil des usagers,", with: "") }, Agent.id)
    let done = agent.canevas("finaliser", "6f1d")
    #expect(done.status == 0)
    #expect(done.complaint.contains("réponses sont vides."), "\(done.errors)")
  }

  @Test("Invisible characters in addresses, days, numbers and codes are no errors of a file")
  func invisible() throws {
    let agent = try Agent()
    let text = try agent.rennes {
      $0.replacing("participation@exemple.fr", with: "participation@\u{200B}exemple.fr")
        .replacing(#""2024-10-07""#, with: "\"2024-10-07\u{FEFF}\"")
        .replacing(#""35238""#, with: "\"35238\u{AD}\"")
        .replacing("https://", with: "https://\u{200D}")
    }
    #expect(text.unicodeScalars.contains("\u{200B}") && text.unicodeScalars.contains("\u{AD}"))
    try agent.put(text, Agent.id)
    let plain = try Agent()
    try plain.put(plain.rennes(), Agent.id)
    let answer = agent.canevas("verifier", "6f1d")
    #expect(answer.status == 0)
    #expect(answer.output == (plain.canevas("verifier", "6f1d").output))
  }

  @Test("A day that does not exist is kept as it was typed, said at its place, and blocks")
  func wrongDate() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(Self.wrongDate), Agent.id)
    let answer = agent.canevas("verifier", "6f1d", "--json")
    #expect(answer.status == 1)
    let row = try #require(try answer.rows.first)
    #expect(row.keys == ["ref", "champ", "chemin", "gravite", "message"])
    #expect(row["ref"] == "6f1d")
    #expect(row["champ"] == "Date de début de la concertation prévue")
    #expect(row["chemin"] == "date_debut")
    #expect(row["gravite"] == "erreur")
    #expect(row["message"]?.string?.contains("février 2024") == true)
    let refused = agent.canevas("finaliser", "6f1d")
    #expect(refused.status == 1)
    #expect(
      refused.complaint
        == "1 erreur empêche de finaliser. « canevas verifier 6f1d » montre ce qui reste à faire."
    )
    #expect(try agent.folder.read("canevas/brouillons/\(Agent.id).json").contains("31/02/2024"))
  }

  @Test("The review begins with what is wrong, and shows what was typed")
  func review() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(Self.wrongDate), Agent.id)
    let answer = agent.canevas("relire", "6f1d2c1e")
    #expect(answer.status == 0)
    #expect(try answer.firstLine == "Erreur · Date de début de la concertation prévue")
    #expect(answer.output.contains("31/02/2024"))
    #expect(answer.output.contains("Panel d'habitants"))
  }

  @Test("Several are looked at together, and one that is not there keeps no other from it")
  func several() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(Self.wrongDate), Agent.id)
    let answer = agent.canevas("verifier", "6f1d", "zzzz", Example.path("rennes"), "--json")
    #expect(answer.status == 1)
    #expect(try answer.rows.map { $0["ref"] } == ["6f1d"])
    #expect(answer.complaint.hasPrefix("Aucun brouillon ne répond à « zzzz »."))
  }

  @Test("A file outside of the folder, and an export, are looked at where they lie")
  func elsewhere() throws {
    let agent = try Agent()
    #expect(agent.canevas("verifier", Example.path("rennes")).status == 0)
    let other = try agent.folder.write(agent.rennes(Self.wrongDate), to: "ailleurs/autre.json")
    let folder = agent.folder.path + "/sortie"
    let path = agent.canevas("exporter", other, "--format", "json", "--dossier", folder).lines[
      0
    ]
    let answer = agent.canevas("verifier", path, "--json")
    #expect(try answer.rows.map { $0["chemin"] }.contains("date_debut"))
    #expect(agent.canevas("liste", "--json").output == "[]\n")
  }

  @Test("A damaged draft is refused with its place in the file, and stays as it is")
  func damaged() throws {
    let agent = try Agent()
    let text = try agent.rennes { String($0.prefix(900)) }
    try agent.put(text, Agent.id)
    for command in ["relire", "verifier", "finaliser"] {
      let answer = agent.canevas(command, "6f1d")
      #expect(answer.status == 1)
      #expect(answer.complaint.contains("ne peut pas être lu."))
      #expect(answer.complaint.contains("ligne"))
    }
    #expect(try agent.folder.read("canevas/brouillons/\(Agent.id).json") == text)
  }

  @Test("A code that is another's is a warning with both names, and blocks nothing")
  func code() throws {
    let agent = try Agent()
    try agent.put(agent.rennes { $0.replacing(#""35238""#, with: #""29300""#) }, Agent.id)
    let answer = agent.canevas("verifier", "6f1d", "--json")
    #expect(answer.status == 0)
    let row = try #require(try answer.rows.first)
    #expect(row["gravite"] == "avertissement")
    #expect(row["message"]?.string?.contains("Le Trévoux") == true)
    #expect(row["message"]?.string?.contains("Rennes") == true)
  }
}
