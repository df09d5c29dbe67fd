import Drafts
import Files
import FormModel
import RunningProgram
import Testing
import TestSupport

@Suite("Words that the person has said to be right")
struct KnownWordsTests {
  @Test("Two programs that add words at once lose none")
  func atOnce() async throws {
    let folder = try TemporaryFolder()
    await withTaskGroup(of: Void.self) { group in
      for program in 0..<2 {
        group.addTask {
          let drafts = store(PosixDisk(), folder: folder.path)
          for word in 0..<20 { try? drafts.know("mot\(program)x\(word)") }
        }
      }
    }
    #expect(store(PosixDisk(), folder: folder.path).knownWords().count == 40)
  }
}
