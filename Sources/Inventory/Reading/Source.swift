internal import Exports

/// A place where canevas lie: a file, a file in an archive, or the folder of a CSV export.
struct Source: Sendable {
  enum Place: Sendable {
    case file(followsLink: Bool)
    case zipped(OpenFile, ZipDirectory.Entry)
    /// The tables of a CSV export, by their file names.
    case tables([String: Source])
  }

  /// As it is shown: the path, and behind it the name inside an archive.
  let name: String
  let place: Place

  /// The bytes of a file. A folder has none.
  func contents() throws(SourceFault) -> [UInt8] {
    switch place {
    case .file(let followsLink): try OpenFile(name, followsLink: followsLink).contents()
    case .zipped(let archive, let entry): try ZipDirectory.contents(of: entry, in: archive)
    case .tables: throw .notAFile
    }
  }
}

/// A file that counts nowhere.
package struct Reject: Equatable, Sendable {
  package let file: String
  package let fault: SourceFault

  static func before(_ one: Reject, _ other: Reject) -> Bool {
    (one.file, one.fault.description) < (other.file, other.fault.description)
  }
}
