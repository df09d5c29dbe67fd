import Files
import Platform
import RunningProgram

extension TemporaryFolder {
  /// Permissions, as in `0o600`.
  func mode(_ name: String) -> mode_t {
    var info = stat()
    return lstat(path + "/" + name, &info) == 0 ? info.st_mode & 0o7777 : 0
  }

  func exists(_ name: String) -> Bool { facts(of: path + "/" + name) != nil }

  /// The names of all that lies below.
  var allNames: [String] { Self.names(below: path).map { String($0.dropFirst(path.count + 1)) } }

  /// All that lies below, with its size and time of change: what "touched nothing" compares.
  var fingerprint: [String] {
    allNames.map { name in
      let facts = facts(of: path + "/" + name)
      return "\(name) \(facts.map { "\($0.size) \($0.identity) \($0.modified)" } ?? "")"
    }
  }

  private func facts(of path: String) -> FileFacts? { (try? PosixDisk().facts(of: path)) ?? nil }

  private static func names(below folder: String) -> [String] {
    ((try? PosixDisk().names(in: folder)) ?? []).sorted().flatMap { name in
      [folder + "/" + name] + names(below: folder + "/" + name)
    }
  }
}
