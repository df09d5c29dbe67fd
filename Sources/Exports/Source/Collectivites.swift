internal import FormModel
internal import JSONText

/// An owner of the canevas, for titles, file names and catalogues.
package struct Collectivite: Equatable, Sendable {
  package let nom: String?
  package let code: String?
  /// The stored answer to `FieldRole.ownerType`.
  package let type: String?
}

extension ExportSource {
  /// In the order of the canevas: the lead collectivité comes first.
  var collectivites: [Collectivite] { Self.collectivites(in: answers, form) }

  /// The owners in published answers.
  static func collectivites(in answers: Answers, _ form: Form) -> [Collectivite] {
    guard let owners = form.rootFields.first(where: { $0.key == form.ownerList }),
      case .rows(let group) = owners.kind
    else { return [] }
    let (code, type) = (form.field(.ownerCode)?.key, form.field(.ownerType)?.key)
    return answers.rows(at: .root + owners.key).map { row in
      Collectivite(
        nom: row.object?[group.nameKey]?.string,
        code: code.flatMap { row.object?[$0]?.string },
        type: type.flatMap { row.object?[$0]?.string }
      )
    }
  }
}
