#if os(Linux)
  import Drafts
  import RunningProgram
  import Testing

  @Suite("A disk that is really full")
  struct FullDiskTests {
    @Test(
      "It is said, what was there stays, and saving goes on once there is room",
      .enabled(if: SmallDisk.canBeMounted, "Only an administrator may mount a disk.")
    )
    func full() throws {
      let small = try #require(try SmallDisk(kilobytes: 256))
      let drafts = store(PosixDisk(), folder: small.folder.path)
      let draft = drafts.create().saying("avant")
      try drafts.save(draft, .durable)
      small.fill()
      let long = draft.saying(String(repeating: "après ", count: 2000))
      for level in [Durability.quick, .durable] {
        let error = #expect(throws: DraftError.self) { try drafts.save(long, level) }
        #expect(error?.description.contains("plein") == true)
        #expect(try drafts.open(draft.id).draft == draft)
      }
      #expect(try !small.folder.names(in: "brouillons").contains { $0.hasSuffix(".tmp") })
      small.empty()
      try drafts.save(long, .durable)
      #expect(try drafts.open(draft.id).draft == long)
    }

    @Test(
      "A disk that was remounted read-only is said, and still read",
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
