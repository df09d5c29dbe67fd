internal import FormModel

/// What a document to fill was made from; it stands in its properties.
package struct Origin: Equatable, Sendable {
  package let id: String
  package let version: Int
  /// Of the answers.
  package let digest: String
  /// What of the canevas is in it.
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

  /// `nil` where the properties of a file have none.
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

  /// As people count.
  private static func list(_ rows: [Int]) -> String {
    rows.map { String($0 + 1) }.joined(separator: " ")
  }

  private static let idName = "canevas-identifiant"
  private static let versionName = "canevas-version"
  private static let digestName = "canevas-empreinte"
  private static let rowsName = "canevas-concertations"
}
