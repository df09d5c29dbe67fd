import RunningProgram
import Testing

@Suite("Remarks in what leaves the program")
struct RemarksStayTests {
  private static let marker = "MARQUEURDEREMARQUE"

  /// A remark whose every member says the marker.
  private static let remarks = """
    "remarques": [
      {
        "id": "\(marker)",
        "chemin": "objectifs_attentes",
        "auteur": "\(marker)",
        "date": "2025-03-01T10:00:00Z",
        "texte": "\(marker) \(marker)@exemple.fr",
        "reponses": [{"auteur": "\(marker)", "texte": "\(marker)"}],
        "\(marker)": "\(marker)"
      }
    ],
    "reponses": {
    """

  private func remarked(_ agent: Agent) throws -> String {
    try agent.rennes { $0.replacing(#""reponses": {"#, with: Self.remarks) }
  }

  @Test("No export of any format has them, public or complete, of a draft or of its file")
  func exports() throws {
    let agent = try Agent()
    try agent.put(remarked(agent), Agent.id)
    let file = try agent.folder.write(remarked(agent), to: "fichier.json")
    let help = agent.canevas("exporter", "--aide").output
    let formats = ["json", "csv", "xlsx", "md", "txt", "html", "odt", "docx"].filter {
      help.contains($0)
    }
    #expect(formats.count >= 7)
    for (index, edition) in [[], ["--complet"]].enumerated() {
      for (number, ref) in ["rennes", file].enumerated() {
        for format in formats {
          let folder = "sortie\(index)\(number)\(format)"
          let place = agent.folder.path + "/" + folder
          let words = ["exporter", ref, "--format", format, "--dossier", place]
          let answer = agent.canevas(words + edition)
          #expect(answer.status == 0, "\(format): \(answer.errors)")
          try expectNothing(in: folder, agent)
        }
      }
    }
    for words in [
      ["relire", "rennes"], ["verifier", "rennes", "--json"], ["echeances", "--json"],
      ["liste", "--json"],
    ] {
      #expect(!agent.canevas(words).output.contains(Self.marker), "\(words)")
    }
    let names = try agent.shell("canevas exporter rennes --format md --dossier dit").errors
    #expect(!names.contains("ne prévoit pas"))
  }

  @Test("An inventory has none, of drafts or of exports that somebody put remarks into")
  func inventory() throws {
    let agent = try Agent()
    try agent.folder.write(remarked(agent), to: "envois/a.json")
    let export = try remarked(agent).replacing(
      #""format_version": 1,"#,
      with: #""format_version": 1, "export": "complet","#
    )
    .replacing("6f1d", with: "aaaa")
    try agent.folder.write(export, to: "envois/b.json")
    for (index, edition) in ["", "--complet"].enumerated() {
      let answer = try agent.shell(
        "canevas inventaire envois --dossier tous\(index) \(edition)"
      )
      #expect(answer.status == 0, "\(answer.errors)")
      #expect(!answer.output.contains(Self.marker))
      try expectNothing(in: "tous\(index)", agent)
    }
  }

  @Test("They stay with the draft, and with who takes its file in")
  func kept() throws {
    let agent = try Agent()
    try agent.folder.write(remarked(agent), to: "fichier.json")
    #expect(try agent.shell("canevas importer fichier.json").status == 0)
    #expect(
      try agent.folder.read("canevas/brouillons/\(Agent.id).json").contains(Self.marker)
    )
    #expect(try agent.shell("canevas dupliquer rennes").status == 0)
    let count = try agent.shell("grep -l \(Self.marker) canevas/brouillons/*.json").lines.count
    #expect(count == 1)
  }

  /// Archives unpacked: what is deflated cannot be searched.
  private func expectNothing(in folder: String, _ agent: Agent) throws {
    let found = try agent.shell(
      """
      for f in $(find \(folder) -type f); do
        case $f in *.odt|*.xlsx|*.zip|*.docx) unzip -p $f ;; *.gz) gunzip -c $f ;; *) cat $f ;; esac
      done | grep -c \(Self.marker)
      """
    )
    #expect(found.lines == ["0"], "\(folder)")
    #expect(!(try agent.shell("find \(folder) -type f").lines.isEmpty))
  }
}
