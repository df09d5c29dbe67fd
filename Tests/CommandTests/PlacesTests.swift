import JSONText
import RunningProgram
import Testing
import TestSupport

/// Paths in options and in the environment that are empty, relative or no UTF-8.
@Suite("Where the commands read and write")
struct PlacesTests {
  @Test(
    "An empty path is refused with a sentence, and nothing is written",
    arguments: [
      "exporter 6f1d --format json --dossier ''", "inventaire envois --dossier ''",
      "inventaire envois --dossier inv --depuis ''", "inventaire '' --dossier inv", "importer ''",
    ]
  )
  func emptyPath(line: String) throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let answer = try agent.shell("canevas \(line)")
    #expect(answer.status == 64)
    #expect(answer.complaint.contains("est vide"))
    #expect(answer.output == "")
    #expect(Set(try agent.folder.names()) == ["canevas", "envois", "erreurs.txt"])
  }

  @Test("A name that is no UTF-8 is refused, and no folder of a similar name is made")
  func argument() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let answer = try agent.shell(
      "canevas exporter 6f1d --format json --dossier \"$(printf 'd\\351p\\364t')\""
    )
    #expect(answer.status == 64)
    #expect(answer.complaint.contains("n’est pas en UTF-8"))
    #expect(Set(try agent.folder.names()) == ["canevas", "erreurs.txt"])
  }

  @Test(
    "A home that is missing, relative or no UTF-8 is said, and nothing is written anywhere",
    arguments: [
      ("unset HOME CANEVAS_DOSSIER", "HOME"), ("unset CANEVAS_DOSSIER; HOME=ici", "HOME"),
      ("unset CANEVAS_DOSSIER; HOME=", "HOME"),
      ("unset CANEVAS_DOSSIER; HOME=\"$PWD/$(printf 'h\\351')\"", "HOME"),
      ("CANEVAS_DOSSIER=\"$PWD/$(printf 'h\\351')\"", "CANEVAS_DOSSIER"),
    ],
    ["importer envois/rennes.json", "liste", "nouveau --ligne </dev/null"]
  )
  func home(setting: (String, String), line: String) throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let answer = try agent.shell("\(setting.0); export HOME CANEVAS_DOSSIER; canevas \(line)")
    // The shell itself exports an empty variable for one that is unset.
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("La variable \(setting.1)"), "\(answer.complaint)")
    #expect(answer.complaint.contains("CANEVAS_DOSSIER"))
    #expect(Set(try agent.folder.names()) == ["envois", "erreurs.txt"])
  }

  @Test("What needs no drafts works without a home")
  func noDrafts() throws {
    let agent = try Agent()
    try agent.folder.write(agent.rennes(), to: "envois/rennes.json")
    let line =
      "unset HOME CANEVAS_DOSSIER; canevas inventaire envois --dossier inv && canevas schema"
    #expect(try agent.shell(line).status == 0)
  }

  @Test("A limit on the size of files is a refused write, with its sentence, and not the end")
  func fileSizeLimit() throws {
    let agent = try Agent()
    let import_ = try agent.shell("ulimit -f 1; canevas importer '\(Example.path("rennes"))'")
    #expect(import_.status == 1)
    #expect(import_.complaint.contains("La taille des fichiers est limitée ici"))
    #expect(import_.complaint.contains("ulimit"))
    #expect(try agent.canevas("liste", "--json").rows.isEmpty)
    try agent.put(agent.rennes(), Agent.id)
    let export = try agent.shell("ulimit -f 1; canevas exporter 6f1d --format html")
    #expect(export.status == 1)
    #expect(export.complaint.contains("La taille des fichiers est limitée ici"))
    #expect(Set(try agent.folder.names()) == ["canevas", "erreurs.txt"])
  }

  @Test("Whatever lies beside the tables of a CSV export keeps nobody from taking it")
  func besideTables() throws {
    let agent = try Agent()
    try agent.put(agent.rennes(), Agent.id)
    let tables = try agent.shell("canevas exporter 6f1d --format csv --complet").lines
    let folder = try #require(tables.first?.split(separator: "/").dropLast().last)
    let shape = """
      cd \(folder); ln -s /etc/passwd passwd.csv; mkdir dossier.csv; mkfifo tube.csv; \
      truncate -s 200M photos.csv; cd ..
      """
    let taken = try agent.shell("\(shape); canevas importer \(folder)")
    #expect(taken.status == 0, "\(taken.complaint)")
    let pooled = try agent.shell("canevas inventaire \(folder) --dossier inv")
    #expect(try agent.folder.read("inv/suivi.csv").contains(Agent.id), "\(pooled.complaint)")
  }

  @Test("An id that can be no file’s name is said to be one, and not to have been there")
  func hostileID() throws {
    let agent = try Agent()
    let text = try agent.rennes { $0.replacing(Agent.id, with: "../x") }
    let file = try agent.folder.write(text, to: "venu.json")
    let answer = agent.canevas("importer", file)
    #expect(answer.status == 0)
    #expect(answer.output.contains("ne peut pas être un identifiant"))
    #expect(!answer.output.contains("déjà là"))
  }

  @Test("Of several inventories into one folder at once, the folder is that of one of them")
  func pooledAtOnce() throws {
    let agent = try Agent()
    for (name, count) in [("un", 1), ("deux", 2), ("trois", 3)] {
      for number in 1...count {
        let id = Agent.id.replacing("6f1d", with: "aaa\(number)")
        let text = try agent.rennes { $0.replacing(Agent.id, with: id) }
        try agent.folder.write(text, to: "\(name)/\(number).json")
      }
      let alone = try agent.shell("canevas inventaire \(name) --dossier seul-\(name)")
      try #require(alone.status == 0, "\(alone.errors)")
    }
    let line = "for n in un deux trois; do canevas inventaire $n --dossier inv & done; wait"
    for _ in 1...3 {
      _ = try agent.shell(line)
      let names = try agent.folder.names(in: "inv")
      let made = try names.map { try agent.folder.read("inv/\($0)").split(separator: "\n").count }
      let fitting = try ["un", "deux", "trois"].filter { one in
        try agent.folder.names(in: "seul-\(one)") == names
          && names.map { try agent.folder.read("seul-\(one)/\($0)").split(separator: "\n").count }
            == made
      }
      #expect(fitting.count == 1, "\(names)")
      #expect(try agent.folder.names().allSatisfy { !$0.hasPrefix(".") })
      _ = try agent.shell("rm -r inv")
    }
  }

  @Test("Of many imports of one id at once, each text is in a draft of its own")
  func importedAtOnce() throws {
    let agent = try Agent()
    let count = 8
    for number in 1...count {
      let text = try agent.rennes {
        $0.replacing("Accueil des usagers,", with: "Texte numéro \(number),")
      }
      try agent.folder.write(text, to: "\(number).json")
    }
    for _ in 1...3 {
      let line = "for n in $(seq \(count)); do canevas importer $n.json & done; wait"
      #expect(try agent.shell(line).complaint == "")
      let ids = try agent.canevas("liste", "--json").rows.compactMap { $0["id"]?.string }
      let texts = try ids.map { try agent.folder.read("canevas/brouillons/\($0).json") }
      for number in 1...count {
        #expect(texts.contains { $0.contains("Texte numéro \(number),") }, "\(number)")
      }
      #expect(ids.count == count)
      let names = try agent.folder.names(in: "canevas/brouillons")
      #expect(names.allSatisfy { !$0.hasPrefix(".") }, "\(names)")
      _ = try agent.shell("rm -r canevas")
    }
  }
}
