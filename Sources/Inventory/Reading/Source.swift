internal import Exports

/// A place where canevas lie: a file, a file in an archive, or the folder of a CSV export.
struct Source: Sendable {
  enum Place: Sendable {
    case file(followsLink: Bool)
    case zipped(OpenFile, ZipEntry)
    /// The tables of a CSV export, by their file names.
    case tables([String: Source])
  }

  /// Behind the path of an archive stands the name inside it.
  let name: SourceName
  let place: Place

  /// The bytes of a file. A folder has none.
  func contents() throws(SourceFault) -> [UInt8] {
    switch place {
    case .file(let followsLink): try OpenFile(name.path, followsLink: followsLink).contents()
    case .zipped(let archive, let entry): try ZipDirectory.contents(of: entry, in: archive)
    case .tables: throw .notAFile
    }
  }
}

extension [String: Source] {
  /// The tables of a package, by their file names; whatever else lies beside them is none of its own. No more than
  /// `limit` bytes of all together are held.
  func contents(
    of names: [String],
    limit: Int = CSVImport.sizeLimit
  ) throws(SourceFault) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    var size = 0
    for name in names {
      guard let bytes = try self[name]?.contents() else { continue }
      size += bytes.count
      if size > limit { throw .tablesTooLarge }
      files[name] = bytes
    }
    return files
  }
}

/// A file that counts nowhere.
package struct Reject: Equatable, Sendable {
  /// What the files of the inventory call it.
  package let file: String
  /// Where it lies, as it was named: for whoever makes the inventory, not for its readers.
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
