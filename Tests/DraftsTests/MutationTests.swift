import Drafts
import Testing
import TestSupport

@Suite("Draft files that something has changed")
struct MutationTests {
  @Test("Each is read and written back the same, or refused with one sentence", arguments: 0..<8)
  func mutated(seed: Int) throws {
    var dice = SeededNumbers(seed: UInt64(seed))
    let original = try Example.bytes("rennes")
    var counts = (read: 0, refused: 0)
    for _ in 0..<150 {
      let bytes = Self.mutate(original, &dice)
      do throws(DraftFileError) {
        let draft = try DraftFile.draft(from: bytes, form: canevas)
        let written = DraftFile.bytes(of: draft, form: canevas)
        let again = try DraftFile.draft(from: written, form: canevas)
        #expect(DraftFile.bytes(of: again, form: canevas) == written, "seed \(seed)")
        counts.read += 1
      } catch {
        let sentence = error.description
        #expect(sentence.hasSuffix("."))
        #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })
        counts.refused += 1
      }
    }
    #expect(counts.read > 0 && counts.refused > 0)
  }

  private static func mutate(_ original: [UInt8], _ dice: inout SeededNumbers) -> [UInt8] {
    var bytes = original
    for _ in 0...Int.random(in: 0...2, using: &dice) {
      let offset = Int.random(in: 0..<bytes.count, using: &dice)
      let end = min(bytes.count, offset + Int.random(in: 1...40, using: &dice))
      switch Int.random(in: 0..<6, using: &dice) {
      case 0: bytes[offset] = UInt8.random(in: 0...255, using: &dice)
      case 1: bytes.removeSubrange(offset..<end)
      case 2: bytes.insert(contentsOf: bytes[offset..<end], at: offset)
      case 3: bytes[offset] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
      case 4: bytes.replaceSubrange(offset..<end, with: Array("\"\u{1B}[2J\", -1e999, null".utf8))
      default: bytes.removeSubrange(max(offset, 1)...)
      }
    }
    return bytes
  }
}
