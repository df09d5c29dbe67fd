import Drafts
import FormModel
import Terminal
import Testing
import TestSupport

@testable import Wizard

@Suite("Steps of the canevas")
struct StepTests {
  static let sizes = [(80, 24), (120, 40), (40, 10)]

  @Test("An empty canevas at its first step", arguments: sizes)
  func empty(columns: Int, rows: Int) throws {
    let scene = try Scene(columns: columns, rows: rows)
    scene.press(.enter)
    try Golden.expect(scene, "etape-vide-\(columns)x\(rows)")
  }

  @Test(
    "Each step, filled",
    arguments: [
      "collectivites", "objectifs_angles", "concertations[0].intitule",
      "concertations[0].propositions[1].texte", "engagements.facilitation.etat",
    ],
    sizes
  )
  func filled(path: String, size: (columns: Int, rows: Int)) throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: path,
      columns: size.columns,
      rows: size.rows
    )
    let name = path.filter { $0.isLetter || $0 == "." || $0 == "_" }
    try Golden.expect(scene, "etape-\(name)-\(size.columns)x\(size.rows)")
  }

  @Test("Page keys go to the next and the previous step, in a short text too")
  func pageKeys() throws {
    let scene = try Scene(try Example.answers("rennes"), at: "objectifs_attentes")
    scene.press(.pageDown)
    #expect(scene.words.contains("3 - Résultats › Panel d'habitants"))
    scene.press(.pageDown)
    #expect(scene.words.contains("3 - Résultats › Ateliers des agents"))
    scene.press(.pageDown)
    #expect(scene.words.contains("Engagements de la collectivité"))
    scene.press(.pageDown)
    #expect(scene.row(0).contains("Relecture"))
    scene.press(.escape, .pageUp, .pageUp, .pageUp, .pageUp, .pageUp)
    #expect(scene.words.contains("1 - Informations pratiques"))
  }

  @Test("Tab goes from each field to the next, over the ends of pages, and Shift-Tab back again")
  func tabs() throws {
    let scene = try Scene(try Example.answers("rennes"))
    var there: [String] = []
    while !scene.row(0).contains("Relecture"), there.count < 200 {
      there.append(scene.picture)
      scene.press(.tab)
    }
    #expect(there.count > 60)
    scene.press(.escape)
    for (index, picture) in there.enumerated().reversed() {
      let caret = picture.split(separator: "\n").last
      let now = scene.picture.split(separator: "\n").last
      #expect(now != nil && caret != nil, "\(index)")
      #expect(scene.title == Scene.title(of: picture), "\(index)")
      scene.press(.backTab)
    }
    #expect(scene.title == Scene.title(of: there[0]))
  }

  @Test("What is left is picked up at the same field, with the caret where it was")
  func resumed() throws {
    let scene = try Scene(
      try Example.answers("rennes"),
      at: "concertations[1].propositions[0].texte"
    )
    scene.press(.home)
    scene.press(.right, times: 3)
    let before = scene.picture
    scene.app.end()
    try scene.openAgain()
    #expect(scene.picture == before)
  }

  @Test(
    "A place that is not there any more, or makes no sense, is no obstacle",
    arguments: ["concertations[7].intitule", "amo_nom", "…", "", "concertations"]
  )
  func lostPlace(path: String) throws {
    let scene = try Scene(
      Answers(parsing: #"{"collectivites": [{"nom": "Brest"}]}"#),
      at: path,
      caret: 1 << 40
    )
    #expect(scene.words.contains("1 - Informations pratiques"))
  }
}

extension Scene {
  var title: String { Self.title(of: text) }

  static func title(of text: String) -> String {
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).first
    return line.map { String($0.drop { $0 != "│" }) } ?? ""
  }
}
