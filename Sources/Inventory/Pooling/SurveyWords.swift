internal import FormModel
internal import TextFolding

/// The words of the form for what an inventory counts.
struct SurveyWords: Sendable {
  /// What one canevas documents: « démarche ».
  let unit: Noun
  /// What it reports: « concertation ».
  let subject: Noun
  /// What is asked for in it: « proposition ».
  let item: Noun
  let owner: Noun
  /// Who takes part: « public ».
  let audience: Noun

  init(_ asked: CountedQuestions) {
    unit = asked.declared.unit
    subject = asked.subjects.group.noun
    item = asked.items.group.noun
    owner = asked.owners.group.noun
    audience = asked.declared.audience.noun
  }

  /// The title of an inventory.
  var title: String { "Inventaire des \(subject.plural)" }

  /// The table of a list: « concertations.csv ».
  func table(_ list: Field) -> String { "\(list.key).csv" }

  /// « concertations.csv, colonne participants »; `nil` is the table of canevas.
  func source(_ list: Field?, _ fields: [Field]) -> String {
    let names = fields.map(\.key)
    let last = names.count > 1 ? names.last.map { " et \($0)" } ?? "" : ""
    let columns = (names.count > 1 ? names.dropLast() : names[...]).joined(separator: ", ") + last
    return "\(list.map(table) ?? "canevas.csv"), colonne \(columns)"
  }

  func source(_ list: Field?, _ field: Field) -> String { source(list, [field]) }
}

extension Noun {
  /// The name of a column for it, in snake case: « collectivite ».
  var key: String {
    String(decoding: singular.foldedWords, as: UTF8.self).split(separator: " ").joined(
      separator: "_"
    )
  }
}
