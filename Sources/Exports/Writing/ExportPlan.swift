package import FormModel

/// What somebody should know before a public export is written.
package struct ExportPlan: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    /// As the form asks it.
    package let label: String
    package let path: Path
  }

  /// What only a complete export has, in words.
  package let leftOut: [String]
  /// Addresses and numbers that will be public.
  package let suspect: [Problem]
  /// Members of the file that the program does not know, and publishes as they are.
  package let unknown: [Path]

  package init(of source: ExportSource) {
    leftOut = source.leftOutNames
    suspect = Disclosure.all(of: source).map { $0.detail.problem(at: $0.path) }
    unknown = source.unknown.filter(\.isPublished).map(\.path)
  }
}
