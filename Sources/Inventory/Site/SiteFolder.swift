internal import Exports
internal import Files

/// The folder of a site, which is replaced as a whole: its own files and no others.
struct SiteFolder: Sendable {
  /// Tells a site of this program, and which files are part of it.
  static let listName = "fichiers.txt"
  static let mark =
    "Site d’un inventaire, écrit par canevas. Ses fichiers, remplacés ensemble\u{A0}:"

  let path: String

  /// Throws if the folder has something and is no site of this program.
  func checkReplaceable() throws(InventoryError) {
    let disk = PosixExportFileSystem()
    guard let kind = disk.kind(of: path) else { return }
    // A link leads to a folder, or entering it fails.
    guard kind == .folder || kind == .link else { throw .siteNotReplaced(path) }
    let names = ((try? disk.names(in: path)) ?? []).filter { StagingName($0) == nil }
    if !names.isEmpty, own == nil { throw .siteNotReplaced(path) }
  }

  /// The paths of the files of the site that is there; `nil` if none is.
  var own: Set<String>? {
    guard let file = try? OpenFile(path / Self.listName),
      let bytes = try? file.bytes(at: 0, count: file.size)
    else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return lines.first == Self.mark ? Set(lines.dropFirst()).union([Self.listName]) : nil
  }

  /// Writes the list of all files below `staging` there, and makes them durable.
  static func finish(_ staging: String) throws(DiskError) {
    let files = try PosixExportFileSystem().files(below: staging)
    var text = Array((mark + "\n").utf8)
    for file in files {
      text += file.utf8
      text.append(0x0A)
    }
    try SystemFile(anew: staging / listName).write(text)
    try SystemFile(reading: staging).syncFileSystem()
  }
}
