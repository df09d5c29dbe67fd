import Files

#if os(Linux)
  import Drafts
  import RunningProgram
  import Testing

  @Suite("Real disks that refuse")
  struct FullDiskTests {
    @Test(
      "Disk full: it is said, what was there stays, and saving goes on once there is room",
      .enabled(if: SmallDisk.canBeMounted, "Only an administrator may mount a disk.")
    )
    func full() throws {
      try refuses(try #require(try SmallDisk(kilobytes: 256)), saying: "plein")
    }

    @Test(
      "Quota: it is said, what was there stays, and saving goes on once there is room",
      .enabled(if: QuotaDisk.canBeMade, "It takes an administrator, btrfs and its tools.")
    )
    func quota() throws {
      try refuses(try #require(try QuotaDisk(kilobytes: 1024)), saying: "quota")
    }

    private func refuses(_ small: any LimitedDisk, saying word: String) throws {
      let drafts = store(PosixDisk(), folder: small.folder.path)
      let draft = drafts.create().saying("avant")
      try drafts.save(draft, .durable)
      small.fill()
      let long = draft.saying(String(repeating: "après ", count: 2000))
      for level in [Durability.quick, .durable] {
        let error = #expect(throws: DraftError.self) { try drafts.save(long, level) }
        #expect(error?.description.contains(word) == true)
        #expect(try drafts.open(draft.id).draft == draft)
      }
      #expect(try !small.folder.names(in: "brouillons").contains { $0.hasSuffix(".tmp") })
      small.empty()
      try drafts.save(long, .durable)
      #expect(try drafts.open(draft.id).draft == long)
    }

    @Test(
      "File system remounted read-only: it is said, and still read",
      .enabled(if: SmallDisk.canBeMounted, "Only an administrator may mount a disk.")
    )
    func readOnly() throws {
      let small = try #require(try SmallDisk(kilobytes: 256))
      let drafts = store(PosixDisk(), folder: small.folder.path)
      let draft = drafts.create().saying("avant")
      try drafts.save(draft, .durable)
      #expect(small.remountReadOnly())
      let error = #expect(throws: DraftError.self) { try drafts.save(draft.saying("x"), .durable) }
      #expect(error?.description.contains("lecture seule") == true)
      #expect(throws: DraftError.self) { try drafts.lock(draft.id) }
      #expect(try drafts.open(draft.id).draft == draft)
      #expect(try drafts.list().count == 1)
    }
  }
#endif
