import Drafts
import Synchronization
import Testing
import TestSupport

@Suite("What many drafts cost, in operations of the disk and names that are looked at")
struct ManyDraftsTests {
  enum Work: String, CaseIterable, Sendable {
    case listing, listingWhatWasDeleted, opening, takingIn, emptying
  }

  @Test("Twice as many drafts cost twice as much", arguments: Work.allCases)
  func linear(work: Work) throws {
    let (none, some, twice) = (
      try cost(of: work, 1), try cost(of: work, 21), try cost(of: work, 41)
    )
    #expect(some > none)
    #expect(twice - some == some - none, "\(none), \(some), \(twice)")
  }

  private func cost(of work: Work, _ count: Int) throws -> Int {
    let disk = MemoryDisk()
    let plain = store(disk)
    // Ids of one length, so that nothing else differs.
    let drafts = (0..<count).map { plain.create().renamed("brouillon-\(100 + $0)") }
    switch work {
    case .takingIn:
      try disk.makeFolder("recus")
      for draft in drafts {
        disk.put(DraftFile.bytes(of: draft, form: canevas), at: "recus/\(draft.id).json")
      }
    case .listing, .opening: for draft in drafts { try plain.save(draft, .durable) }
    case .listingWhatWasDeleted, .emptying:
      for draft in drafts {
        try plain.save(draft, .durable)
        try plain.trash(draft.id)
      }
    }
    let operations = Mutex(0)
    let counted = store(HookedDisk(disk, countsNames: true) { operations.withLock { $0 += 1 } })
    switch work {
    case .listing: _ = try counted.list()
    case .listingWhatWasDeleted: _ = try counted.trashed()
    case .opening: try counted.open(drafts[0].id)
    case .emptying: try counted.emptyTrash()
    case .takingIn:
      let neighbours = Neighbours()
      for draft in drafts {
        try counted.adopt(try counted.incoming("recus/\(draft.id).json", neighbours).draft)
      }
    }
    return operations.withLock { $0 }
  }
}
