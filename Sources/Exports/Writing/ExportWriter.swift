/// Puts the files of an export where they belong.
package struct ExportWriter: Sendable {
  package let write: @Sendable ([ExportFile], String) throws -> [String]

  package init(write: @escaping @Sendable ([ExportFile], String) throws -> [String]) {
    self.write = write
  }

  package func write(_ files: [ExportFile], to folder: String) throws -> [String] {
    try write(files, folder)
  }
}
