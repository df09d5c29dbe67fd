/// A file of an export, with its path in the target folder.
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

/// An export format. Equal sources give equal bytes on every machine.
package protocol ExportFormat: Sendable {
  /// The value of `--format`.
  var name: String { get }

  func files(of source: ExportSource, _ edition: Edition) throws(WorkbookError) -> [ExportFile]
}
