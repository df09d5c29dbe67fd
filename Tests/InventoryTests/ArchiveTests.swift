@testable import Archives
import Exports
import FoundationEssentials
import Testing

@testable import Inventory

@Suite("Archives that cost more than they are, or that other programs wrote")
struct ArchiveTests {
  private typealias Entry = ZipMaker.Entry

  private static func inventory(_ entries: [Entry]) throws -> Inventory {
    let shop = try Workshop()
    try shop.write(ZipMaker.archive(entries), to: "sources/envoi.zip")
    return try shop.inventory()
  }

  @Test("Entries that share bytes are refused, however they do")
  func overlapping() throws {
    let rennes = try Workshop.rennes()
    var twice = Entry("b.json", rennes)
    twice.offset = 0
    let same = try Self.inventory([Entry("a.json", rennes), twice])
    #expect(same.rejects.map(\.error) == [.archive(.overlappingEntries)])
    #expect(same.totals.canevas.isEmpty)

    // One that begins inside the data of another.
    var inside = Entry("b.json", Array(rennes.utf8.prefix(20)))
    inside.offset = 60
    let nested = try Self.inventory([Entry("a.json", rennes), inside])
    #expect(nested.rejects.map(\.error) == [.archive(.overlappingEntries)])

    // One whose local header says that its data begins in the next entry.
    var bytes = ZipMaker.archive([Entry("a.json", rennes), Entry("b.json", rennes)])
    bytes[28] = 0xFF
    let shop = try Workshop()
    try shop.write(bytes, to: "sources/envoi.zip")
    let shifted = try shop.inventory()
    #expect(shifted.rejects.map(\.file) == ["envoi.zip/a.json"])
    #expect(shifted.rejects.map(\.error) == [.archive(.overlappingEntries)])
    #expect(shifted.totals.canevas.count == 1)
  }

  @Test("An archive unpacks to at most a small multiple of itself, all its files together")
  func size() throws {
    func archive(_ count: Int, of size: Int) -> [Entry] {
      let run = ZipMaker.run(size / 258)
      return (0..<count).map { number in
        var entry = Entry("\(number).json", run)
        (entry.method, entry.size) = (8, 1 + size / 258 * 258)
        return entry
      }
    }
    // 158 bytes of each byte: what is free has room for the first, and not for the second.
    let small = try Self.inventory(archive(4, of: 1 << 20))
    #expect(small.rejects.count == 4 && !small.rejects.map(\.error).contains(.archive(.tooLarge)))
    let large = try Self.inventory(archive(24, of: 1 << 20))
    #expect(large.rejects.map(\.error) == [.archive(.tooLarge)])
    #expect(large.rejects.map(\.file) == ["envoi.zip"])
  }

  @Test("A gzip file unpacks to at most a small multiple of itself")
  func gzip() throws {
    func packed(_ runs: Int, isRead: Bool = true) -> [UInt8] {
      let size = 1 + 258 * runs
      // One that is refused before its end needs no checksum.
      let checksum = isRead ? CRC32.checksum(of: Array(repeating: 0x78, count: size)) : 0
      return [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0] + ZipMaker.run(runs)
        + ZipMaker.number(Int(checksum), 4) + ZipMaker.number(size, 4)
    }
    #expect(try Gzip.unpacked(packed(10), limit: 1 << 20).count == 2581)
    #expect(throws: ArchiveError.tooLarge) {
      try Gzip.unpacked(packed(200_000, isRead: false), limit: 64 << 20)
    }
  }

  @Test("Twice the blocks are read in twice the steps, and blocks that give nothing end the file")
  func blocks() throws {
    let one = try ZipData.inflated(ZipMaker.emptyBlocks(100), size: 0)
    let two = try ZipData.inflated(ZipMaker.emptyBlocks(200), size: 0)
    #expect((one.blocks, two.blocks) == (100, 200))
    for count in [2000, 20_000, 200_000] {
      let packed = ZipMaker.emptyBlocks(count)
      #expect(packed.count < 3 * count)
      #expect(throws: ArchiveError.tooManyBlocks) { try ZipData.inflated(packed, size: 0) }
    }
  }

  @Test("What an entry says of its size is not trusted with memory")
  func declared() throws {
    #expect(throws: ArchiveError.damagedEntry) {
      try ZipData.inflated(ZipMaker.run(1), size: 1 << 40)
    }
    for size in [0, 258, 260] {
      #expect(throws: ArchiveError.damagedEntry) {
        try ZipData.inflated(ZipMaker.run(1), size: size)
      }
    }
    #expect(
      try ZipData.inflated(ZipMaker.run(1), size: 259).bytes == Array(repeating: 0x78, count: 259)
    )
  }

  @Test("Names with backslashes, in CP850, in UTF-8 that does not say so, and beside their names")
  func names() throws {
    let rennes = try Workshop.rennes()
    func named(_ name: [UInt8], _ id: Int, extra: [UInt8] = []) -> Entry {
      let text = rennes.replacing("6f1d2c1e", with: "\(10_000_000 + id)")
      var entry = Entry("", text)
      (entry.name, entry.extra) = (name, extra)
      return entry
    }
    let plain = Array("_tat.json".utf8)
    let beside = [1] + ZipMaker.number(Int(CRC32.checksum(of: plain)), 4) + Array("état.json".utf8)
    let entries = [
      named(Array("Envois\\".utf8) + [0x82] + Array("t".utf8) + [0x82] + Array(".json".utf8), 1),
      named(Array("Nîmes.json".utf8), 2),
      named(plain, 3, extra: [0x75, 0x70] + ZipMaker.number(beside.count, 2) + beside),
      named(Array("Envois\\vide\\".utf8), 4),
    ]
    let shop = try Workshop()
    try shop.write(ZipMaker.archive(entries), to: "sources/envoi.zip")
    #expect(try shop.inventory().rejects.isEmpty)
    #expect(
      try shop.rows("suivi").compactMap { $0["fichier"] } == [
        "envoi.zip/Envois/été.json", "envoi.zip/Nîmes.json", "envoi.zip/état.json",
      ]
    )
  }

  @Test("Two tables whose names are one for Swift are said; nothing ends the program")
  func sameNames() throws {
    let names = ["e\u{301}.csv", "é.csv", "datapackage.json"]
    let shop = try Workshop()
    for name in names { try shop.write("{}", to: "sources/dossier/\(name)") }
    try shop.write(ZipMaker.archive(names.map { Entry($0, "{}") }), to: "sources/envoi.zip")
    let faults = try shop.inventory().rejects.map(\.error)
    #expect(faults.count == 4)
    #expect(faults.count { $0 == .sameName } == 2)
  }
}
