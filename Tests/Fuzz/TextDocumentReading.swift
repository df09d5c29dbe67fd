@testable import Archives
@testable import Exports
@testable import OfficeReading

private let relations = Array(
  "<R><Relationship Type='x/officeDocument' Target='word/document.xml'/></R>".utf8
)

/// Whatever the XML of a document says, what is read of it is within the budget. The first byte says which part
/// of which kind of document the rest is.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let input = UnsafeBufferPointer(start: start, count: count)
  guard let first = input.first else { return 0 }
  let part = Array(input.dropFirst())
  var archive = ZipArchive()
  switch first % 4 {
  case 0: archive.add("content.xml", part)
  case 1:
    archive.add("content.xml", Array("<a/>".utf8))
    archive.add("styles.xml", part)
  case 2:
    archive.add("_rels/.rels", relations)
    archive.add("word/document.xml", part)
  default:
    archive.add("_rels/.rels", relations)
    archive.add("word/document.xml", Array("<w:p/>".utf8))
    archive.add("word/numbering.xml", part)
    archive.add("word/comments.xml", part)
    archive.add("word/styles.xml", part)
  }
  guard let read = try? TextDocumentReader.document(of: archive.bytes) else { return 0 }
  precondition(read.blocks.count <= TextDocumentBuilder.most)
  return 0
}
