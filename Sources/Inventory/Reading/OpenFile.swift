internal import Archives
internal import Drafts
internal import Files

/// A regular file open for reading; closed with the last reference.
final class OpenFile: ArchiveBytes {
  private let file: SystemFile
  let size: Int

  /// Opens without blocking, and rejects pipes, devices and, unless `followsLink`, a link at the
  /// end of the path.
  init(_ path: String, followsLink: Bool = false) throws(SourceError) {
    do throws(DiskError) {
      file = try SystemFile(reading: path, followsLink: followsLink)
      let facts = try file.facts()
      if facts.kind != .file { throw .notAFile(facts.kind, path: path) }
      size = facts.size
    } catch {
      throw SourceError(error)
    }
  }

  /// The whole file, if its size allows a canevas.
  func contents() throws(SourceError) -> [UInt8] {
    if size > DraftFile.sizeLimit { throw .tooLarge }
    return try beginning(of: size)
  }

  /// The first `count` bytes, or all of a shorter file.
  func beginning(of count: Int) throws(SourceError) -> [UInt8] {
    do throws(ArchiveError) { return try bytes(at: 0, count: min(size, count)) } catch {
      throw error == .damaged ? .changed : SourceError(error)
    }
  }

  func bytes(at offset: Int, count: Int) throws(ArchiveError) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { throw .damaged }
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try file.bytes(at: offset, count: count) } catch {
      throw .disk(error)
    }
    if bytes.count < count { throw .damaged }
    return bytes
  }
}
