import FoundationEssentials
import Testing

/// `scripts/fuzz` builds the targets, and no other build does: a module that was renamed is found here.
@Suite("The fuzz targets")
struct FuzzTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../..").standardized.path

  @Test("Each imports a module of the project, for testing, and none that is gone")
  func modules() throws {
    let folder = "\(Self.root)/Tests/Fuzz"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 4)
    for file in files {
      let source = try String(contentsOf: URL(filePath: "\(folder)/\(file)"), encoding: .utf8)
      let modules = source.split(separator: "\n").filter { $0.contains("import ") }
        .compactMap { $0.split(separator: " ").last.map(String.init) }
        .filter { !["Glibc", "Darwin"].contains($0) }
      #expect(!modules.isEmpty, "\(file)")
      for module in modules {
        #expect(source.contains("@testable import \(module)\n"), "\(file): \(module)")
        #expect(
          FileManager.default.fileExists(atPath: "\(Self.root)/Sources/\(module)"),
          "\(file): \(module)"
        )
      }
    }
  }
}
