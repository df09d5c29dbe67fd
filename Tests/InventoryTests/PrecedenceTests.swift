import Exports
import JSONText
import Testing

@testable import Inventory

@Suite("Which of several files of one canevas counts")
struct PrecedenceTests {
  private static let email = "participation@exemple.fr"

  private static func export(_ edition: String, _ change: (String) -> String = { $0 }) throws
    -> String
  {
    let whole = try Workshop.rennes(change)
      .replacing("\"etat\":", with: "\"export\": \"\(edition)\",\n  \"etat\":")
    return edition == "public"
      ? whole.replacing("\"referent_email\": \"\(email)\",", with: "") : whole
  }

  /// The table of what was replaced: `retenu`, `fichier` and `motif`, in an inventory of files that are
  /// named so.
  private static func replaced(
    _ files: [(String, String)],
    _ edition: Edition = .complete
  ) throws -> (line: String, rows: [[String]]) {
    let shop = try Workshop()
    for (name, text) in files { try shop.write(text, to: "sources/\(name).json") }
    let inventory = try shop.inventory(edition: edition, threads: 1)
    #expect(inventory.rejects.isEmpty && inventory.totals.canevas.count == 1)
    let rows = try shop.rows("remplaces").map { row in
      ["retenu", "fichier", "motif"].map { row[$0] ?? "" }
    }
    return (try shop.read("inventaire/canevas.jsonl"), rows)
  }

  @Test(
    "Of one moment the complete file counts where the inventory is complete, however they are named"
  )
  func complete() throws {
    let (open, whole) = (try Self.export("public"), try Self.export("complet"))
    for (first, second) in [("a", "b"), ("b", "a")] {
      let found = try Self.replaced([(first, open), (second, whole)])
      #expect(found.rows == [["\(second).json", "\(first).json", "complet"]])
      #expect(found.line.contains(Self.email) && found.line.contains(#""export":"complet""#))
    }
  }

  @Test("A later version counts before a complete one: what was changed is not lost")
  func later() throws {
    let open = try Self.export("public") { $0.replacing("16:42:10Z", with: "17:42:10Z") }
    let found = try Self.replaced([("a", try Self.export("complet")), ("b", open)])
    #expect(found.rows == [["b.json", "a.json", "changement"]])
    #expect(found.line.contains(#""export":"public""#))
  }

  @Test("A damaged copy does not count before good ones, wherever the damage is")
  func damaged() throws {
    let good = try Workshop.rennes()
    let unreadable = try Workshop.rennes { $0.replacing("2025-02-15", with: "2025-02-9_") }
    let key = try Workshop.rennes { $0.replacing("\"intitule\"", with: "\"in_itule\"") }
    let letter = try Workshop.rennes { $0.replacing("Rennes Métropole", with: "Rennes_Métropole") }
    let longer = try Workshop.rennes { $0.replacing("Rennes Métropole", with: "Rennes Métropole_") }
    for edition in Edition.allCases {
      #expect(
        try Self.replaced([("a", unreadable), ("b", good)], edition).rows
          == [["b.json", "a.json", "lisible"]]
      )
      #expect(
        try Self.replaced([("a", key), ("b", good)], edition).rows
          == [["b.json", "a.json", "lisible"]]
      )
    }
    for copy in [letter, longer] {
      let files = [("a", copy)] + ["b", "c", "d", "e", "f"].map { ($0, good) }
      let found = try Self.replaced(files)
      #expect(found.rows.first { $0[1] == "a.json" } == ["b.json", "a.json", "copies"])
      #expect(found.rows.map { $0[0] } == Array(repeating: "b.json", count: 5))
    }
  }

  @Test("What a file says of itself: only what says that it is complete is")
  func marks() {
    #expect(Edition(mark: nil) == nil)
    for mark: JSON in ["complet", "Complet", " COMPLET "] {
      #expect(Edition(mark: mark) == .complete)
    }
    for mark: JSON in [
      "public", "Public", "", "complète", .number(1), .null, .bool(true), .array([]),
    ] {
      #expect(Edition(mark: mark) == .open)
    }
  }

  @Test("An odd mark publishes nothing that is not public")
  func oddMark() throws {
    for mark in ["\"Complet\"", "\" complet\"", "\"public \"", "1", "null", "[\"complet\"]"] {
      let text = try Workshop.rennes {
        $0.replacing("\"etat\":", with: "\"export\": \(mark),\n  \"etat\":")
          .replacing("\"referent_email\": ", with: "\"illisibles\": {\"referent_email\": ")
          .replacing("\(Self.email)\"", with: "\(Self.email)_\"}")
      }
      let shop = try Workshop()
      try shop.write(text, to: "sources/a.json")
      #expect(try shop.inventory().rejects.isEmpty, "\(mark)")
      for (name, bytes) in try shop.files(in: "inventaire") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains("exemple.fr_"), "\(mark), \(name)")
      }
    }
  }
}
