#if os(Linux)
  import Drafts
  import Glibc
  import Testing

  @Suite("A disk that is really full")
  struct FullDiskTests {
    /// A small disk in memory, where this program may mount one.
    private final class SmallDisk {
      let folder = TemporaryFolder()

      init?(kilobytes: Int) {
        if mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") != 0 { return nil }
      }

      deinit { umount2(folder.path, Int32(MNT_DETACH)) }

      func fill() {
        let file = open(folder.path + "/reste", O_CREAT | O_WRONLY, 0o600)
        let zeroes = [UInt8](repeating: 0, count: 4096)
        while write(file, zeroes, zeroes.count) > 0 {}
        close(file)
      }

      func free() { unlink(folder.path + "/reste") }
    }

    private static let canMount = SmallDisk(kilobytes: 64) != nil

    @Test(
      "It is said, what was there stays, and saving goes on once there is room",
      .enabled(if: canMount)
    )
    func full() throws {
      let small = try #require(SmallDisk(kilobytes: 256))
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
      #expect(!small.folder.names.contains { $0.hasSuffix(".tmp") })
      small.free()
      try drafts.save(long, .durable)
      #expect(try drafts.open(draft.id).draft == long)
    }

    @Test("A disk that was remounted read-only is said, and still read", .enabled(if: canMount))
    func readOnly() throws {
      let small = try #require(SmallDisk(kilobytes: 256))
      let drafts = store(PosixDisk(), folder: small.folder.path)
      let draft = drafts.create().saying("avant")
      try drafts.save(draft, .durable)
      #expect(
        mount("", small.folder.path, "", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
      )
      let error = #expect(throws: DraftError.self) { try drafts.save(draft.saying("x"), .durable) }
      #expect(error?.description.contains("lecture seule") == true)
      #expect(throws: DraftError.self) { try drafts.lock(draft.id) }
      #expect(try drafts.open(draft.id).draft == draft)
      #expect(try drafts.list().count == 1)
    }
  }
#endif
