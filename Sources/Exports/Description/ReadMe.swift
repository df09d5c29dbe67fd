internal import FormModel
internal import JSONText

/// The description of a folder for people: `LISEZMOI.md`.
package struct ReadMe {
  package static let fileName = "LISEZMOI.md"
  /// Its last line, by which a later run knows a file of its own from somebody else’s.
  package static let mark = "*Ce fichier est écrit par canevas, avec les tables.*"

  private let data: DataSet

  package init(_ data: DataSet) { self.data = data }

  package var bytes: [UInt8] { Array(text.utf8) }

  private var text: String {
    let parts =
      ["# " + data.title.inMarkdown, data.summary.inMarkdown]
      + section("Ce que c’est", list: facts.map(\.inMarkdown))
      + section("Comment ces données ont été faites", data.method.map(\.inMarkdown))
      + section("Limites et précautions", list: data.limits.map(\.inMarkdown))
      + section("Les fichiers", list: files)
      + section("Comment les tables se tiennent", list: keys)
      + Codebook(data.tables).markdown
      + section("Les changements", list: data.changes.map(\.inMarkdown))
      + section("Contact", data.contact.map(\.inMarkdown))
      + section("Licence", licence)
      + section("Ouvrir ces tables dans Excel ou LibreOffice", list: Self.opening.map(\.inMarkdown))
      + [Self.mark]
    return parts.joined(separator: "\n\n") + "\n"
  }

  private func section(_ title: String, list: [String]) -> [String] {
    section(title, list.isEmpty ? [] : [list.map { "- " + $0 }.joined(separator: "\n")])
  }

  private func section(_ title: String, _ paragraphs: [String]) -> [String] {
    paragraphs.isEmpty ? [] : ["## " + title] + paragraphs
  }

  private var facts: [String] {
    var facts: [(String, String)] = []
    for producer in data.producers {
      let siren = producer.siren.map { " (SIREN \($0))" } ?? ""
      facts.append(("Producteur", producer.name + siren))
    }
    facts.append(("Version", data.version))
    if let id = data.id { facts.append(("Identifiant", id.printableLine)) }
    let days = [("Créé le", data.created), ("Modifié le", data.modified)]
    for (label, moment) in days {
      let day = moment.flatMap { CalendarDate(iso: String($0.prefix(10))) }
      if let day { facts.append((label, day.dayMonthYear)) }
    }
    if let start = data.start { facts.append(("Début", start.dayMonthYear)) }
    if let end = data.end { facts.append(("Fin", end.dayMonthYear)) }
    if !data.areas.isEmpty {
      let areas = data.areas.map { area in
        area.code.map { "\(area.name) (\($0))" } ?? area.name
      }
      facts.append(("Territoire", areas.joined(separator: ", ")))
    }
    facts += data.sources.map { ("Source", $0) }
    facts.append(("Mise à jour", "sans périodicité fixe"))
    let keywords = data.form.card().keywords
    if !keywords.isEmpty { facts.append(("Mots-clés", keywords.joined(separator: ", "))) }
    return facts.map { "\($0.0)\u{A0}: \($0.1)" }
  }

  private var files: [String] {
    let tables = data.tables.map { ("`\($0.fileName)`", $0.package.title, $0.package.help) }
    let others = (data.otherFiles + DescribedFile.descriptions(in: data.edition))
      .map { ("`\($0.name)`", $0.title, $0.help) }
    return (tables + others).map { name, title, help in
      "\(name)\u{A0}: \(title.sentence.inMarkdown) \(help.inMarkdown)"
    }
  }

  private var keys: [String] {
    data.tables.compactMap { table in
      let schema = table.package.schema
      let primary = schema["primaryKey"]?.names ?? []
      var words = primary.isEmpty ? "" : "une ligne est désignée par \(primary.codes)"
      for link in (schema["foreignKeys"]?.array ?? []).compactMap(\.object) {
        guard let target = link["reference"]?.object, let name = target["resource"]?.string else {
          continue
        }
        words +=
          " ; \((link["fields"]?.names ?? []).codes) renvoie à \((target["fields"]?.names ?? []).codes) dans `\(name).csv`"
      }
      return words.isEmpty ? nil : "`\(table.fileName)` : \(words)".withFrenchSpaces + "."
    }
  }

  private var licence: [String] {
    [
      "\(License.name), \(License.address)".inMarkdown,
      "La licence demande de nommer la source. Cette ligne le fait\u{A0}:",
      "> " + data.attribution.inMarkdown,
    ]
  }

  private static let opening = [
    "Excel : Données, « À partir d’un fichier texte/CSV », origine « 65001 : Unicode (UTF-8) », délimiteur « Virgule », puis « Transformer les données » et le type « Texte » pour les colonnes de codes. Un double-clic sur le fichier abîme les accents et les codes.",
    "LibreOffice : ouvrir le fichier, jeu de caractères « Unicode (UTF-8) », langue « Français », séparateur « Virgule », et le type « Texte » pour les colonnes de codes.",
    "Plusieurs valeurs dans une cellule sont séparées par une barre verticale (|). Les dates sont écrites AAAA-MM-JJ, les nombres avec un point.",
    "Une cellule qui commence par une apostrophe est un texte qu’un tableur aurait pris pour une formule : l’apostrophe n’en fait pas partie.",
  ].map(\.withFrenchSpaces)
}

extension [String] {
  fileprivate var codes: String { map { "`\($0)`" }.joined(separator: ", ") }
}

extension JSON {
  /// The names of a key, which is a text or a list of texts.
  fileprivate var names: [String] { string.map { [$0] } ?? (array ?? []).compactMap(\.string) }
}
