package import FormModel

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
  /// Its name on the screen, such as "document (ODT)".
  var title: String { get }
  /// Its name in a sentence.
  var word: String { get }

  /// The typical use of the format for canevas of `form`.
  func purpose(of form: Form) -> String

  func files(of source: ExportSource, _ edition: Edition) throws(WorkbookError) -> [ExportFile]
}
