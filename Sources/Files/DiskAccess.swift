/// Who may use the files and folders that the program makes.
package struct DiskAccess: Equatable, Sendable {
  /// The folder that a group shares; `nil` if there is none.
  private let folder: String?

  /// Everything is for the owner alone.
  package static let own = DiskAccess(folder: nil)

  /// What is made below `folder` is for its group too, as the setgid bit gives it to the group. All
  /// else, such as settings and copies elsewhere, is for the owner alone.
  package static func group(below folder: String) -> DiskAccess { DiskAccess(folder: folder) }

  /// Compares bytes and resolves no links: the paths of drafts begin with the folder as it was given.
  func isShared(_ path: String) -> Bool {
    guard let folder else { return false }
    let rest = path.utf8.dropFirst(folder.utf8.count)
    return path.utf8.starts(with: folder.utf8)
      && (folder.utf8.last == slash || rest.first == slash)
  }

  /// The permissions of a new file.
  func mode(ofFile path: String) -> UInt16 { isShared(path) ? 0o660 : 0o600 }

  /// The permissions of a new folder.
  func mode(ofFolder path: String) -> UInt16 { isShared(path) ? 0o2770 : 0o700 }
}

private let slash = UInt8(ascii: "/")
