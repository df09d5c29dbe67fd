import FormModel
import JSONText
import Testing

@Suite("A date as far as it is known")
struct PartialDateTests {
  private let kind = Kind.partialDate

  @Test(
    "A day, a month or a year is read as people write it, and stored in EDTF",
    arguments: [
      ("février 2024", "2024-02"), ("02/2024", "2024-02"), ("2/2024", "2024-02"),
      ("Févr. 2024", "2024-02"), ("2024-02", "2024-02"), ("2024", "2024"), (" 2024 ", "2024"),
      ("15/03/2024", "2024-03-15"), ("15 mars 2024", "2024-03-15"), ("2024-03-15", "2024-03-15"),
      ("vendredi 15 mars 2024", "2024-03-15"), ("1er avril 2024", "2024-04-01"),
    ]
  )
  func read(typed: String, stored: String) throws {
    let codec = try #require(kind.codec)
    #expect(try codec.value(of: typed) == .string(stored))
    #expect(kind.rejection(of: .string(stored)) == nil)
    // What stands in the field when it is opened again gives the same.
    #expect(codec.stored(codec.editable(.string(stored))) == .string(stored))
  }

  @Test(
    "What is no date, or leaves the year out, is refused and kept",
    arguments: [
      "bientôt", "13/2024", "31/02/2024", "15 mars", "20 000", "2024 ou 2025", "février",
      "lundi 15 mars 2024", "3024",
    ]
  )
  func refused(typed: String) throws {
    let codec = try #require(kind.codec)
    #expect(throws: Rejection.self) { try codec.value(of: typed) }
    #expect(codec.stored(typed) == .string(typed))
  }

  @Test("It is shown as it would be typed, and in words in a document")
  func shown() throws {
    let codec = try #require(kind.codec)
    let words = ["2024", "2024-02", "2024-02-15"].map { codec.prose(.string($0)) }
    #expect(words == ["2024", "février 2024", "jeudi 15 février 2024"])
    let typed = ["2024", "2024-02", "2024-02-15"].map { codec.typed(.string($0)) }
    #expect(typed == ["2024", "02/2024", "15/02/2024"])
  }

  @Test("Dates are in the order of their beginnings, the one that says less first")
  func order() {
    let texts = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-02", "2024-02-15", "2025"]
    let dates = texts.compactMap(PartialDate.init(edtf:))
    #expect(dates.count == texts.count)
    #expect(dates.shuffled().sorted() == dates)
  }

  @Test("Its last day is that of the month or of the year")
  func end() {
    let ends = ["2024", "2024-02", "2023-02", "2024-02-15"].compactMap {
      PartialDate(edtf: $0)?.end.iso
    }
    #expect(ends == ["2024-12-31", "2024-02-29", "2023-02-28", "2024-02-15"])
  }

  @Test(
    "Other spellings of EDTF are none of level 0",
    arguments: ["2024-2", "202402", "2024-02-", "2024-13", "2024/02", "2024-02-30", "-2024", ""]
  )
  func strict(text: String) {
    #expect(PartialDate(edtf: text) == nil)
  }
}
