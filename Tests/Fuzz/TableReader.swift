@testable import Exports
@testable import CanevasForm
@testable import FormModel
@testable import JSONText

/// The tables of a small canevas, one of which is replaced.
private let package: [String: [UInt8]] = {
  let answers: JSONObject = [
    "collectivites": .array([.object(["nom": "Rennes", "code": "35238"])]),
    "date_debut": "2024-10-07", "publics": .array(["agents"]),
    "concertations": .array([
      .object(["intitule": "Panel", "propositions": .array([.object(["texte": "Une"])])])
    ]),
  ]
  let source = ExportSource(
    form: Canevas.form,
    answers: Answers(answers),
    id: "a",
    etat: "brouillon",
    version: 0,
    creeLe: "2024-09-20T08:15:00Z",
    modifieLe: "2025-03-14T16:42:10Z",
    other: [:]
  )
  let files = CSVFormat.tables(
    of: [JSONFormat.object(of: source, .complete)],
    Canevas.form
  )
  return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
}()

private let names = CSVImport.fileNames(Canevas.form)

/// The first byte says which table the others are; its high bit, whether its header stays.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let name = names[Int(first & 0x7F) % names.count]
  var files = package
  let header = package[name]?.prefix { $0 != UInt8(ascii: "\n") } ?? []
  files[name] = (first & 0x80 == 0 ? [] : header + [UInt8(ascii: "\n")]) + input.dropFirst()
  do throws(CSVError) {
    let result = try CSVImport.drafts(of: files, Canevas.form)
    for remark in result.remarks { precondition(!remark.description.isEmpty) }
    // What was read can be written and read again.
    for draft in result.drafts {
      let bytes = JSONWriter.compact(.object(draft))
      precondition((try? JSONReader.value(of: bytes)) != nil)
    }
  } catch {
    precondition(!error.description.isEmpty)
  }
  checkRows(Array(input.dropFirst()))
  return 0
}

/// Rows that were read are the same once they are written by the program and read again.
private func checkRows(_ bytes: [UInt8]) {
  guard let rows = CSVText.rows(of: bytes), let head = rows.first?.first,
    !head.hasPrefix("sep="), !head.unicodeScalars.contains("\u{FEFF}"), !bytes.contains(0)
  else { return }
  precondition(CSVText.rows(of: CSVText.text(of: rows)) == rows)
}
