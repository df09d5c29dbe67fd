import FoundationEssentials
import Testing

@Suite("The top folder")
struct TopFolderTests {
  private static let known: Set = [
    "CHANGELOG.md", "CONTRIBUTING.md", "DECISIONS.md", "LICENSE", "Package.swift", "README.md",
    "HEBERGEMENT.md", "REUSE.toml", "SECURITY.md",
  ]

  @Test(
    "It has no file but the project’s papers: what a tool or a trial wrote there is not committed"
  )
  func papers() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
      .standardized
    let names = try FileManager.default.contentsOfDirectory(atPath: root.path)
    let files = try names.filter { name in
      let attributes = try FileManager.default.attributesOfItem(
        atPath: root.appending(path: name).path
      )
      return attributes[.type] as? FileAttributeType == .typeRegular
    }
    // SwiftPM writes Package.resolved, which git ignores.
    let others = Set(files.filter { !$0.hasPrefix(".") }).subtracting(["Package.resolved"])
    #expect(others == Self.known)
  }
}
