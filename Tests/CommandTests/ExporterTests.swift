import JSONText
import RunningProgram
import Testing

@Suite("canevas exporter")
struct ExporterTests {
  private func agent(_ change: (String) -> String = { $0 }) throws -> Agent {
    let agent = try Agent()
    try agent.put(agent.rennes(change), Agent.id)
    return agent
  }

  @Test("Each format is written, and its path said on a line of its own")
  func formats() throws {
    let agent = try agent()
    let folder = agent.folder.path + "/sortie"
    let answer = agent.canevas(
      "exporter",
      "6f1d",
      "--format",
      "json,csv,xlsx,md,html,odt,docx",
      "--dossier",
      folder
    )
    #expect(answer.status == 0)
    for path in answer.lines { #expect(path.hasPrefix(folder + "/20250314_213502388_")) }
    #expect(answer.lines.count { $0.hasSuffix(".csv") } > 3)
    let names = try agent.folder.names(in: "sortie")
    let base = "20250314_213502388_canevas-concertation-ia"
    #expect(
      names == [base] + ["docx", "html", "json", "md", "odt", "xlsx"].map { "\(base).\($0)" }
    )
  }

  @Test("Without a folder the files are written here")
  func here() throws {
    let agent = try agent()
    let answer = try agent.shell("canevas exporter 6f1d --format md")
    #expect(answer.lines == ["./20250314_213502388_canevas-concertation-ia.md"])
    #expect(try agent.folder.names().contains("20250314_213502388_canevas-concertation-ia.md"))
  }

  @Test("The public edition says what it leaves out and what it shows; the complete one need not")
  func plan() throws {
    let agent = try agent {
      $0.replacing("Accueil des usagers,", with: "Écrire à camille@exemple.fr,")
    }
    let folder = agent.folder.path
    let open = agent.canevas("exporter", "6f1d", "--format", "json", "--dossier", folder)
    #expect(open.complaint.contains("L’export public laisse de côté : Personne référente"))
    #expect(open.complaint.contains("camille@exemple.fr"))
    #expect(open.lines.count == 1)
    let complete = agent.canevas(
      "exporter",
      "6f1d",
      "--format",
      "json",
      "--dossier",
      folder,
      "--complet"
    )
    #expect(complete.errors == "")
    #expect(try complete.firstLine.hasSuffix("-complet.json"))
    let export = try JSONReader.value(
      of: Array(agent.folder.read("20250314_213502388_canevas-concertation-ia.json").utf8)
    )
    #expect(export.object?["export"] == "public")
    #expect(export.object?["referentiel"]?.string?.contains("2026") == true)
  }

  @Test("Parts of the file that the form does not know are named before they become public")
  func unknown() throws {
    let agent = try agent { $0.replacing(#""amo":"#, with: #""x_note": "interne", "amo":"#) }
    let answer = try agent.shell("canevas exporter 6f1d --format json")
    #expect(answer.status == 0)
    #expect(
      answer.complaint.contains(
        "Seront aussi publiques ces parties du fichier que le canevas ne prévoit pas : "
      ),
      "\(answer.errors)"
    )
    #expect(answer.complaint.contains("x_note"))
    #expect(try agent.folder.read(String(answer.firstLine.dropFirst(2))).contains("interne"))
  }

  @Test("Why a version was taken up again is told to be public, and not as something unforeseen")
  func reopened() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    _ = agent.canevas("finaliser", "6f1d")
    _ = try agent.shell("printf '/rouvrir Chiffres\\n' | canevas reprendre 6f1d --ligne")
    let answer = try agent.shell("canevas exporter 6f1d --format md")
    #expect(answer.complaint.contains("pour chaque réouverture, son motif : « Chiffres »"))
    #expect(!answer.complaint.contains("ne prévoit pas"))
  }

  @Test("What is there is replaced only on request")
  func overwriting() throws {
    let agent = try agent()
    let line = "canevas exporter 6f1d --format md"
    _ = try agent.shell(line)
    let name = "20250314_213502388_canevas-concertation-ia.md"
    try agent.folder.write("à moi", to: name)
    let refused = try agent.shell(line)
    #expect(refused.status == 1)
    #expect(refused.output == "")
    #expect(refused.complaint.contains("--ecraser"))
    #expect(try agent.folder.read(name) == "à moi")
    #expect(try agent.shell(line + " --ecraser").status == 0)
    #expect(try agent.folder.read(name).contains("Rennes"))
  }

  @Test("The blank form is of no draft, and for paper")
  func blank() throws {
    let agent = try Agent()
    let answer = agent.canevas(
      "exporter",
      "--vierge",
      "--format",
      "html,odt",
      "--dossier",
      agent.folder.path
    )
    #expect(answer.status == 0)
    #expect(answer.lines.count == 2)
    #expect(agent.canevas("exporter", "--vierge", "--format", "json").status == 64)
    #expect(agent.canevas("exporter", "--vierge", "6f1d", "--format", "odt").status == 64)
  }

  @Test("A folder that cannot be made is refused with a sentence")
  func noFolder() throws {
    let agent = try agent()
    let answer = agent.canevas("exporter", "6f1d", "--format", "md", "--dossier", "/dev/null/x")
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("Choisissez un autre dossier."))
  }

  @Test("A public export gives no complete one")
  func onlyPublic() throws {
    let agent = try agent()
    let folder = agent.folder.path
    let path = agent.canevas("exporter", "6f1d", "--format", "json", "--dossier", folder).lines[
      0
    ]
    let answer = agent.canevas("exporter", path, "--format", "json", "--complet")
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("est un export public"))
  }

  @Test("The day in a file’s name is the one that the list shows, in the time of Paris")
  func day() throws {
    let agent = try agent { $0.replacing("2025-03-14T16:42:10Z", with: "2025-03-14T23:30:00Z") }
    #expect(try agent.shell("canevas liste").output.contains("15/03/2025 à 00:30"))
    let answer = try agent.shell("canevas exporter 6f1d --format md")
    #expect(answer.lines == ["./20250315_213502388_canevas-concertation-ia.md"])
    let east = try agent.shell("export TZ=UTC; canevas exporter 6f1d --format md")
    #expect(east.lines == ["./20250314_213502388_canevas-concertation-ia.md"])
  }

  @Test("No file of an export holds a NUL, and verifier says where one stands")
  func control() throws {
    let agent = try agent {
      $0.replacing("Accueil des usagers,", with: "Accueil\\u0000 des usagers,")
    }
    let answer = agent.canevas(
      "exporter",
      "6f1d",
      "--format",
      "json,csv,md,txt,html,odt,docx,xlsx",
      "--dossier",
      agent.folder.path,
      "--complet"
    )
    #expect(answer.status == 0)
    for path in answer.lines {
      let text = try agent.folder.read(String(path.dropFirst(agent.folder.path.count + 1)))
      let isPacked = ["odt", "docx", "xlsx"].contains { path.hasSuffix("." + $0) }
      if !isPacked { #expect(!text.contains("\u{0}")) }
      #expect(!text.contains("u0000"))
    }
    #expect(agent.canevas("verifier", "6f1d").output.contains("(U+0000)"))
  }
}
