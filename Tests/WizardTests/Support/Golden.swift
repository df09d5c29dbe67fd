import FoundationEssentials
import Testing

/// Screens as they were recorded and looked at.
/// `RECORD=1 swift test --filter WizardTests` records them anew.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../Golden").standardizedFileURL

  /// Compares what the scene shows with `Golden/NAME.txt`.
  static func expect(
    _ scene: Scene,
    _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let picture = scene.picture
    let file = folder.appending(path: "\(name).txt")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(picture.utf8).write(to: file)
      return
    }
    let recorded = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
    guard recorded != picture else { return }
    Issue.record(
      "\(name).txt differs. Now it is:\n\(picture)",
      sourceLocation: sourceLocation
    )
  }
}
