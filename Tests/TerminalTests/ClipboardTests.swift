import FoundationEssentials
import Testing

@testable import Terminal

@Suite("The terminal’s clipboard")
struct ClipboardTests {
  @Test(
    "is set only where the sequence is known to be taken in",
    arguments: [
      (false, [:], false), (true, [:], true), (true, ["STY": "12.pts"], false),
      (false, ["TMUX": "/tmp/t"], true), (false, ["TMUX": "/tmp/t", "STY": "12.pts"], false),
    ] as [(Bool, [String: String], Bool)]
  )
  func known(isDescribed: Bool, environment: [String: String], isTaken: Bool) {
    #expect(ClipboardSequence.isTaken(isDescribed: isDescribed, environment) == isTaken)
  }

  @Test(
    "is sent letters, whatever the text holds",
    arguments: ["un mot", "é中👩‍👧\n", "\u{1B}]0;x\u{07}"]
  )
  func sequence(text: String) throws {
    let bytes = try #require(ClipboardSequence.bytes(setting: text))
    let (start, end) = (Array("\u{1B}]52;c;".utf8), [UInt8(0x07)])
    #expect(bytes.starts(with: start) && bytes.suffix(1) == end)
    let letters = bytes.dropFirst(start.count).dropLast()
    #expect(letters.allSatisfy { (0x21..<0x7F).contains($0) })
    let decoded = try #require(Data(base64Encoded: Data(letters)))
    #expect(String(decoding: decoded, as: UTF8.self) == text)
  }

  @Test("is sent nothing that is empty or too long")
  func limit() {
    let longest = String(repeating: "x", count: ClipboardSequence.limit)
    #expect(ClipboardSequence.bytes(setting: longest).map { $0.count <= 100_000 } == true)
    #expect(ClipboardSequence.bytes(setting: longest + "x") == nil)
    #expect(ClipboardSequence.bytes(setting: "") == nil)
  }
}
