import FoundationEssentials
import Testing

@Suite("What a name from outside must not end")
struct TrapTests {
  @Test("No dictionary is made by the initializer that ends the program where a key comes twice")
  func dictionaries() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources").standardized.path
    let paths = try FileManager.default.subpathsOfDirectory(atPath: sources)
      .filter { $0.hasSuffix(".swift") }
    #expect(paths.count > 200)
    for path in paths {
      let data = try Data(contentsOf: URL(filePath: sources + "/" + path))
      #expect(!String(decoding: data, as: UTF8.self).contains("uniqueKeysWithValues"), "\(path)")
    }
  }
}
