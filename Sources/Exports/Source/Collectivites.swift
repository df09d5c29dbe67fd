internal import FormModel
internal import JSONText

/// Who carries the concertation: what names a document and its file.
struct Collectivite {
  let nom: String?
  let code: String?
}

extension ExportSource {
  /// In the order of the canevas: the one that carries the démarche comes first.
  var collectivites: [Collectivite] {
    answers.rows(at: .root + "collectivites").map { row in
      Collectivite(nom: row.object?["nom"]?.string, code: row.object?["code"]?.string)
    }
  }
}
