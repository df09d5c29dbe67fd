package enum ExportFormats {
  package static let all: [any ExportFormat] = [
    JSONFormat(), CSVFormat(), XLSXFormat(), MarkdownFormat(), TextFormat(), HTMLFormat(),
    ODTFormat(), DOCXFormat(),
  ]

  /// The format with this `--format` value; `nil` if there is none.
  package static func named(_ name: String) -> (any ExportFormat)? {
    all.first { $0.name == name }
  }
}
