internal import Drafts
internal import Files

/// A regular file open for reading; closed with the last reference.
final class OpenFile: ArchiveBytes {
  private let file: SystemFile
  let size: Int

  /// Opens without blocking, and rejects pipes, devices and, unless `followsLink`, a link at the
  /// end of the path.
  init(_ path: String, followsLink: Bool = false) throws(SourceFault) {
    do throws(DiskError) {
      file = try SystemFile(reading: path, followsLink: followsLink)
      let facts = try file.facts()
      if facts.kind != .file { throw .notAFile(facts.kind, path: path) }
      size = facts.size
    } catch {
      throw SourceFault(error)
    }
  }

  /// The whole file, if its size allows a canevas.
  func contents() throws(SourceFault) -> [UInt8] {
    if size > DraftFile.sizeLimit { throw .tooLarge }
    return try bytes(at: 0, count: size)
  }

  func bytes(at offset: Int, count: Int) throws(SourceFault) -> [UInt8] {
    guard offset >= 0, count >= 0, offset <= size, count <= size - offset else { throw .changed }
    let bytes: [UInt8]
    do throws(DiskError) { bytes = try file.bytes(at: offset, count: count) } catch {
      throw SourceFault(error)
    }
    if bytes.count < count { throw .changed }
    return bytes
  }
}
