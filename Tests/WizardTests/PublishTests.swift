import CanevasForm
import Drafts
import FormModel
import FoundationEssentials
import JSONText
import RunningProgram
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Finalising and exporting")
struct PublishTests {
  private func opened(_ answers: Answers, columns: Int = 80, rows: Int = 24) throws -> Scene {
    let scene = try Scene(answers, columns: columns, rows: rows)
    scene.go("finaliser et exporter")
    return scene
  }

  private func written(_ scene: Scene) -> [String] { scene.world.exports.paths }

  private func draft(_ scene: Scene) throws -> Draft? {
    guard case .draft(let draft, _)? = try scene.store.list().first else { return nil }
    return draft
  }

  @Test("It says what will be public, what not, and where the files go", arguments: StepTests.sizes)
  func shown(columns: Int, rows: Int) throws {
    let scene = try opened(try Example.answers("rennes"), columns: columns, rows: rows)
    try Golden.expect(scene, "export-\(columns)x\(rows)")
    scene.press(.tab, .tab)
    #expect(scene.words.contains("/exports"))
  }

  @Test("Before writing, the texts that let an address out are named")
  func leaks() throws {
    var answers = try Example.answers("rennes")
    answers[.root + "objectifs_attentes"] = "Écrire à quelquun@exemple.fr"
    let scene = try opened(answers)
    #expect(scene.words.contains("sera public dans"))
    #expect(scene.words.contains("Attentes du commanditaire"))
  }

  @Test("A document for a colleague is written where it is said; a step or more has to be ticked")
  func sending() throws {
    let scene = try opened(try Example.answers("rennes"))
    scene.press(.alt("e"))
    scene.press(.tab, until: { scene.caretRow.contains("[ Écrire le document") })
    scene.press(.enter)
    #expect(written(scene).map { $0.hasSuffix("-a-remplir.docx") } == [true])
    #expect(scene.words.contains("« Importer » montre ce qui a changé"))
    #expect(scene.words.contains("Que doit contenir l’export"))
    scene.press(.alt("e"))
    scene.press(.character(" "), .down, .character(" "), .down, .character(" "), .down)
    scene.press(.character(" "))
    scene.press(.tab, until: { scene.caretRow.contains("[ Écrire le document") })
    scene.press(.enter)
    #expect(scene.words.contains("Cochez au moins une étape"))
    #expect(written(scene).count == 1)
  }

  @Test("An unfinished canevas can be exported, and not finalised")
  func unfinished() throws {
    let scene = try opened(Answers(parsing: #"{"amo": true}"#))
    #expect(scene.words.contains("empêchent de finaliser"))
    #expect(!scene.words.contains("[ Finaliser"))
    try Golden.expect(scene, "export-incomplet")
    scene.press(.tab, .tab, .tab, .enter)
    #expect(written(scene).count == 2)
    #expect(try draft(scene)?.etat == .brouillon)
  }

  @Test("Finalising freezes version 1 and writes the files; nothing can be changed then")
  func finalise() throws {
    let scene = try opened(try Example.answers("rennes"))
    scene.press(.tab, .tab, .tab, .enter, .enter)
    try Golden.expect(scene, "export-fait")
    #expect(try draft(scene)?.etat == .finalise)
    #expect(try draft(scene)?.version == 1)
    #expect(written(scene).count == 2)
    scene.leaveSheets()
    let before = scene.answers
    scene.press(.enter, .ctrl("u"))
    scene.type("X")
    #expect(scene.words.contains("finalisée"))
    scene.press(.escape, .tab)
    scene.paste("Y")
    scene.press(.ctrl("z"), .delete, .backspace, .character(" "))
    scene.press(.pageDown)
    scene.press(.tab, times: 30)
    scene.go("ajouter une concertation")
    #expect(scene.answers == before)
    #expect(try draft(scene)?.etat == .finalise)
  }

  @Test("A version is signed with the name of the settings, as remarks are")
  func signed() throws {
    let scene = try opened(try Example.answers("rennes"))
    var settings = Settings()
    settings.name = "Camille Le Goff"
    scene.app.desk.keeper = SettingsKeeper(settings, write: { _ in }, speller: { _ in nil })
    scene.press(.tab, .tab, .tab, .enter, .enter)
    #expect(try draft(scene)?.modifiePar == "Camille Le Goff")
  }

  @Test("Escape out of the export of a version just finalised leaves a form that can only be read")
  func finalisedAndLeft() throws {
    let scene = try opened(try Example.answers("rennes"))
    #expect(scene.app.form?.editor.isReadOnly == false)
    scene.press(.tab, .tab, .tab, .enter, .enter)
    #expect(scene.row(0).contains("Fichiers écrits"))
    scene.press(.escape, .escape)
    #expect(scene.app.sheets.isEmpty)
    #expect(scene.app.form?.editor.isReadOnly == true)
    #expect(!scene.words.contains("+ concertation"))
    #expect(!scene.app.bindings.contains { [.cut, .removeRow].contains($0.command) })
  }

  @Test("Choosing formats and readership is minded; without a format it says so")
  func choices() throws {
    let scene = try opened(try Example.answers("rennes"))
    scene.press(.right, .character(" "), .tab)
    scene.press(.end, .left, .character(" "), .left, .character(" "))
    scene.press(.tab, .tab, .down, .enter)
    #expect(scene.words.contains("Cochez au moins un format."))
    #expect(written(scene).isEmpty)
    scene.press(.backTab, .backTab, .backTab, .home, .character(" "), .tab, .tab, .down, .enter)
    #expect(written(scene).count == 1)
    #expect(written(scene).first?.contains("-complet.json") == true)
  }

  @Test("A finalised canevas is reopened with a reason, and only with one")
  func reopen() throws {
    let scene = try opened(try Example.answers("rennes"))
    scene.press(.tab, .tab, .tab, .enter, .enter)
    scene.leaveSheets()
    scene.press(.ctrl("g"))
    scene.type("rouvrir")
    scene.press(.enter, .enter)
    #expect(scene.words.contains("Donnez un motif"))
    scene.type("Chiffres corrigés")
    try Golden.expect(scene, "rouvrir")
    scene.press(.enter)
    #expect(scene.words.contains("la prochaine version sera la 2"))
    #expect(try draft(scene)?.etat == .brouillon)
    #expect(try draft(scene)?.reopenings.first?.reason == "Chiffres corrigés")
    scene.press(.pageDown)
    scene.type(" Et encore.")
    #expect(
      try draft(scene)?.answers[Path.root + "objectifs_angles"]?.string?
        .hasSuffix(" Et encore.") == true
    )
  }

  @Test("Walking through a finalised canevas changes nothing in its file")
  func readOnlyWalk() throws {
    let scene = try Scene(
      drafts: [
        Answers(
          parsing:
            #"{"collectivites": [{"nom": "Rennes", "code": "35238"}], "amo_nom": "\t", "concertations": [{}, {"propositions": [{}]}]}"#
        )
      ]
    )
    var final = try #require(try draft(scene))
    try final.finalise(at: final.modifieLe)
    try scene.store.save(final, .durable)
    let before = try draft(scene)
    scene.press(.enter)
    try Golden.expect(scene, "lecture-seule")
    scene.press(.enter)
    scene.press(.tab, times: 12)
    scene.press(.escape)
    scene.press(.tab, times: 60)
    scene.press(.escape, .pageUp, .pageUp, .escape, .escape)
    #expect(try draft(scene) == before)
  }

  @Test("The outline and the help open from there as well")
  func wayOn() throws {
    let scene = try opened(try Example.answers("rennes"))
    scene.press(.tab, .function(1))
    #expect(scene.row(0).contains("Aide") && scene.words.contains("Un fichier par format"))
    scene.press(.escape, .ctrl("g"))
    #expect(scene.row(0).contains("Aller à…"))
    scene.type("angles")
    scene.press(.enter)
    #expect(scene.app.form?.path?.description == "objectifs_angles")
    #expect(!scene.row(0).contains("Finaliser"))
  }

  @Test("In a draft that can only be read, a key that would change something says why it does not")
  func readOnlyKeys() throws {
    let scene = try opened(try Example.answers("rennes"))
    scene.press(.tab, .tab, .tab, .enter, .enter)
    #expect(scene.words.contains("La version 1 est finalisée"))
    scene.press(.enter, .home)
    let keys: [(name: String, keys: [Key])] = [
      ("a row", [.delete]), ("a row, doubled", [.ctrl("d")]),
      ("a choice", [.tab, .tab, .tab, .character(" ")]), ("a choice, cleared", [.delete]),
      ("the calendar", [.backTab, .ctrl("t")]),
    ]
    for (name, keys) in keys {
      for key in keys.dropLast() { scene.press(key) }
      #expect(!scene.words.contains("elle ne change plus"), "\(name)")
      scene.press(keys[keys.count - 1])
      #expect(scene.words.contains("elle ne change plus"), "\(name)")
      scene.press(.right)
    }
    // What only moves is done as ever.
    scene.press(.tab, .enter)
    #expect(!scene.words.contains("elle ne change plus"))
  }

  @Test(
    "Before finalising, the answers that are empty are counted and listed, each leads to its field"
  )
  func gaps() throws {
    let answers = Answers(
      parsing: #"""
        {"collectivites": [{"nom": "Brest", "type": "commune", "code": "29019"}],
         "referent_email": "participation@exemple.fr", "date_debut": "2024-10-07",
         "objectifs_angles": "Un", "publics": ["agents"],
         "concertations": [{"intitule": "Panel", "date_fin": "2025-03-01"}]}
        """#
    )
    let scene = try opened(answers)
    let count = Canevas.form.unanswered(in: answers).count
    #expect(scene.words.contains("\(count) réponses sont vides."), "\(scene.text)")
    scene.press(.tab, .tab, .tab, .enter)
    #expect(scene.row(0).contains("Réponses vides"), "\(scene.text)")
    #expect(try draft(scene)?.etat == .brouillon)
    scene.press(.down, .down, .enter)
    let path = try #require(scene.app.form?.path)
    #expect(scene.app.sheets.isEmpty)
    #expect(Canevas.form.unanswered(in: answers).map(\.path)[1] == path)
    scene.go("finaliser et exporter")
    scene.press(.tab, .tab, .tab, .enter, .enter)
    #expect(try draft(scene)?.etat == .finalise)
    #expect(scene.row(0).contains("Fichiers écrits"))
  }

  @Test("Formats and folder are those of the last export, the edition is public each time")
  func habits() throws {
    let scene = try opened(try Example.answers("rennes"))
    #expect(
      scene.words.contains("[x] page web (HTML)") && scene.words.contains("[x] document (ODT)"),
      "\(scene.text)"
    )
    scene.press(.right, .character(" "), .tab, .home, .character(" "), .tab)
    scene.press(.ctrl("a"))
    scene.type("~/canevas")
    scene.press(.tab, .down, .enter)
    #expect(written(scene).count == 3)
    #expect(written(scene).allSatisfy { $0.hasPrefix("/home/a/canevas/") })
    scene.leaveSheets()
    let other = try Scene(drafts: [try Example.answers("rennes")])
    try other.write(
      String(
        decoding: try Data(contentsOf: URL(filePath: scene.world.folder.path + "/export.json")),
        as: UTF8.self
      ),
      to: "export.json"
    )
    other.press(.character("e"))
    #expect(other.words.contains("[x] données (JSON)"))
    #expect(
      other.words.contains("(•) public") || other.words.contains("(o) public"),
      "\(other.text)"
    )
    other.press(.tab, .tab)
    #expect(other.words.contains("/home/a/canevas"), "\(other.text)")
    // Whatever stands there keeps nobody from exporting.
    try other.write("[", to: "export.json")
    other.press(.escape)
    other.go("finaliser et exporter")
    other.press(.tab, .tab)
    #expect(other.words.contains("/exports"))
  }

  @Test("Escape and Ctrl-Q leave the page from each of its fields")
  func ways() throws {
    for tabs in 0..<4 {
      let scene = try opened(try Example.answers("rennes"))
      scene.press(.tab, times: tabs)
      scene.press(.escape)
      #expect(scene.app.sheets.isEmpty, "\(tabs)")
      scene.go("finaliser et exporter")
      scene.press(.tab, times: tabs)
      scene.press(.ctrl("q"))
      #expect(scene.app.isDone, "\(tabs)")
    }
  }
}
