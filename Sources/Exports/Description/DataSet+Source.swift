package import FormModel
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
      areas: owners.compactMap { $0.area(in: source.form) },
      sources: [names.isEmpty ? source.form.title : names]
        + (source.referentiel.map { [$0.printableLine] } ?? []),
      method: Self.method(source.form),
      limits: Self.limits(of: source, edition),
      changes: source.reopenings(in: edition) + source.form.changes,
      contact: Self.contact(producers, edition, source.form),
      tables: schemas.map(DescribedTable.init)
    )
  }

  private static func method(_ form: Form) -> [String] {
    [
      form.card().summary, form.card().method.one,
    ].map(\.withFrenchSpaces).filter { !$0.isEmpty }
  }

  private static func limits(of source: ExportSource, _ edition: Edition) -> [String] {
    var limits: [String] = []
    switch edition {
    case .complete:
      limits.append(
        "Cet export est complet : il contient des données personnelles. "
          + (source.form.introduction.recipient.map {
            "Il est fait pour être transmis \($0.dative), et ne se publie pas."
          } ?? "Il ne se publie pas.")
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
    return (limits + sharedLimits(source.form)).map(\.withFrenchSpaces)
  }

  /// What holds for every canevas.
  package static func sharedLimits(_ form: Form) -> [String] {
    [
      "Une cellule vide veut dire que la réponse n’est pas connue. Elle ne veut dire ni zéro, ni non."
    ] + form.card().limits.all + generalLimits
  }

  private static let generalLimits = [
    "Un texte libre peut nommer quelqu’un : qui réutilise ces données respecte le règlement général sur la protection des données.",
    "Les codes sont du texte : « 01004 » n’est pas le nombre 1004.",
  ]

  private static func contact(_ producers: [Producer], _ edition: Edition, _ form: Form) -> [String]
  {
    let who = producers.first.map { "Pour le contenu : \($0.name)." }
    let contact = form.card().contact
    let address = edition == .complete ? contact.complete : contact.open
    return ([who].compactMap(\.self) + [address]).filter { !$0.isEmpty }.map(\.withFrenchSpaces)
  }
}

extension OwnerCollectivite {
  /// `nil` where it is not known.
  func siren(in form: Form) -> String? {
    code.flatMap { form.card().siren($0, type ?? "") }
  }

  /// `nil` without a name.
  func area(in form: Form) -> DataSet.Area? {
    guard let name = nom?.printableLine else { return nil }
    let level = type.map(form.card().level) ?? .other
    return DataSet.Area(
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
    guard let subjects, let end = subjects.end else { return [] }
    return answers.rows(at: .root + subjects.list.key)
      .compactMap { $0.object?[end.key]?.string.flatMap { CalendarDate(iso: $0) } }
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
