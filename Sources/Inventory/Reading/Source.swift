internal import Archives
internal import Drafts
internal import Exports
internal import FormModel

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

  /// The same of a canevas, in UTF-8 whatever its encoding is.
  func canevas() throws(SourceFault) -> [UInt8] {
    let bytes = try contents()
    // UTF-16 has a byte order mark, or a zero beside the first sign.
    guard bytes.count > 1, bytes[0] >= 0xFE || bytes[0] == 0 || bytes[1] == 0,
      let text = DecodedText(bytes), text.encoding == .utf16
    else { return bytes }
    return Array(text.text.utf8)
  }

  /// The bytes of a file. A folder has none.
  func contents() throws(SourceFault) -> [UInt8] {
    switch place {
    case .file(let followsLink): try OpenFile(name.path, followsLink: followsLink).contents()
    case .zipped(let archive, let entry): try Self.contents(of: entry, in: archive)
    case .tables: throw .notAFile
    }
  }

  private static func contents(
    of entry: ZipEntry,
    in archive: OpenFile
  ) throws(SourceFault) -> [UInt8] {
    do throws(ArchiveFault) {
      return try ZipDirectory.contents(of: entry, in: archive, limit: DraftFile.sizeLimit)
    } catch {
      throw SourceFault(error)
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
  /// The name of the file in the inventory.
  package let file: String
  /// The path as given, for the user who makes the inventory and not for its readers.
  package let path: String
  package let fault: SourceFault

  init(_ name: SourceName, _ fault: SourceFault) {
    (file, path, self.fault) = (name.shown, name.path, fault)
  }

  /// Why, for the readers of the inventory: what is quoted from the file may be an address.
  var words: String {
    ContactDetail.first(in: fault.description) == nil
      ? fault.description
      : "Il n’est pas pris ; la raison cite une adresse ou un numéro, et n’est pas montrée."
        .withFrenchSpaces
  }

  static func before(_ one: Reject, _ other: Reject) -> Bool {
    if one.file.utf8.elementsEqual(other.file.utf8) {
      return one.fault.description < other.fault.description
    }
    return one.file.precedesInBytes(other.file)
  }
}
