import FoundationEssentials
import Testing

@Suite("scripts/torture")
struct TortureTests {
  @Test("Its help names the trials that the shell passes on as well")
  func help() throws {
    let scripts = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../scripts").standardized
    func text(_ path: String) throws -> String {
      String(decoding: try Data(contentsOf: scripts.appending(path: path)), as: UTF8.self)
    }
    let passedOn = try text("torture").components(behind: "= \"--seul ")
    #expect(!passedOn.isEmpty)
    let help = try text("torture.d/torture.py")
    for name in passedOn { #expect(help.contains(name), "\(name)") }
  }
}

extension String {
  /// The words right behind each `mark`.
  fileprivate func components(behind mark: String) -> [String] {
    var rest = self[...]
    var words: [String] = []
    while let index = rest.firstRange(of: mark) {
      rest = rest[index.upperBound...]
      words.append(String(rest.prefix(while: \.isLetter)))
    }
    return words
  }
}
