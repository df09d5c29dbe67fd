import CanevasForm
import Drafts
import FormModel
import JSONText
import Synchronization
import Testing
import TestSupport

@Suite("A REF that another program gives to another draft")
struct RenamedMeanwhileTests {
  private func draft(_ id: String, of name: String, _ drafts: DraftStore) -> Draft {
    var draft = drafts.create().renamed(id)
    draft.answers[Path.root + "collectivites"] = .array([.object(["nom": .string(name)])])
    return draft
  }

  @Test("The draft that is locked is the one that is changed, whenever names are exchanged")
  func exchanged() throws {
    for step in 1..<60 {
      let disk = MemoryDisk()
      let other = store(disk, processes: .number(2, of: 1, 2))
      try other.save(draft("premier", of: "Montpellier", other), .durable)
      try other.save(draft("second", of: "Rennes", other), .durable)
      let steps = Mutex(0)
      let hooked = HookedDisk(disk) {
        guard
          steps.withLock({
            $0 += 1; return $0 == step
          })
        else { return }
        try? other.save(draft("premier", of: "Rennes", other), .durable)
        try? other.save(draft("second", of: "Montpellier", other), .durable)
      }
      let drafts = store(hooked, processes: .number(1, of: 1, 2))
      guard let (opened, lock) = try? drafts.openLocked("montpellier") else { continue }
      #expect(throws: DraftError.self, "step \(step)") { try other.lock(opened.draft.id) }
      lock.release()
    }
  }
}
