internal import Exports

/// A place with canevas: a file, a file in an archive, or the folder of a CSV export.
struct Source: Sendable {
  enum Place: Sendable {
    case file(followsLink: Bool)
    case zipped(OpenFile, ZipEntry)
    /// The tables of a CSV export, by file name.
    case tables([String: Source])
  }

  /// In an archive, its path followed by the name inside.
  let name: SourceName
  let place: Place

  /// The bytes of a file; folders have none.
  func contents() throws(SourceFault) -> [UInt8] {
    switch place {
    case .file(let followsLink): try OpenFile(name.path, followsLink: followsLink).contents()
    case .zipped(let archive, let entry): try ZipDirectory.contents(of: entry, in: archive)
    case .tables: throw .notAFile
    }
  }
}

/// A file that is not counted.
package struct Reject: Equatable, Sendable {
  /// The name of the file in the inventory.
  package let file: String
  /// The path as given, for the user who makes the inventory and not for its readers.
  package let path: String
  package let fault: SourceFault

  init(_ name: SourceName, _ fault: SourceFault) {
    (file, path, self.fault) = (name.shown, name.path, fault)
  }

  static func before(_ one: Reject, _ other: Reject) -> Bool {
    if one.file.utf8.elementsEqual(other.file.utf8) {
      return one.fault.description < other.fault.description
    }
    return one.file.precedesInBytes(other.file)
  }
}
