import CanevasForm
import FormModel
import JSONText
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("The outline and the help")
struct OutlineTests {
  @Test("Every step, field and action with its state", arguments: StepTests.sizes)
  func all(columns: Int, rows: Int) throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "date_debut",
      columns: columns,
      rows: rows
    )
    scene.press(.ctrl("g"))
    try Golden.expect(scene, "plan-\(columns)x\(rows)")
  }

  @Test("Typing filters, without accents or capitals; Enter goes there")
  func filter() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.press(.ctrl("g"))
    scene.type("panel FREINS")
    try Golden.expect(scene, "plan-filtre")
    scene.press(.enter)
    #expect(scene.caretRow.contains("Coût, dépendance"))
  }

  @Test("A field that stands on several pages is listed below the name of each")
  func sameFields() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.press(.ctrl("g"))
    scene.type("impacts")
    let rows = scene.text.split(separator: "\n").map(String.init)
    let found = rows.indices.filter { rows[$0].contains("Quels impacts") }
    try #require(found.count == 2)
    #expect(rows[found[0] - 1].contains("Panel d'habitants"))
    #expect(rows[found[1] - 1].contains("Ateliers des agents"))
  }

  @Test("Where nothing fits, it says so, and Enter does nothing; Escape leads back")
  func nothing() throws {
    let scene = try Scene(try Example.answers("rennes"), at: "amo")
    let before = scene.picture
    scene.press(.ctrl("g"))
    scene.type("zzzz")
    try Golden.expect(scene, "plan-rien")
    scene.press(.enter, .escape)
    #expect(scene.picture == before)
  }

  @Test("What is entered in the filter can be corrected, with the caret in it")
  func correcting() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.press(.ctrl("g"))
    scene.type("amx")
    scene.press(.backspace)
    scene.type("o")
    #expect(scene.row(2).contains("Chercher : amo"))
  }

  /// Where an outline can be opened from.
  static let places: [(String, @Sendable (Scene) -> Void)] = [
    ("accueil", { $0.go("liste des brouillons") }), ("champ", { _ in }),
    ("relecture", { $0.press(.ctrl("r")) }),
    ("choix", { $0.press(.tab, .tab, .tab) }), ("date", { $0.press(.tab, .tab) }),
    ("texte", { $0.press(.pageDown) }),
    ("ligne", { $0.press(.enter) }),
  ]

  @Test("Whatever it offers does something, from wherever it is opened", arguments: places.map(\.0))
  func everyEntry(place: String) throws {
    func scene(rows: Int = 24) throws -> Scene {
      let scene = try Scene(
        Answers(parsing: #"{"collectivites": [{"nom": "Brest"}]}"#),
        rows: rows
      )
      Self.places.first { $0.0 == place }?.1(scene)
      return scene
    }
    let before = try scene().picture
    // All that it offers is on the screen.
    let outline = try scene(rows: 120)
    outline.press(.ctrl("g"))
    let titles = Set(Command.allCases.map { $0.title(page: Canevas.form.pageNoun) })
    let offered = outline.text.split(separator: "\n").compactMap { row in
      titles.first { row.drop { " ▸".contains($0) }.hasPrefix($0) }
    }
    #expect(offered.count > 3, "\(place)")
    for title in offered {
      let scene = try scene()
      scene.go(title)
      // These may have nothing to do at the place where they are asked for.
      let isIdle = ["Descendre", "Monter", "Aller", "Ouvrir", "Effacer"].contains {
        title.hasPrefix($0)
      }
      #expect(scene.app.isDone || !scene.row(0).contains("Aller à…"), "\(place): \(title)")
      #expect(
        scene.app.isDone || isIdle || scene.picture != before || scene.app.hasErrand,
        "\(place): \(title) does nothing"
      )
    }
  }

  @Test("Help says what the field is for and which keys there are", arguments: StepTests.sizes)
  func help(columns: Int, rows: Int) throws {
    let scene = try Scene(Answers(), at: "date_debut", columns: columns, rows: rows)
    scene.press(.function(1))
    try Golden.expect(scene, "aide-\(columns)x\(rows)")
    scene.press(.pageDown, times: 30)
    #expect(scene.words.contains("surveiller le service qui sera déployé."))
    scene.press(.up)
    scene.press(.escape)
    #expect(scene.words.contains("Date de début"))
  }

  @Test("Every key stands there whole, and so does what it does", arguments: StepTests.sizes)
  func helpWhole(columns: Int, rows: Int) throws {
    for path in ["amo", "date_debut", "objectifs_angles", "concertations[0].propositions"] {
      let scene = try Scene(
        try Example.answers("rennes"),
        at: path,
        columns: columns,
        rows: rows
      )
      let bindings = scene.app.bindings
      scene.press(.function(1))
      /// Without the pane beside the help.
      func words() -> String {
        scene.text.split(separator: "\n").map { $0.prefix { $0 != "│" && $0 != "▐" } }
          .joined(separator: " ").split(separator: " ").joined(separator: " ")
      }
      var shown = words()
      var last = ""
      for _ in 0..<36 where words() != last {
        last = words()
        scene.press(.pageDown)
        scene.press(.up, times: 6)
        shown += " " + words()
      }
      for binding in bindings {
        #expect(
          shown.contains(
            "\(binding.keyNames) \(binding.command.title(page: Canevas.form.pageNoun))"
          ),
          "\(path)"
        )
      }
    }
  }

  @Test("A question mark asks for help outside of a text, and is typed in one")
  func questionMark() throws {
    let scene = try Scene(Answers(), at: "amo")
    scene.press(.character("?"))
    #expect(scene.row(0).contains("Aide"))
    let typing = try Scene(Answers(), at: "publics_precision")
    typing.press(.character("?"))
    #expect(typing["publics_precision"] == "?")
  }

  @Test(
    "Every key in the last line does something",
    arguments: [
      "collectivites", "referent_email", "date_debut", "publics", "objectifs_angles",
      "concertations[0].propositions", "concertations[0].propositions[0].texte",
    ]
  )
  func keyBar(path: String) throws {
    let scene = try Scene(try Example.answers("rennes"), at: path, columns: 160)
    let before = scene.picture
    for binding in scene.app.bindings where binding.isShown {
      for key in binding.keys where binding.command != .externalEditor {
        let scene = try Scene(try Example.answers("rennes"), at: path, columns: 160)
        scene.press(key)
        #expect(
          scene.app.isDone || scene.picture != before,
          "\(key.name): \(binding.command.title)"
        )
      }
    }
  }

  @Test("Fields of the same long headings still differ where their names are cut")
  func longNames() throws {
    let scene = try Scene(try Example.answers("rennes"))
    scene.press(.ctrl("g"))
    scene.type("contributeurs informes")
    let rows = scene.text.split(separator: "\n").filter { $0.contains("Contributeurs") }
    #expect(rows.count > 1 && Set(rows).count == rows.count)
    #expect(rows.contains { $0.contains("… › ") })
  }
}

extension App {
  var hasErrand: Bool { desk.errand != nil }
}
