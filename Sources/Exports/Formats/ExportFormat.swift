/// A file of an export, by its path below the target folder.
package struct ExportFile: Equatable, Sendable {
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}

/// A way to write a canevas. The same source gives the same bytes on every machine.
package protocol ExportFormat: Sendable {
  /// As `--format` takes it.
  var name: String { get }

  /// The files of one export.
  func files(of source: ExportSource, _ edition: Edition) throws(WorkbookError) -> [ExportFile]
}
