import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Personal data in public files")
struct PrivacyTests {
  private static let secret = "SECRET-7f3a"

  /// Answers that hold the secret where personal data belongs, well-formed or not.
  private static let answers: [JSONObject] = [
    ["referent_email": .string("\(secret)@exemple.fr")],
    ["referent_email": .string(secret)],
    ["referent_email": .array([.string(secret)])],
    people(.array([.object(["nom": .string(secret), "profession": "chercheuse"])])),
    people(.array([.object(["nom": .array([.string(secret)])])])),
    people(.array([.object(["nom": .string(secret)]), "rangée"])),
    people(.array([.string(secret)])),
    people(.object(["nom": .string(secret)])),
    people(.string(secret)),
  ]

  private static func people(_ rows: JSON) -> JSONObject {
    ["intervenants_presence": .bool(true), "intervenants": rows]
  }

  @Test("A public export has none of it, in whatever shape the file holds it", arguments: answers)
  func open(_ answers: JSONObject) throws {
    #expect(!(try texts(answers, .open)).contains { $0.contains(Self.secret) })
  }

  @Test("A complete export has all of it, in the formats for data", arguments: answers)
  func complete(_ answers: JSONObject) throws {
    for name in ["json", "csv", "xlsx"] {
      #expect(try texts(answers, .complete, [name]).contains { $0.contains(Self.secret) })
    }
  }

  private func texts(
    _ answers: JSONObject,
    _ edition: Edition,
    _ names: [String] = ExportFormats.all.map(\.name)
  ) throws -> [String] {
    try names.compactMap(ExportFormats.named)
      .flatMap { try $0.files(of: Example.source(answers: answers), edition) }
      .map { try $0.unpackedText }
  }
}
