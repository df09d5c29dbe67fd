import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Tables that spreadsheets and data tools have saved")
struct ForeignTablesTests {
  private static let answers: JSONObject = [
    "collectivites": .array([
      .object(["nom": "L’Abergement-Clémenciat", "type": "commune", "code": "01001"]),
      .object(["nom": "Auvergne-Rhône-Alpes", "type": "region", "code": "84"]),
    ]),
    "date_debut": "2024-10-27",
    "publics": .array(["usagers", "elus"]),
    "amo": .bool(true),
    "amo_nom": "Coopérative",
    "intervenants_presence": .bool(false),
    "concertations": .array([
      .object([
        "intitule": "Panel", "date_fin": "2025-02-15", "participants": .number(48),
        "sequences_heures": .number("12.5"), "droit_de_suite": .bool(true),
        "propositions": .array([
          .object(["texte": "Un\ndeux", "reponse": "a_l_etude"]), .object(["texte": "Trois"]),
        ]),
      ]),
      .object(["intitule": "Ateliers", "date_fin": "2025-03-31"]),
    ]),
    "engagements": .object([
      "facilitation": .object(["etat": "en_cours"])
    ]),
  ]

  private typealias Package = [String: String]

  private static let package: Package = {
    let export = JSONFormat.object(of: Example.source(answers: answers), .complete)
    let files = CSVFormat.tables(of: [export], Canevas.form)
    return Dictionary(
      uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
    )
  }()

  private static func read(_ package: Package) throws -> CSVImport.Result {
    try read(package.mapValues { Array($0.utf8) })
  }

  private static func read(_ package: [String: [UInt8]]) throws -> CSVImport.Result {
    try CSVImport.drafts(of: package, Canevas.form)
  }

  private static func said(_ result: CSVImport.Result) -> [String] {
    result.remarks.map { $0.description.replacing("\u{A0}", with: " ") }
  }

  /// The package with a change to the lines of one table.
  private static func changing(_ table: String, _ change: (inout [String]) -> Void) -> Package {
    var package = package
    var lines = (package[table + ".csv"] ?? "").split(separator: "\n").map(String.init)
    change(&lines)
    package[table + ".csv"] = lines.joined(separator: "\n") + "\n"
    return package
  }

  private func same(_ result: CSVImport.Result, _ location: SourceLocation = #_sourceLocation) {
    let read = Canevas.form.ordered(Answers(result.drafts.first?["reponses"]?.object ?? [:]))
    #expect(Self.text(read) == Self.text(Answers(Self.answers)), sourceLocation: location)
    #expect(result.drafts.count == 1, sourceLocation: location)
  }

  private static func text(_ answers: Answers) -> String {
    let ordered = Canevas.form.ordered(answers).root
    return String(decoding: JSONWriter.compact(.object(ordered)), as: UTF8.self)
  }

  @Test("What has not been touched comes back without a word")
  func untouched() throws {
    let result = try Self.read(Self.package)
    same(result)
    #expect(Self.said(result) == [])
  }

  @Test("Yes and no in every spelling of the schema, which says each", arguments: [0, 1, 4, 8, 12])
  func yesNo(index: Int) throws {
    let (yes, no) = (ForeignSpelling.yes[index], ForeignSpelling.no[index])
    let package = Self.package.mapValues {
      $0.replacing(",true,", with: ",\"\(yes)\",").replacing(",false,", with: ",\"\(no)\",")
    }
    let result = try Self.read(package)
    same(result)
    #expect(Self.said(result).count == (index == 0 ? 0 : 3))
    let schemas = TableSchema.all(of: Canevas.form).map {
      String(decoding: JSONWriter.compact(.object($0.object)), as: UTF8.self)
    }
    #expect(schemas.joined().contains("\"\(yes)\"") && schemas.joined().contains("\"\(no)\""))
  }

  @Test("What is repaired is said once for a column, with the first row")
  func repaired() throws {
    var package = Self.package.mapValues {
      $0.replacing(",48,", with: ",48.0,").replacing("01001", with: "1001")
        .replacing("2025-02-15", with: "2025-02-15 00:00:00")
        .replacing("2025-03-31", with: "2025-03-31 00:00:00")
        .replacing("a_l_etude", with: " à l’étude ")
    }
    package["canevas.csv"] = package["canevas.csv"]?
      .replacing("2024-09-20T08:15:00Z", with: "2024-09-20 10:15:00+02")
    let result = try Self.read(package)
    same(result)
    #expect(result.drafts.first?["cree_le"] == "2024-09-20T10:15:00+02:00")
    #expect(
      Self.said(result) == [
        "canevas.csv, ligne 2, colonne « cree_le » : « 2024-09-20 10:15:00+02 » est lu « 2024-09-20T10:15:00+02:00 ».",
        "collectivites.csv, ligne 2, colonne « code » : « 1001 » est lu « 01001 ».",
        "concertations.csv, ligne 2, colonne « date_fin » : « 2025-02-15 00:00:00 » est lu « 15/02/2025 », comme une autre valeur de la colonne.",
        "concertations.csv, ligne 2, colonne « participants » : « 48.0 » est lu « 48 ».",
        "propositions.csv, ligne 2, colonne « reponse » : « à l’étude » est lu « à l’étude ».",
      ]
    )
  }

  @Test(
    "Encodings, separators and what Excel writes before the header are recognised",
    arguments: ["utf8", "bom", "1252", "utf16le", "utf16be"],
    [",", ";", "\t"]
  )
  func forms(encoding: String, separator: String) throws {
    // Five of the tables have rows, each with the letters of the producer beyond ASCII.
    let said = ["utf8": 0, "bom": 0, "1252": 5, "utf16le": 7, "utf16be": 7]
    for isNamed in [false, true] {
      let package = Self.package.mapValues { text -> [UInt8] in
        // No cell of these tables has a comma.
        let parted = text.replacing(",", with: separator).replacing("\n", with: "\r\n")
          .replacing("Un\r\ndeux", with: "Un\ndeux")
        return Self.bytes((isNamed ? "sep=\(separator)\r\n" : "") + parted, encoding)
      }
      let result = try Self.read(package)
      same(result)
      #expect(
        Self.said(result).count == said[encoding]
      )
    }
  }

  private static func bytes(_ text: String, _ encoding: String) -> [UInt8] {
    switch encoding {
    case "bom": [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case "1252": text.unicodeScalars.map { $0 == "’" ? 0x92 : UInt8($0.value) }
    case "utf16le": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case "utf16be": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    default: Array(text.utf8)
    }
  }

  @Test("UTF-8 that is damaged is not taken for another encoding")
  func damaged() throws {
    var package = Self.package.mapValues { Array($0.utf8) }
    package["collectivites.csv"]?.append(0xE9)
    #expect(throws: CSVError.damagedText(table: "collectivites")) { try Self.read(package) }
  }

  @Test("A text that a spreadsheet read in the wrong encoding is put right, and said")
  func misread() throws {
    let package = Self.package.mapValues { text in
      String(
        String.UnicodeScalarView(Array(text.utf8).map(Windows1252.scalar))
      )
    }
    let result = try Self.read(package)
    same(result)
    #expect(Self.said(result).count == 2)
    #expect(Self.said(result)[0].contains("est lu « Coopérative »"))
  }

  @Test(
    "Blank rows and blank columns are nothing, and rows keep the numbers that a spreadsheet shows"
  )
  func blank() throws {
    let package = Self.changing("concertations") { lines in
      lines = lines.map { $0 + ",," }
      lines.insert(String(repeating: ",", count: 20), at: 1)
      lines.insert("", at: 1)
      lines[3] = lines[3].replacing(",48,", with: ",48.0,")
    }
    let result = try Self.read(package)
    same(result)
    #expect(
      Self.said(result) == [
        "concertations.csv, ligne 4, colonne « participants » : « 48.0 » est lu « 48 »."
      ]
    )
  }

  @Test("A column that somebody added is kept under its name, and said")
  func addedColumn() throws {
    let package = Self.changing("concertations") { lines in
      lines = zip(lines, [",budget", ",1000", ","]).map { $0 + $1 }
    }
    let result = try Self.read(package)
    let row = result.drafts.first?["reponses"]?.object?["concertations"]?.array?.first?.object
    #expect(row?["budget"] == "1000")
    #expect(
      Self.said(result) == [
        "concertations.csv, colonne « budget » : cette colonne n’est pas du canevas. Ce qui y est écrit (1 cellule) est gardé à part, sous ce nom, et tout export le contient."
      ]
    )
  }

  @Test("The column of row numbers that pandas adds is left out, and said")
  func rowNumbers() throws {
    let package = Self.changing("concertations") { lines in
      lines = zip(lines, ["", "0", "1"]).map { $1 + "," + $0 }
    }
    let result = try Self.read(package)
    same(result)
    #expect(Self.said(result).count == 1)
  }

  @Test("A column that is missing is said, as its answers are")
  func missingColumn() throws {
    let package = Self.changing("collectivites") { lines in
      lines = lines.map { line in
        var cells = line.split(separator: ",", omittingEmptySubsequences: false)
        cells.removeLast(2)
        return (cells + [""]).joined(separator: ",")
      }
      lines[0] += "autres"
    }
    let result = try Self.read(package)
    same(result)
    #expect(
      Self.said(result) == [
        "collectivites.csv, colonne « pays » : cette colonne manque, et ces réponses restent vides."
      ]
    )
  }

  @Test("A text of exactly as many characters as Excel keeps is said to have lost its end")
  func cut() throws {
    let text = String(repeating: "é", count: 32_767)
    let package = Self.package.mapValues { $0.replacing("Trois", with: text) }
    #expect(
      Self.said(try Self.read(package)) == [
        "propositions.csv, ligne 3, colonne « texte » : le texte a 32\u{202F}767 caractères, la limite d’Excel, et sa fin a sans doute été perdue. Comparez avec l’original."
      ]
    )
    let longer = Self.package.mapValues { $0.replacing("Trois", with: text + "é") }
    #expect(Self.said(try Self.read(longer)) == [])
  }

  @Test("A row that is there twice is taken once, one with the same keys is kept beside it")
  func twice() throws {
    let copied = try Self.read(Self.changing("concertations") { $0.append($0[1]) })
    same(copied)
    #expect(
      Self.said(copied) == [
        "concertations.csv, ligne 4 : la ligne répète la ligne 2 et n’est prise qu’une fois."
      ]
    )
    let other = try Self.read(
      Self.changing("concertations") { $0.append($0[1].replacing("Panel", with: "Autre")) }
    )
    let rows = other.drafts.first?["reponses"]?.object?["concertations"]?.array?.compactMap(
      \.object
    )
    #expect(rows?.compactMap { $0["intitule"]?.string } == ["Panel", "Autre", "Ateliers"])
    #expect(rows?.map { $0["propositions"]?.array?.count ?? 0 } == [2, 0, 0])
    #expect(Self.said(other).count == 1)
  }

  @Test("Of two rows of which there can be one, none is chosen: both are named")
  func twoOfOne() {
    let package = Self.changing("engagements") {
      $0.append($0[1].replacing("en_cours", with: "realise"))
    }
    #expect(throws: CSVError.rowTwice(table: "engagements", line: 2, other: 3)) {
      try Self.read(package)
    }
  }

  @Test("A row without a rank goes to the end of its list, and is said")
  func noRank() throws {
    let package = Self.changing("propositions") {
      $0[1] = $0[1].replacing(",1,1,", with: ",1,,")
    }
    // The text of the first proposition has two lines, so that its row goes on in the next.
    let result = try Self.read(package)
    let rows = result.drafts.first?["reponses"]?.object?["concertations"]?.array?.first?.object
    #expect(rows?["propositions"]?.array?.count == 2)
    #expect(Self.said(result).count == 1)
  }

  @Test("Ranks as pandas writes them lead to the same rows")
  func ranks() throws {
    let package = Self.changing("propositions") { lines in
      lines = lines.map {
        $0.replacing(",1,1,", with: ",1.0,1.0,").replacing(",1,2,", with: ",1.0,2.0,")
      }
    }
    same(try Self.read(package))
  }

  @Test("A row with more cells than columns, and a column twice, are refused with their places")
  func shifted() {
    let shifted = Self.changing("collectivites") { $0[1] += ",reste" }
    #expect(throws: CSVError.tooManyCells(table: "collectivites", line: 2)) {
      try Self.read(shifted)
    }
    let doubled = Self.changing("collectivites") {
      $0 = zip($0, [",nom", ",Autre", ","]).map { $0 + $1 }
    }
    #expect(throws: CSVError.columnTwice("nom", table: "collectivites")) { try Self.read(doubled) }
  }

  @Test("What is wrong in several tables is said of the first one, whatever the hash")
  func sameWords() {
    let orphan = Self.changing("collectivites") { $0[1] = "autre" + $0[1] }
    let package = orphan.merging(
      Self.changing("propositions") { $0[2] = $0[2].replacing(",1,", with: ",9,") }
    ) { one, other in
      one == Self.package["collectivites.csv"] || one.hasPrefix("canevas_id,conc") ? other : one
    }
    for _ in 0..<20 {
      #expect(throws: CSVError.orphan(table: "collectivites", line: 2)) { try Self.read(package) }
    }
  }
}

@Suite("Dates of which the order of day and month is not known")
struct DateOrderTests {
  private func order(_ cells: [String], isFrench: Bool = false) -> DateOrder {
    cells.reduce(into: DateOrder(isFrench: isFrench)) { $0.learn(from: $1) }
  }

  private let july = CalendarDate(year: 2024, month: 7, day: 10)
  private let october = CalendarDate(year: 2024, month: 10, day: 7)

  @Test("Beside dates in ISO it is asked, whatever the separator")
  func asked() throws {
    let either = DateOrder.Answer.either(try #require(july), try #require(october))
    #expect(order(["2024-10-07", "10/7/2024"]).answer(to: "10/7/2024") == either)
    #expect(order(["2024-10-07"], isFrench: true).answer(to: "10/7/2024") == either)
    #expect(order([]).answer(to: "10/07/24") == either)
    #expect(order(["13/7/2024", "7/13/2024"]).answer(to: "10/7/2024") == either)
  }

  @Test("Another date of the package tells it, and so do semicolons")
  func told() throws {
    #expect(order(["13/7/2024", "2024-10-07"]).answer(to: "10/7/2024") == .asTyped)
    #expect(order([], isFrench: true).answer(to: "10/7/2024") == .asTyped)
    let swapped = DateOrder.Answer.day(try #require(october))
    #expect(order(["7/13/2024"], isFrench: true).answer(to: "10/7/2024") == swapped)
  }

  @Test(
    "A date that can be one day only is no question",
    arguments: [
      "2024-10-07", "07.10.2024", "7 octobre 2024", "10/10/2024", "31/12/2024", "31/02/2024",
    ]
  )
  func plain(cell: String) { #expect(order([]).answer(to: cell) == .asTyped) }

  @Test("What is asked is kept as a question, which is no date")
  func kept() throws {
    let question = "10/7/2024 : 10 juillet ou 7 octobre\u{A0}?"
    let rejection = try #require(Kind.date.rejection(of: .string(question)))
    #expect(rejection.what.contains("10 juillet ou 7 octobre"))
  }
}
