import Files
import Drafts
import FoundationEssentials

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A folder of the real disk for the length of a test.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/canevas-\(UUID().uuidString)"
    mkdir(path, 0o700)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: [UInt8], to name: String) {
    try? FileManager.default.createDirectory(
      atPath: path + "/brouillons",
      withIntermediateDirectories: true
    )
    try? Data(bytes).write(to: URL(filePath: path + "/" + name))
  }

  /// Permissions, as in `0o600`.
  func mode(_ name: String) -> mode_t {
    var info = stat()
    return lstat(path + "/" + name, &info) == 0 ? info.st_mode & 0o777 : 0
  }

  func exists(_ name: String) -> Bool {
    var info = stat()
    return lstat(path + "/" + name, &info) == 0
  }

  /// The names of all that lies below.
  var names: [String] { Self.names(below: path).map { String($0.dropFirst(path.count + 1)) } }

  /// All that lies below, with its size and time of change: what "touched nothing" compares.
  var fingerprint: [String] {
    names.map { name in
      let facts = (try? PosixDisk().facts(of: path + "/" + name)) ?? nil
      return "\(name) \(facts.map { "\($0.size) \($0.identity) \($0.modified)" } ?? "")"
    }
  }

  private static func names(below folder: String) -> [String] {
    ((try? PosixDisk().names(in: folder)) ?? []).sorted().flatMap { name in
      [folder + "/" + name] + names(below: folder + "/" + name)
    }
  }
}
