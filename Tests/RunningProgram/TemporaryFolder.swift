internal import Platform

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// An empty folder for its owner alone that is gone, with all in it, when nothing refers to it any more.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "canevas-\(UUID().uuidString.prefix(13))"
    )
    try FileManager.default.createDirectory(
      at: url,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    path = url.path
  }

  deinit {
    try? setMode(0o700, of: "")
    // A program that is just ending may still write into it.
    for _ in 0..<50 where FileManager.default.fileExists(atPath: path) {
      if (try? FileManager.default.removeItem(atPath: path)) == nil { usleep(10_000) }
    }
  }

  /// The path of `name` in the folder; folders above it are made.
  package func file(_ name: String) throws -> String {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    return url.path
  }

  @discardableResult
  package func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  @discardableResult
  package func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = try file(name)
    try Data(bytes).write(to: URL(filePath: file))
    return file
  }

  package func read(_ name: String) throws -> String {
    let data = try Data(contentsOf: URL(filePath: path).appending(path: name))
    return String(decoding: data, as: UTF8.self)
  }

  /// `mode` is an octal number, as in `0o500`.
  package func setMode(_ mode: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: mode],
      ofItemAtPath: "\(path)/\(name)"
    )
  }

  /// As the system does it: at once, taking the place of what has the name.
  package func rename(_ name: String, to new: String) throws {
    guard systemRename("\(path)/\(name)", "\(path)/\(new)") == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  package func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}

// The system's own function, where a method of the same name hides it.
private func systemRename(_ name: String, _ new: String) -> Int32 { rename(name, new) }
