internal import FormModel
internal import JSONText

/// A row of « Collectivité » for rules.
struct CollectiviteRow {
  let place: Path
  let nom: String?
  let code: String?
  let type: TypeDeCollectivite?
}

extension Examination {
  var collectivites: [CollectiviteRow] {
    let list = Path.root + "collectivites"
    return answers.rows(at: list).enumerated().map { index, row in
      CollectiviteRow(
        place: list + index,
        nom: row.object?["nom"]?.string,
        code: row.object?["code"]?.string,
        type: row.object?["type"]?.string.flatMap(TypeDeCollectivite.init)
      )
    }
  }
}
