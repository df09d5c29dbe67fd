internal import Archives
internal import Drafts
internal import Exports
internal import FormModel

/// What holds canevas: a file, a file in an archive, or the folder of a CSV export.
struct Source: Sendable {
  enum Location: Sendable {
    case file(followsLink: Bool)
    case zipped(OpenFile, ZipEntry)
    /// The tables of a CSV export, by file name.
    case tables([String: Source])
  }

  /// In an archive, its path followed by the name inside.
  let name: SourceName
  let location: Location

  /// The same of a canevas, in UTF-8 whatever its encoding is.
  func canevas() throws(SourceError) -> [UInt8] {
    let bytes = try contents()
    // UTF-16 has a byte order mark, or a zero beside the first sign.
    guard bytes.count > 1, bytes[0] >= 0xFE || bytes[0] == 0 || bytes[1] == 0,
      let text = DecodedText(bytes), text.encoding == .utf16
    else { return bytes }
    return Array(text.text.utf8)
  }

  /// The bytes of a file. A folder has none.
  func contents() throws(SourceError) -> [UInt8] {
    switch location {
    case .file(let followsLink): try OpenFile(name.path, followsLink: followsLink).contents()
    case .zipped(let archive, let entry): try Self.contents(of: entry, in: archive)
    case .tables: throw .notAFile
    }
  }

  private static func contents(
    of entry: ZipEntry,
    in archive: OpenFile
  ) throws(SourceError) -> [UInt8] {
    do throws(ArchiveError) {
      return try ZipDirectory.contents(of: entry, in: archive, limit: DraftFile.sizeLimit)
    } catch {
      throw SourceError(error)
    }
  }
}

extension [String: Source] {
  /// The tables of a package, by their file names; whatever else lies beside them is none of its own. No more than
  /// `limit` bytes of all together are held.
  func contents(
    of names: [String],
    limit: Int = CSVImport.sizeLimit
  ) throws(SourceError) -> [String: [UInt8]] {
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
package struct RejectedFile: Equatable, Sendable {
  /// The name of the file in the inventory.
  package let file: String
  /// The path as given, for the user who makes the inventory and not for its readers.
  package let path: String
  package let error: SourceError

  init(_ name: SourceName, _ error: SourceError) {
    (file, path, self.error) = (name.shown, name.path, error)
  }

  /// Why, for the readers of the inventory: what is quoted from the file may be an address.
  var words: String {
    ContactDetail.first(in: error.description) == nil
      ? error.description
      : "Il n’est pas pris ; la raison cite une adresse ou un numéro, et n’est pas montrée."
        .withFrenchSpaces
  }

  static func before(_ one: RejectedFile, _ other: RejectedFile) -> Bool {
    if one.file.utf8.elementsEqual(other.file.utf8) {
      return one.error.description < other.error.description
    }
    return one.file.precedesInBytes(other.file)
  }
}
