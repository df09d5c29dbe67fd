import CanevasForm
import FormModel
import FoundationEssentials
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Any canevas, exported and imported, is the same canevas")
struct RoundTripTests {
  /// `CASES=20000 swift test -c release …` tries more of them.
  private static let seeds: Range<UInt64> =
    0..<(ProcessInfo.processInfo.environment["CASES"].flatMap { UInt64($0) } ?? 100)

  @Test("A complete JSON export comes back as the draft that it was made from")
  func json() throws {
    for seed in Self.seeds {
      let draft = Self.draft(seed)
      let export = JSONWriter.pretty(.object(JSONFormat.object(of: draft, .complete)))
      let file = try #require(try JSONReader.value(of: export).object)
      expectSame(JSONImport.draft(of: file, Canevas.form), draft, seed)
    }
  }

  @Test("A complete CSV package comes back as the draft that it was made from")
  func csv() throws {
    for seed in Self.seeds {
      let draft = Self.draft(seed)
      let files = Self.tables(draft, .complete)
      let drafts = try CSVImport.drafts(of: files, Canevas.form).drafts
      expectSame(try #require(drafts.first), draft, seed)
      #expect(drafts.count == 1)
    }
  }

  @Test("A public export comes back without what it left out, and with everything else")
  func open() throws {
    for seed in Self.seeds {
      let draft = Self.draft(seed)
      let published = JSONImport.draft(of: JSONFormat.object(of: draft, .open), Canevas.form)
      let again = Example.source(published)
      #expect(JSONFormat.object(of: again, .open) == JSONFormat.object(of: draft, .open))
      #expect(published["reponses"]?.object?["referent_email"] == nil)
      let drafts = try CSVImport.drafts(of: Self.tables(draft, .open), Canevas.form).drafts
      #expect(drafts.first.map { bytes(Example.source($0)) } == bytes(again), "seed \(seed)")
    }
  }

  @Test("Tables of several canevas come back as several drafts")
  func several() throws {
    let drafts = (0..<5 as Range<UInt64>).map(Self.draft)
    let files = CSVFormat.tables(
      of: drafts.map { JSONFormat.object(of: $0, .complete) },
      Canevas.form
    )
    let named = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    let imported = try CSVImport.drafts(of: named, Canevas.form).drafts
    #expect(imported.map { bytes(Example.source($0)) } == drafts.map(bytes))
  }

  @Test("A draft's file is no export, and comes back untouched")
  func draft() {
    let file: JSONObject = ["licence": "mienne", "reponses": .object(["illisibles": "?"])]
    #expect(JSONImport.draft(of: file, Canevas.form) == file)
  }

  /// A canevas that has nothing which an export would leave out: no hidden answers, no empty rows.
  private static func draft(_ seed: UInt64) -> ExportSource {
    var generator = Generator(seed: seed)
    return Example.source(generator.draft())
  }

  private static func tables(_ draft: ExportSource, _ edition: Edition) -> [String: [UInt8]] {
    // A package has the tables of the version that it says it is of.
    let form = draft.asEdited(edition).form
    let files = CSVFormat.tables(of: [JSONFormat.object(of: draft, edition)], form)
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }

  private func expectSame(_ imported: JSONObject, _ draft: ExportSource, _ seed: UInt64) {
    #expect(bytes(Example.source(imported)) == bytes(draft), "seed \(seed)")
  }

  /// As text, so that nothing but the very same scalars is the same.
  private func bytes(_ source: ExportSource) -> String {
    let answers = source.form.ordered(source.answers).root
    let parts: JSON = .object([
      "id": .string(source.id),
      "etat": .string(source.etat),
      "version": .number(source.version),
      "cree_le": .string(source.creeLe),
      "modifie_le": .string(source.modifieLe),
      "reponses": .object(answers),
      "autres": .object(source.other),
    ])
    // What tools refuse in a text is replaced in an export.
    // Scalar by scalar: a combining mark makes one Character of itself and the last digit before it.
    var text = String(decoding: JSONWriter.compact(parts), as: UTF8.self).unicodeScalars
    for (escape, shown) in [("\\u0000", "\u{FFFD}"), ("\\u001b", "\u{FFFD}"), ("\\u000c", "\\n")] {
      text.replace(escape.unicodeScalars, with: shown.unicodeScalars)
    }
    return String(text)
  }
}
