import FoundationEssentials
import Testing

@Suite("The program as it is given to people")
struct ReleaseTests {
  private static func script(_ name: String) throws -> String {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../scripts/\(name)").standardized
    return String(decoding: try Data(contentsOf: path), as: UTF8.self)
  }

  @Test("The package asks for no version of a library that other systems have under another name")
  func recommended() throws {
    let script = try Self.script("package.d/deb.sh")
    let depends = script.split(separator: "\n").filter { $0.hasPrefix("Depends:") }
    #expect(depends.count == 1 && !depends[0].contains("workbook"))
    #expect(script.contains("Recommends: hunspell, hunspell-fr, $(workbook_packages)"))
  }

  @Test("It is built without a search path for libraries of its own, and refused with one")
  func searchPath() throws {
    let script = try Self.script("lib.sh")
    #expect(script.contains("--disable-local-rpath"))
    #expect(script.contains("refuse_search_path \"$release_program\""))
  }

  @Test("It exports no symbol, and takes the static libgcc under its own name")
  func links() throws {
    let script = try Self.script("lib.sh")
    #expect(script.contains("-Xlinker --no-export-dynamic"))
    #expect(script.contains("-static-libgcc") && !script.contains("libgcc_s.a"))
  }
}
