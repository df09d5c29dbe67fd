import FormModel
import JSONText
import Testing

@Suite("Values as spreadsheets and data tools write them")
struct ForeignSpellingTests {
  private static let fruits: Kind = .oneOf([
    Choice("a_l_etude", "à l’étude"), Choice("retenue", "retenue"),
  ])
  private static let guests: Kind = .severalOf([
    Choice("usagers", "usagers du service public"), Choice("elus", "élus"),
  ])

  struct Row: CustomTestStringConvertible, Sendable {
    let tool: String
    let kind: Kind
    let written: JSON
    let value: JSON
    var testDescription: String { "\(tool): \(written)" }

    init(_ tool: String, _ kind: Kind, _ written: JSON, _ value: JSON) {
      (self.tool, self.kind, self.written, self.value) = (tool, kind, written, value)
    }
  }

  /// One row for each way in which a tool writes a kind.
  static let table: [Row] =
    ForeignSpelling.yes.map { Row("table schema", .yesNo, .string($0), .bool(true)) }
    + ForeignSpelling.no.map { Row("table schema", .yesNo, .string($0), .bool(false)) } + [
      Row("LibreOffice and Excel, French", .yesNo, "VRAI", .bool(true)),
      Row("LibreOffice and Excel, French", .yesNo, "FAUX", .bool(false)),
      Row("LibreOffice and Excel, English", .yesNo, "TRUE", .bool(true)),
      Row("pandas", .yesNo, "True", .bool(true)),
      Row("pandas, a column with gaps", .yesNo, "1.0", .bool(true)),
      Row("pandas, JSON", .yesNo, .number("0.0"), .bool(false)),
      Row("DuckDB", .yesNo, "false", .bool(false)),
      Row("DuckDB, JSON", .yesNo, .number(1), .bool(true)),
      Row("a person", .yesNo, " oui ", .bool(true)),
      Row("a person", .yesNo, "oui\u{200B}", .bool(true)),

      Row("pandas", .count, "48.0", .number(48)),
      Row("Excel, French", .count, "48,00", .number(48)),
      Row("Excel, French", .count, "1\u{202F}200", .number(1200)),
      Row("Excel, French", .count, "1\u{A0}200", .number(1200)),
      Row("Excel, a large one", .count, "1.2E+05", .number(120_000)),
      Row("Excel, French, a large one", .count, "1,2E+05", .number(120_000)),
      Row("jq", .count, .number("48.0"), .number(48)),
      Row("jq", .count, .number("4.8e1"), .number(48)),
      Row("jq", .count, "48", .number(48)), Row("pandas, missing", .count, "nan", .null),
      Row("pandas, missing", .count, "<NA>", .null), Row("DuckDB, missing", .count, "NULL", .null),
      Row("jq, missing", .count, .null, .null),

      Row("Excel, French", .hours, "12,5", .number("12.5")),
      Row("DuckDB", .hours, "12.500", .number("12.5")),
      Row("pandas", .hours, "12.0", .number("12")),
      Row("jq", .hours, .number("1.25E1"), .number("12.5")),
      Row("a spreadsheet, as a duration", .hours, "12:30:00", .number("12.5")),

      Row("DuckDB and pandas, a timestamp", .date, "2024-10-07 00:00:00", "2024-10-07"),
      Row("DuckDB, with a zone", .date, "2024-10-07 00:00:00+02", "2024-10-07"),
      Row("pandas, with a zone", .date, "2024-10-07 00:00:00+00:00", "2024-10-07"),
      Row("pandas, JSON in ISO", .date, "2024-10-07T00:00:00.000", "2024-10-07"),
      Row("pandas, JSON in ISO", .date, "2024-10-07T00:00:00.000Z", "2024-10-07"),
      Row("pandas, JSON", .date, .number(1_728_259_200_000), "2024-10-07"),
      Row("Excel and LibreOffice, French", .date, "07/10/2024", "2024-10-07"),
      Row("Excel, French, a date and time", .date, "07/10/2024 00:00", "2024-10-07"),
      Row("LibreOffice, French", .date, "07/10/24", "2024-10-07"),
      Row("Excel, English", .date, "7-Oct-24", "2024-10-07"),
      Row("Excel, French", .date, "7-oct.-24", "2024-10-07"),
      Row("a spreadsheet, as a number", .date, "45572", "2024-10-07"),
      Row("pandas, missing", .date, "NaT", .null),

      Row("any", .partialDate, "2024-02", "2024-02"), Row("any", .partialDate, "2024", "2024"),
      Row("pandas", .partialDate, "2024.0", "2024"),
      Row("DuckDB, JSON", .partialDate, .number(2024), "2024"),
      Row("Excel, French", .partialDate, "févr-24", "2024-02"),
      Row("Excel, English", .partialDate, "Feb-24", "2024-02"),
      Row("LibreOffice, French", .partialDate, "15/02/2024", "2024-02-15"),
      Row("pandas", .partialDate, "2024-02-15 00:00:00", "2024-02-15"),
      Row("a spreadsheet, as a number", .partialDate, "45337", "2024-02-15"),

      Row("a spreadsheet", .code, "1001", "01001"), Row("pandas", .code, "1001.0", "01001"),
      Row("a spreadsheet", .code, "1", "01"), Row("pandas", .code, "200046977.0", "200046977"),
      Row("DuckDB, JSON", .code, .number(35_238), "35238"),
      Row("any", .code, "2a004 ", "2A004"), Row("any", .code, "044", "044"),

      Row("any", fruits, " retenue ", "retenue"), Row("a person", fruits, "À l’étude", "a_l_etude"),
      Row("a person", guests, "usagers | Élus", .array(["usagers", "elus"])),
      Row("jq", guests, .array([" elus"]), .array(["elus"])),
      Row("a page", .email, "a\u{200B}@\u{FEFF}exemple.fr ", "a@exemple.fr"),
      Row("a page", .url, "https://exemple.fr/\u{AD}avis", "https://exemple.fr/avis"),
      Row("pandas, JSON", .line, .number(2024), "2024"),
    ]

  @Test("Each way of writing is read as the value it stands for", arguments: table)
  func read(_ row: Row) {
    #expect(row.kind.value(ofForeign: row.written) == row.value)
  }

  @Test("Every kind that has a cell is in the table")
  func everyKind() {
    let kinds = Self.table.map(\.kind)
    for kind in [.email, .url, .code, .date, .partialDate, .count, .hours, .yesNo, .line] as [Kind]
    {
      #expect(kinds.contains(kind))
    }
    #expect(kinds.contains(Self.fruits) && kinds.contains(Self.guests))
  }

  @Test(
    "What may mean two things, or none, is left as it stands",
    arguments: [
      (Kind.count, JSON.string("48.000")), (.count, "1,234"), (.count, .number("48.5")),
      (.yesNo, "peut-être"), (.yesNo, .number(2)), (.date, "2024-10-07 14:30:00"),
      (.date, "2024-10-06T22:00:00Z"), (.date, .number(20_241_007)), (.date, "31/02/2024"),
      (.oneOf([Choice("a", "a")]), "b"), (.severalOf([Choice("a", "a")]), "b|c"),
      (.code, .bool(true)), (.code, .number("1.5")), (.line, .bool(true)),
      (.code, "Saint-Malo Agglomération"), (.code, "brest"), (.code, "24440040400012.0"),
      (.code, "2.44E+08"), (.code, "2,44E+08"), (.code, .number(1_234_567)),
    ]
  )
  func left(kind: Kind, written: JSON) {
    #expect(kind.value(ofForeign: written) == nil)
  }

  @Test("Letters that stand for a missing value are a text where a text is asked for")
  func missingInText() {
    #expect(Kind.line.value(ofForeign: "None") == "None")
    #expect(Kind.paragraphs.value(ofForeign: "NULL") == "NULL")
  }
}
