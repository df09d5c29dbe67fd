import Archives
import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Taking in a CSV package that has been through other hands")
struct CSVImportTests {
  private static let answers: JSONObject = [
    "date_debut": "2024-10-07",
    "concertations": .array([
      .object(["intitule": "Panel", "sequences_heures": .number("12.5")]),
      .object(["intitule": "Ateliers", "participants": .number(35)]),
    ]),
  ]

  private static func package() -> [String: String] {
    let export = JSONFormat.object(of: Example.source(answers: answers), .complete)
    let files = CSVFormat.tables(of: [export], Canevas.form)
    let named = files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    return Dictionary(uniqueKeysWithValues: named)
  }

  private static func answers(of package: [String: String]) throws -> JSON? {
    try CSVImport.drafts(of: package.mapValues { Array($0.utf8) }, Canevas.form).drafts
      .first?["reponses"]
  }

  @Test("Semicolons, a byte order mark, carriage returns and French dates and decimals are read")
  func spreadsheet() throws {
    let package = Self.package().mapValues { text in
      let saved = text.replacing("2024-10-07", with: "07/10/2024").replacing(",", with: ";")
        .replacing("12.5", with: "12,5").replacing("\n", with: "\r\n")
      return "\u{FEFF}" + saved
    }
    #expect(try Self.answers(of: package) == .object(Self.answers))
  }

  @Test("Rows may stand in any order: their rank says where they belong")
  func order() throws {
    var package = Self.package()
    var lines = try #require(package["concertations.csv"]).split(separator: "\n")
    lines.swapAt(1, 2)
    package["concertations.csv"] = lines.joined(separator: "\n")
    #expect(try Self.answers(of: package) == .object(Self.answers))
  }

  @Test("A value that cannot be read is kept as it stands in the cell")
  func unreadable() throws {
    let package = Self.package().mapValues { $0.replacing("2024-10-07", with: "31/02/2024") }
    #expect(try Self.answers(of: package)?.object?["date_debut"] == "31/02/2024")
  }

  @Test("A cell that was filled since the export wins over what could not be read then")
  func corrected() throws {
    var wrong = Self.answers
    wrong["date_debut"] = "31/02/2025"
    let export = JSONFormat.object(of: Example.source(answers: wrong), .complete)
    let files = CSVFormat.tables(of: [export], Canevas.form)
    let named = files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    var package = Dictionary(uniqueKeysWithValues: named)
    #expect(try Self.answers(of: package)?.object?["date_debut"] == "31/02/2025")
    let table = try #require(package["canevas.csv"])
    let rows = try #require(CSVText.rows(of: Array(table.utf8)))
    let (header, row) = (rows[0], rows[1])
    let index = try #require(header.firstIndex(of: "date_debut"))
    #expect(row[index] == "")
    var filled = row
    filled[index] = "28/02/2025"
    package["canevas.csv"] = String(decoding: CSVText.text(of: [header, filled]), as: UTF8.self)
    #expect(try Self.answers(of: package)?.object?["date_debut"] == "2025-02-28")
  }

  @Test("Of several choices, a column that was changed is kept with what the form does not know")
  func severalCorrected() throws {
    let kind = Kind.severalOf([Choice("a", "A"), Choice("b", "B")])
    let unread: JSON = .array(["a", "x", "b"])
    #expect(kind.answer(.array(["a", "b"]), besideUnread: unread) == unread)
    #expect(kind.answer(.array(["b"]), besideUnread: unread) == .array(["b", "x"]))
    #expect(Kind.date.answer("2025-02-28", besideUnread: "31/02/2025") == "2025-02-28")
  }

  @Test("A column without a name that counts up to the largest number there is ends nothing")
  func hugeNumbers() throws {
    for number in ["9223372036854775807", "9223372036854775806"] {
      let package = Self.package().mapValues { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .map { $1.isEmpty ? "" : "\($0 == 0 ? "index" : number),\($1)" }.joined(separator: "\n")
      }
      #expect(try Self.answers(of: package) != nil)
    }
  }

  @Test("The version of a package is found whatever blanks stand around its heading")
  func paddedVersion() throws {
    let export = JSONFormat.object(of: Example.source(answers: Self.answers), .complete)
    let files = CSVFormat.tables(of: [export], Canevas.form.asOf(1))
    let named = files.map { file in
      let text = String(decoding: file.bytes, as: UTF8.self)
      return (file.path, text.replacing("format_version", with: " format_version\u{200B}"))
    }
    #expect(try Self.answers(of: Dictionary(uniqueKeysWithValues: named)) == .object(Self.answers))
  }

  @Test("A missing table, a missing key column and an open quote are refused with their names")
  func refused() throws {
    var package = Self.package()
    package["propositions.csv"] = nil
    #expect(throws: CSVError.noTable("propositions")) { try Self.answers(of: package) }
    package["propositions.csv"] = "canevas_id,texte\n"
    #expect(throws: CSVError.noColumn("concertation_rang", table: "propositions")) {
      try Self.answers(of: package)
    }
    package["propositions.csv"] = "a\n\"ouvert"
    #expect(throws: CSVError.openQuote(table: "propositions", line: 2)) {
      try Self.answers(of: package)
    }
  }

  @Test("A row that belongs to nothing is said, not lost")
  func orphan() throws {
    var package = Self.package()
    let header = try #require(package["propositions.csv"])
    package["propositions.csv"] = header + "autre-id,1,1,Perdue,,,,\n"
    #expect(throws: CSVError.orphan(table: "propositions", line: 2)) {
      try Self.answers(of: package)
    }
  }

  @Test("The checksum of ZIP entries is the standard one")
  func checksum() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
  }

  /// The rows of the table of engagements are parts that the form does not know, the columns of the canevas added.
  private static func steps(unknown count: Int, columns: Bool) throws -> Int {
    var package = Self.package()
    if columns {
      let lines = (package["canevas.csv"] ?? "").split(separator: "\n")
      let added = (0..<count).map { (",colonne_\($0)", ",x") }
      package["canevas.csv"] =
        [lines[0] + added.map(\.0).joined(), lines[1] + added.map(\.1).joined()]
        .joined(separator: "\n") + "\n"
    } else {
      let id = Example.source(answers: answers).id
      let header = (package["engagements.csv"] ?? "").split(separator: "\n").first ?? ""
      let cells = header.split(separator: ",").count - 2
      package["engagements.csv"] =
        ([String(header)]
        + (0..<count).map { "\(id),partie_\($0)" + String(repeating: ",x", count: cells - 1) + "," })
        .joined(separator: "\n") + "\n"
    }
    let files = package.mapValues { Array($0.utf8) }
    return try StepCount.steps { () throws(CSVError) in
      let drafts = try CSVImport.drafts(of: files, Canevas.form).drafts
      #expect(drafts.count == 1)
    }
  }

  @Test("Twice the unknown parts, or columns, take twice the steps", arguments: [true, false])
  func unknown(columns: Bool) throws {
    let none = try Self.steps(unknown: 1, columns: columns)
    let one = try Self.steps(unknown: 1500, columns: columns) - none
    let two = try Self.steps(unknown: 3000, columns: columns) - none
    #expect(two < one * 5 / 2, "\(one), \(two)")
  }
}
