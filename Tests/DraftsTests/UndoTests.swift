import Drafts
import JSONText
import Testing
import TestSupport

@Suite("The way back, kept beside a draft")
struct UndoTests {
  private let disk = MemoryDisk()
  private let log = JSON.object(["faites": .array(["un"]), "annulees": .array([])])

  @Test("It comes back with the bytes that it belongs to, and with no others")
  func belongs() throws {
    let drafts = store(disk)
    let draft = drafts.create().saying("avant")
    try drafts.save(draft, .durable)
    drafts.rememberUndo(log, of: draft)
    #expect(try store(disk).undo(of: store(disk).open(draft.id).draft) == log)
    try drafts.save(draft.saying("après"), .durable)
    #expect(try store(disk).undo(of: store(disk).open(draft.id).draft) == nil)
    drafts.rememberUndo(nil, of: draft)
    #expect(!disk.files.contains { $0.contains("annulations") })
  }

  @Test("A file that something has changed leads nowhere, wherever it was changed")
  func damaged() throws {
    let drafts = store(disk)
    let draft = drafts.create().saying("avant")
    try drafts.save(draft, .durable)
    drafts.rememberUndo(log, of: draft)
    let file = "d/annulations/\(draft.id).json"
    let bytes = try disk.read(file, limit: .max)
    for offset in bytes.indices {
      var changed = bytes
      changed[offset] ^= 1
      try disk.remove(file)
      disk.put(changed, at: file)
      #expect(drafts.undo(of: draft) == nil, "byte \(offset)")
      try disk.remove(file)
      disk.put(Array(bytes.prefix(offset)), at: file)
      #expect(drafts.undo(of: draft) == nil, "cut at \(offset)")
    }
  }

  @Test("A disk that takes nothing hinders nobody, and a folder that is gone is not made again")
  func refused() throws {
    let drafts = store(disk)
    let draft = drafts.create()
    drafts.rememberUndo(log, of: draft)
    #expect(disk.files == [])
  }
}
