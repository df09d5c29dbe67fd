internal import FormModel
internal import JSONText

extension DataSet {
  /// The tables of a single canevas.
  init(of source: ExportSource, _ edition: Edition, _ schemas: [TableSchema]) {
    let answers = Answers(Publication.answers(of: source, edition))
    let owners = ExportSource.collectivites(in: answers, source.form)
    let producers = owners.compactMap { owner in
      owner.nom.map { Producer(name: $0.printableLine, siren: owner.siren(in: source.form)) }
    }
    let names = producers.map(\.name).joined(separator: ", ")
    let words = "Export " + (edition == .open ? source.publicWords : "complet")
    let ends = source.form.ends(in: answers)
    self.init(
      form: source.form,
      name: source.form.format,
      id: source.id,
      title: [source.form.title, names].filter { !$0.isEmpty }.joined(separator: " – "),
      summary: "\(words). \(source.stateSentence.withCapital).",
      version: String(source.version),
      created: source.creeLe.moment,
      modified: source.modifieLe.moment,
      edition: edition,
      producers: producers,
      start: source.form.start(in: answers),
      end: ends.max(),
      places: owners.compactMap { $0.place(in: source.form) },
      sources: [names.isEmpty ? source.form.title : names]
        + (source.referentiel.map { [$0.printableLine] } ?? []),
      method: Self.method(source.form),
      limits: Self.limits(of: source, edition),
      changes: source.reopenings(in: edition) + source.form.changes,
      contact: Self.contact(producers, edition),
      tables: schemas.map(DescribedTable.init)
    )
  }

  private static func method(_ form: Form) -> [String] {
    [
      form.card().summary,
      "Une personne de la collectivité a répondu, étape par étape, aux questions du canevas ; les réponses sont données telles quelles. Les codes des collectivités sont comparés au référentiel que les sources nomment. Rien n’est calculé ni résumé.",
    ].map(\.withFrenchSpaces).filter { !$0.isEmpty }
  }

  private static func limits(of source: ExportSource, _ edition: Edition) -> [String] {
    var limits: [String] = []
    switch edition {
    case .complete:
      limits.append(
        "Cet export est complet : il contient des données personnelles. Il est fait pour être transmis aux Interconnectés, et ne se publie pas."
      )
    case .open:
      let names = source.leftOutNames.map(\.printableLine)
      if !names.isEmpty {
        limits.append("Cet export public laisse de côté : \(names.joined(separator: ", ")).")
      }
    }
    if !source.isFinal {
      limits.append(
        "C’est une version de travail : des réponses peuvent manquer ou changer. Une version plus haute du même identifiant la remplace."
      )
    }
    return (limits + Self.sharedLimits).map(\.withFrenchSpaces)
  }

  /// What holds for every canevas.
  package static let sharedLimits = [
    "Une cellule vide veut dire que la réponse n’est pas connue. Elle ne veut dire ni zéro, ni non.",
    "Les nombres (participants, heures, voix) sont ceux que la collectivité déclare ; personne d’autre ne les a vérifiés.",
    "Les propositions, les vigilances et les diagnostics sont dans les mots des participants ou de la collectivité. Les personnes qui ont pris part n’ont pas été choisies pour représenter toute la population, sauf si le recrutement le dit.",
    "Un texte libre peut nommer quelqu’un : qui réutilise ces données respecte le règlement général sur la protection des données.",
    "Les codes sont du texte : « 01004 » n’est pas le nombre 1004.",
  ]

  private static func contact(_ producers: [Producer], _ edition: Edition) -> [String] {
    let who = producers.first.map { "Pour le contenu : \($0.name)." }
    let address =
      edition == .complete
      ? "L’adresse de la personne référente est dans canevas.csv, colonne referent_email."
      : "L’adresse de la personne référente n’est jamais publiée ; la collectivité répond par ses voies habituelles."
    return ([who].compactMap(\.self) + [address]).map(\.withFrenchSpaces)
  }
}

extension Collectivite {
  /// `nil` where it is not known.
  func siren(in form: Form) -> String? {
    code.flatMap { form.card().siren($0, type ?? "") }
  }

  /// `nil` without a name.
  func place(in form: Form) -> DataSet.Place? {
    guard let name = nom?.printableLine else { return nil }
    let level = type.map(form.card().level) ?? .other
    return DataSet.Place(
      name: name,
      code: code.flatMap { form.isCode($0) ? $0 : nil },
      level: level
    )
  }
}

extension Form {
  fileprivate func start(in answers: Answers) -> CalendarDate? {
    field(.start).flatMap { answers[.root + $0.key]?.string }.flatMap { CalendarDate(iso: $0) }
  }

  /// The last days of what the canevas reports.
  fileprivate func ends(in answers: Answers) -> [CalendarDate] {
    guard let promises = promiseQuestions else { return [] }
    return answers.rows(at: .root + promises.list)
      .compactMap { $0.object?[promises.end]?.string.flatMap { CalendarDate(iso: $0) } }
  }

  /// The changes of the form up to this version.
  package var changes: [String] {
    card().editions.filter { $0.number <= formatVersion }.map { edition in
      let day = CalendarDate(iso: edition.day)?.dayMonthYear ?? edition.day
      return "Version \(edition.number) du format, \(day)\u{A0}: \(edition.changes)"
    }
  }
}

extension ExportSource {
  /// Why finalised versions were reopened, as far as the edition tells.
  fileprivate func reopenings(in edition: Edition) -> [String] {
    (other(in: edition)[ExportKey.reopenings]?.array ?? []).compactMap { stored in
      guard let entry = stored.object, let reason = entry["motif"]?.string else { return nil }
      let day = entry["le"]?.string.flatMap { CalendarDate(iso: String($0.prefix(10))) }
      let number = entry["version"]?.integer.map { " \($0)" } ?? ""
      let when = day.map { ", le \($0.dayMonthYear)" } ?? ""
      return "Version\(number) rouverte\(when)\u{A0}: \(reason.printableLine)"
    }
  }
}

extension String {
  /// A moment in UTC; `nil` for any other text, which a stranger’s file may have.
  fileprivate var moment: String? { UTCSeconds(self) == nil ? nil : self }
}
