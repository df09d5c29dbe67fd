import FoundationEssentials
import Testing

@Suite("The program as it is given to people")
struct ReleaseTests {
  private static func script(_ name: String) throws -> String {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../scripts/\(name)").standardized
    return String(decoding: try Data(contentsOf: path), as: UTF8.self)
  }

  @Test("It is built without a search path for libraries of its own, and refused with one")
  func searchPath() throws {
    let script = try Self.script("lib.sh")
    #expect(script.contains("--disable-local-rpath"))
    #expect(script.contains("refuse_search_path \"$release_program\""))
  }
}
