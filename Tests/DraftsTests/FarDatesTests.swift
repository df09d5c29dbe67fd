import Drafts
import Files
import Platform
import RunningProgram
import Testing

@Suite("Files with dates that no clock shows")
struct FarDatesTests {
  @Test(
    "A file dated before 1678 or after 2262 is read and listed like others",
    arguments: [16_725_225_600, 253_402_300_799, -62_135_596_800, Int.max, Int.min, 9_223_372_036]
  )
  func far(seconds: Int) throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    let draft = drafts.create().saying("loin")
    try drafts.save(draft, .durable)
    let file = folder.path + "/brouillons/\(draft.id).json"
    let time = timespec(tv_sec: seconds, tv_nsec: 999_999_999)
    // A file system that has no such dates takes the nearest one that it has, or refuses.
    _ = utimensat(AT_FDCWD, file, [time, time], 0)
    #expect(try drafts.list().map(\.draft) == [draft])
    #expect(try PosixDisk().facts(of: file)?.kind == .file)
    try drafts.save(draft.saying("près"), .durable)
    #expect(try drafts.open(draft.id).draft.text == "près")
  }
}
