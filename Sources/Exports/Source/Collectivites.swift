internal import FormModel
internal import JSONText

/// An owner of the canevas, for titles, file names and catalogues.
package struct OwnerCollectivite: Equatable, Sendable {
  package let nom: String?
  package let code: String?
  /// The stored answer to `FieldRole.ownerType`.
  package let type: String?
}

extension ExportSource {
  /// In the order of the canevas: the lead collectivité comes first.
  var collectivites: [OwnerCollectivite] { Self.collectivites(in: answers, form) }

  /// The owners in published answers.
  static func collectivites(in answers: Answers, _ form: Form) -> [OwnerCollectivite] {
    guard let owners = form.owners else { return [] }
    return answers.rows(at: .root + owners.list.key).map { row in
      OwnerCollectivite(
        nom: row.object?[owners.nameKey]?.string,
        code: owners.official.flatMap { row.object?[$0.code.key]?.string },
        type: owners.official.flatMap { row.object?[$0.type.key]?.string }
      )
    }
  }
}
