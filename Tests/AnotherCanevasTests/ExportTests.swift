import Exports
import FormModel
import JSONText
import Testing
import TestSupport

@Suite("Another canevas in files")
struct ExportTests {
  private func source(_ answers: Answers = Trees.answers) -> ExportSource {
    ExportSource(
      form: Trees.form,
      answers: answers,
      id: "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11",
      etat: "finalise",
      version: 1,
      creeLe: "2025-03-01T08:15:00Z",
      modifieLe: "2025-03-21T16:42:10Z",
      modifiedOn: CalendarDate(iso: "2025-03-21")
    )
  }

  @Test("The form is sound")
  func sound() {
    #expect(Trees.form.faults == [])
  }

  @Test("Each format is written in both editions, in the words of the form alone")
  func formats() throws {
    let source = source()
    for format in ExportFormats.all where format.name != "xlsx" {
      for edition in [Edition.open, .complete] {
        let files = try format.files(of: source, edition)
        #expect(!files.isEmpty)
        let text = try files.map { try $0.unpackedText }.joined(separator: "\n")
        #expect(Trees.strangers(in: text) == [], "\(format.name), \(edition)")
        #expect(text.contains("Allée haute"), "\(format.name)")
        if edition == .open { #expect(!text.contains("gardien@parc.example"), "\(format.name)") }
      }
    }
  }

  @Test("The workbook is written where its library is installed")
  func workbook() throws {
    let format = try #require(ExportFormats.named("xlsx"))
    do throws(WorkbookError) {
      #expect(try !format.files(of: source(), .complete).isEmpty)
    } catch {
      #expect(throws: WorkbookError.self) { try WorkbookError.check() }
    }
  }

  @Test("A complete JSON and a package of tables come back as the same answers")
  func back() throws {
    let json = try #require(ExportFormats.named("json")).files(of: source(), .complete)
    let object = try #require(try JSONReader.value(of: json[0].bytes).object)
    let draft = JSONImport.draft(of: object, Trees.form)
    #expect(draft["reponses"]?.object.map { Answers($0) } == Trees.answers)

    let tables = try #require(ExportFormats.named("csv")).files(of: source(), .complete)
    let named = Dictionary(tables.map { ($0.path.lastPart, $0.bytes) }) { first, _ in first }
    let drafts = try CSVImport.drafts(of: named, Trees.form).drafts
    #expect(drafts.count == 1)
    let answers = try #require(drafts.first?["reponses"]?.object.map { Answers($0) })
    #expect(Trees.form.ordered(answers) == Trees.form.ordered(Trees.answers))
  }

  @Test("The schema has every question and no other")
  func schema() {
    let text = String(
      decoding: JSONWriter.pretty(.object(JSONSchema.schema(of: Trees.form))),
      as: UTF8.self
    )
    #expect(Trees.strangers(in: text) == [])
    for key in ["gardiens", "arbres_vus", "temps_passe", "verdict", "remarque_soins"] {
      #expect(text.contains("\"\(key)\""))
    }
  }
}

extension String {
  fileprivate var lastPart: String { split(separator: "/").last.map(String.init) ?? self }
}
