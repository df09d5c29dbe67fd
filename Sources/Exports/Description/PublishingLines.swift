internal import FormModel
internal import JSONText

/// The lines with which a person publishes the folder on data.gouv.fr: `publier.txt`. The program
/// sends nothing itself.
package struct PublishingLines {
  package static let fileName = "publier.txt"

  private let data: DataSet

  package init(_ data: DataSet) { self.data = data }

  package var bytes: [UInt8] {
    let description = String(decoding: JSONWriter.pretty(.object(dataset)), as: UTF8.self)
    let names = (data.tables.map(\.fileName) + data.otherFiles.map(\.name) + [ReadMe.fileName])
      .joined(separator: " ")
    return Array((beginning + description + Self.between(names) + Self.ending).utf8)
  }

  private var beginning: String {
    """
    Publier ce dossier sur data.gouv.fr
    ===================================

    canevas n’envoie rien : ces lignes sont à lire, puis à lancer dans ce dossier, dans un terminal (bash, avec curl).

    Avant de commencer
      - Relisez LISEZMOI.md et les tables : tout ce qu’elles contiennent sera public.
      - La clé se trouve sur data.gouv.fr, dans les paramètres de votre compte. Elle vaut un mot de passe.
      - L’organisation est l’identifiant de votre \(data.form.owners?.group.noun.singular ?? "organisme") sur data.gouv.fr, dans l’adresse de sa page d’administration.

    CLE='...'
    ORGANISATION='...'

    1. Décrire le jeu de données. Il reste un brouillon, que vous seul voyez, jusqu’à ce que vous le publiiez sur le site.

    sed "s/\\"ORGANISATION\\"/\\"$ORGANISATION\\"/" <<'FIN_DU_JEU' | curl --fail-with-body -X POST 'https://www.data.gouv.fr/api/1/datasets/' -H "X-API-KEY: $CLE" -H 'Content-Type: application/json' -d @-

    """.withFrenchSpaces
  }

  private static func between(_ names: String) -> String {
    """
    FIN_DU_JEU

    2. Mettre ici l’identifiant (« id ») que la réponse donne, puis envoyer les fichiers.

    JEU='...'
    for fichier in \(names); do curl --fail-with-body -X POST "https://www.data.gouv.fr/api/1/datasets/$JEU/upload/" -H "X-API-KEY: $CLE" -F "file=@$fichier"; done


    """
  }

  private static let ending = """
    3. Relire la page sur data.gouv.fr, puis la publier.

    Autrement
      - À la main : data.gouv.fr, « Publier des données », puis déposer les fichiers ; LISEZMOI.md donne les textes à copier.
      - Par moissonnage : déposer tout le dossier sur votre site, et donner à data.gouv.fr l’adresse de dcat.jsonld. Ajoutez d’abord dans
        son « @context » la ligne "@base": "https://…/", avec l’adresse du dossier et la barre à la fin.
      - Dans votre catalogue : catalogue.csv en est une ligne (SCDL). Complétez-y les deux SIRET, la date de publication et l’adresse.

    """.withFrenchSpaces

  /// More characters than this are refused (udata, `TITLE_SIZE_LIMIT`).
  private static let longestTitle = 350

  /// As the API of data.gouv.fr takes it.
  private var dataset: JSONObject {
    var dataset: JSONObject = [
      "title": .string(data.title.cut(Self.longestTitle)),
      "description": .string(
        ([data.summary] + data.method + data.limits + [data.attribution]).joined(separator: "\n\n")
      ),
      "organization": "ORGANISATION",
      "private": .bool(true),
      "license": "lov2",
      "frequency": "irregular",
      "tags": .array(data.form.card().keywords.map { .string($0) }),
    ]
    if let start = data.start, let end = data.end, start <= end {
      dataset["temporal_coverage"] = .object([
        "start": .string(start.iso), "end": .string(end.iso),
      ])
    }
    let zones = data.areas.compactMap { area -> JSON? in
      guard let zone = area.level.zone, let code = area.code else { return nil }
      return .string(zone + code)
    }
    if !zones.isEmpty {
      var spatial: JSONObject = ["zones": .array(zones)]
      if let grain = data.level.zone { spatial["granularity"] = .string(String(grain.dropLast())) }
      dataset["spatial"] = .object(spatial)
    }
    return dataset
  }
}
