internal import FormModel
internal import JSONText

/// An owner of the canevas, for titles and file names.
struct Collectivite {
  let nom: String?
  let code: String?
}

extension ExportSource {
  /// In the order of the canevas: the lead collectivité comes first.
  var collectivites: [Collectivite] {
    answers.rows(at: .root + "collectivites").map { row in
      Collectivite(nom: row.object?["nom"]?.string, code: row.object?["code"]?.string)
    }
  }
}
