import FoundationEssentials
import Testing

@Suite("Commands that a sentence proposes")
struct ProposedCommandTests {
  @Test("What is put into one is quoted: an id may come from a file of anybody")
  func quoted() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized.path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources)
      .filter { $0.hasSuffix(".swift") }
    var proposed = 0
    for path in paths {
      let text = String(
        decoding: try Data(contentsOf: URL(filePath: sources + "/" + path)),
        as: UTF8.self
      )
      for match in text.matches(of: /canevas [a-z]+ \\\(([^()]*)\)/) {
        proposed += 1
        #expect(match.output.1.hasSuffix(".shellWord"), "\(path): \(match.output.0)")
      }
    }
    #expect(proposed >= 8)
  }
}
