import CanevasForm
import FormModel
import Testing

@Suite("TypeOfCode")
struct TypeOfCodeTests {
  private func additions(
    _ code: String,
    type: String = "null",
    after: String = "collectivites[0].code"
  ) throws -> [String] {
    let answers = try Filling.answers([
      "collectivites[0].code": "\"\(code)\"", "collectivites[0].type": type,
    ])
    let path = try #require(Path(after))
    return Canevas.form.completions.flatMap { $0.additions(after: path, in: answers) }
      .map { "\($0.0) \($0.1)" }
  }

  @Test(
    "A code that only one type has fills the type in",
    arguments: [
      ("29233", "commune"), ("2A004", "commune"), ("98735", "commune"), ("242900694", "epci"),
      ("200039204", "epci"), ("974", "departement"), ("2A", "departement"),
      ("975", "collectivite_outre_mer"),
    ]
  )
  func filled(code: String, type: String) throws {
    #expect(try additions(code) == ["collectivites[0].type \(type)"])
  }

  @Test(
    "A code that several types could have, or none, fills nothing in",
    arguments: [
      "44", "75", "000000000", "242900695", "212902332", "552100554", "29", "99132", "2A0", "x",
    ]
  )
  func left(code: String) throws {
    #expect(try additions(code) == [])
  }

  @Test("A type that was chosen stays, and other questions fill nothing in")
  func chosen() throws {
    #expect(try additions("29233", type: #""region""#) == [])
    #expect(try additions("29233", after: "collectivites[0].nom") == [])
    #expect(try additions("29233", after: "collectivites[1].code") == [])
  }
}
