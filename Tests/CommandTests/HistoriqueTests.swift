import JSONText
import RunningProgram
import Testing

@Suite("canevas historique, restaurer, corbeille")
struct HistoriqueTests {
  @Test("What a finalisation replaced is listed, and comes back as the newest")
  func back() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    #expect(agent.canevas("historique", "6f1d", "--json").output == "[]\n")
    _ = agent.canevas("finaliser", "6f1d")
    let rows = try agent.canevas("historique", "6f1d", "--json").rows
    #expect(rows.map(\.keys) == [["numero", "modifie_le", "etat"]])
    let number = try #require(rows.first?["numero"]?.integer)
    #expect(agent.canevas("historique", "6f1d").output.hasPrefix("\(number)  14/03/2025 à "))
    let answer = agent.canevas("restaurer", "6f1d", "--version", "\(number)")
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(try agent.canevas("liste", "--json").rows.map { $0["etat"] } == ["brouillon"])
    let after = try agent.canevas("historique", "6f1d", "--json").rows
    #expect(after.first?["etat"] == "finalise")
    #expect(after.first?["version"] == .number(1))
  }

  @Test(
    "Time zones: times are told in the place’s own, and the order of versions is the same in all"
  )
  func zones() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let (east, west) = ("TZ=EST-14", "TZ=OUEST+11")
    // Finalised where it is already tomorrow, brought back where it is still yesterday.
    #expect(try agent.shell("export \(east); canevas finaliser 6f1d").status == 0)
    #expect(try agent.shell("export \(west); canevas restaurer 6f1d --version 1").status == 0)
    let heard = try [east, west].map { zone in
      try agent.shell("export \(zone); canevas historique 6f1d").lines
    }
    #expect(heard[0].count == 2)
    #expect(heard.joined().allSatisfy { $0.last?.isWhitespace == false })
    #expect(heard[0][1].hasPrefix("1  15/03/2025 à 06:42"))
    #expect(heard[1][1].hasPrefix("1  14/03/2025 à 05:42"))
    #expect(heard.map { $0.map(\.first) } == [["2", "1"], ["2", "1"]])
    let times = try [east, west].map { zone in
      try agent.shell("export \(zone); canevas historique 6f1d --json").output
    }
    #expect(times[0] == times[1] && times[0].contains("2025-03-14T16:42:10Z"))
  }

  @Test("Each version says who made it, by the name of the settings; no export has a name")
  func authors() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    for (name, command) in [
      ("Zéphyrine", ["finaliser", "6f1d"]),
      ("Polycarpe", ["rouvrir", "6f1d", "--motif", "Oubli"]),
      ("Zéphyrine", ["finaliser", "6f1d"]),
    ] {
      try agent.folder.write("nom = \"\(name)\"\n", to: ".config/canevas/reglages.toml")
      let answer = agent.canevas(command)
      #expect(answer.status == 0, "\(answer.errors)")
    }
    let rows = try agent.canevas("historique", "6f1d", "--json").rows
    #expect(rows.map { $0["modifie_par"] } == ["Polycarpe", "Zéphyrine", nil])
    let lines = agent.canevas("historique", "6f1d").lines
    #expect(lines[0].contains("  Polycarpe"))
    #expect(lines[1].contains("  Zéphyrine  version"))
    for edition in ["--complet", ""] {
      let answer = try agent.shell(
        "canevas exporter 6f1d --format json,csv,md,txt,html --dossier export\(edition) \(edition)"
      )
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(answer.lines.count > 5)
      for path in answer.lines {
        let text = try agent.folder.read(path)
        #expect(!text.contains("Zéphyrine") && !text.contains("modifie_par"), "\(path)")
      }
    }
  }

  @Test("A version that is not there is refused")
  func noVersion() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let answer = agent.canevas("restaurer", "6f1d", "--version", "9")
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("n’a pas de version n° 9."))
  }

  @Test("What was deleted is listed, and comes back by the beginning of its id")
  func bin() throws {
    let agent = try Agent()
    #expect(agent.canevas("corbeille").complaint == "La corbeille est vide.")
    try agent.put(agent.rennes(), Agent.id, in: "corbeille")
    #expect(agent.canevas("corbeille").output.hasPrefix("6f1d2c1e  Rennes"))
    let answer = agent.canevas("restaurer", "6f1d")
    #expect(answer.status == 0)
    #expect(answer.output == "Le brouillon \(Agent.id) est sorti de la corbeille.\n")
    #expect(try agent.canevas("liste", "--json").rows.count == 1)
    let again = agent.canevas("restaurer", "6f1d")
    #expect(again.status == 1)
    #expect(again.complaint.hasPrefix("Rien dans la corbeille ne répond à « 6f1d »."))
  }

  @Test("The corbeille is emptied on request, and says of how many")
  func emptying() throws {
    let agent = try Agent()
    for id in ["aaaa1", "aaaa2"] { try agent.put(agent.rennes(), id, in: "corbeille") }
    #expect(
      agent.canevas("corbeille", "--vider").output
        == "2\u{A0}brouillons ont été effacés pour de bon.\n"
    )
    #expect(try agent.folder.names(in: "canevas/corbeille") == [])
    #expect(
      agent.canevas("corbeille", "--vider").output == "La corbeille était déjà vide.\n"
    )
  }
}
