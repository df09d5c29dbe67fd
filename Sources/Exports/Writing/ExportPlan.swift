package import FormModel

/// What to know before a public export is written.
package struct ExportPlan: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    /// The label in the form.
    package let label: String
    package let path: Path
  }

  /// What only a complete export contains, in words.
  package let leftOut: [String]
  /// Addresses and telephone numbers that will be public.
  package let suspect: [Problem]
  /// Unknown members of the file that are published unchanged.
  package let unknown: [Path]

  package init(of source: ExportSource) {
    leftOut = source.leftOutNames
    suspect = Disclosure.all(of: source).map { $0.detail.problem(at: $0.path) }
    unknown = source.unknown.filter(\.isPublished).map(\.path)
  }
}
