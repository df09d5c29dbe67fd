internal import FormModel

/// The source of a document to fill, stored in the document's properties.
package struct Origin: Equatable, Sendable {
  package let id: String
  package let version: Int
  /// The digest of the answers.
  package let digest: String
  /// The part of the canevas in the document. Only its rows are stored, not its steps.
  package let part: Questionnaire.Part

  package init(id: String, version: Int, digest: String, part: Questionnaire.Part = .init()) {
    (self.id, self.version, self.digest, self.part) = (id, version, digest, part)
  }

  init(of source: ExportSource, _ form: Form, _ part: Questionnaire.Part) {
    self.init(
      id: source.id,
      version: source.version,
      digest: form.ordered(source.answers).digest,
      part: part
    )
  }

  /// The names and values of its properties.
  var properties: [Document.Fact] {
    [
      .init(label: Self.idName, value: id.printableLine),
      .init(label: Self.versionName, value: String(version)),
      .init(label: Self.digestName, value: digest),
    ] + (part.rows.map { [.init(label: Self.rowsName, value: Self.list($0))] } ?? [])
  }

  /// `nil` if the properties lack the id or the digest.
  package init?(properties: [String: String]) {
    guard let id = properties[Self.idName], let digest = properties[Self.digestName] else {
      return nil
    }
    let rows = properties[Self.rowsName].map { text in
      text.split(separator: " ").compactMap { Int($0) }.map { $0 - 1 }
    }
    self.init(
      id: id,
      version: properties[Self.versionName].flatMap { Int($0) } ?? 0,
      digest: digest,
      part: .init(rows: rows)
    )
  }

  /// The 1-based numbers, separated by spaces.
  private static func list(_ rows: [Int]) -> String {
    rows.map { String($0 + 1) }.joined(separator: " ")
  }

  private static let idName = "canevas-identifiant"
  private static let versionName = "canevas-version"
  private static let digestName = "canevas-empreinte"
  private static let rowsName = "canevas-concertations"
}
