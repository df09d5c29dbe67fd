internal import ArgumentParser
internal import Drafts
internal import Exports
internal import Files
internal import UseCases
internal import FormModel
internal import JSONText

struct Echeances: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "echeances",
    abstract: "Dire quelles réponses promises sont attendues, les plus en retard en premier.",
    usage: "canevas echeances [REF…] [--au JJ/MM/AAAA] [--json] [--ics FICHIER] [--ecraser]",
    discussion: """
      Une proposition avec une date «\u{A0}À rendre compte avant le\u{A0}» est attendue tant qu’elle n’a ni \
      réponse, ni suite à cette date. Pour les autres, l’usage de la Commission nationale du débat public est \
      proposé\u{A0}: rendre compte deux mois après la fin de la concertation, répondre après trois. Sans REF, \
      tous les brouillons sont lus.
      """
  )

  @Argument(help: ArgumentHelp("Les brouillons ou les fichiers.", valueName: "REF"))
  var refs: [String] = []

  @Option(
    help: ArgumentHelp(
      "Le jour où l’on compte les retards\u{A0}; aujourd’hui, à défaut.",
      valueName: "JJ/MM/AAAA"
    )
  )
  var au: String?

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  @Option(
    help: ArgumentHelp(
      "Écrire un agenda, pour Outlook, Thunderbird ou Nextcloud.",
      valueName: "FICHIER"
    )
  )
  var ics: String?

  @Flag(help: "Remplacer l’agenda qui est déjà là.")
  var ecraser = false

  mutating func run() throws {
    if ics == "" { throw UsageError.emptyPath("--ics") }
    let today = try TypedDate.day(au) ?? World.clock.today
    let (found, isWhole) = try find()
    let owed = found.byDay
    if let ics, isWhole { try write(owed, to: ics) }
    if json {
      try Output.say(.array(owed.map { $0.json(on: today) }))
    } else if owed.isEmpty {
      if isWhole { Output.warn("Aucune réponse n’est attendue.") }
    } else {
      try Output.say(owed.table(on: today))
    }
    if ics != nil, !isWhole {
      Output.warn(
        "L’agenda n’est pas écrit : des promesses y manqueraient. Nommez les autres brouillons, ou mettez celui qui est abîmé à la corbeille."
          .withFrenchSpaces
      )
    }
    if !isWhole { throw ExitCode(1) }
  }

  /// What is owed, and whether every draft could be read: one that cannot keeps no other from being looked at.
  private func find() throws -> (owed: [OwedAnswer], isWhole: Bool) {
    if refs.isEmpty {
      let listings = try World.store.list()
      for damage in listings.damages { Output.warn(damage) }
      if listings.isEmpty { Output.warn(CommandError.noDraftYet.description) }
      return (
        listings.drafts.flatMap { World.form.owedAnswers(in: $0, ref: $0.id) },
        listings.damages.isEmpty
      )
    }
    var owed: [OwedAnswer] = []
    var isWhole = true
    for ref in refs {
      do {
        owed += World.form.owedAnswers(in: try World.open(ref), ref: ref)
      } catch {
        Output.warn(String(describing: error))
        isWhole = false
      }
    }
    return (owed, isWhole)
  }

  private func write(_ owed: [OwedAnswer], to path: String) throws {
    // By bytes: a slash and an accent behind it are one Character.
    let name = path.utf8.last == UInt8(ascii: "/") ? "" : path.lastName
    if name.isEmpty { throw CommandError.folderForFile(path) }
    let path = try World.path(path)
    let file = ExportFile(
      path: name,
      bytes: PromiseCalendar.bytes(of: owed, at: World.clock.now())
    )
    do throws(ExportWriteError) {
      let written = try World.writer.write([file], into: path.parent, replacing: ecraser)
      for path in written { Output.warn("Agenda\u{A0}: \(path.oneLine)") }
    } catch {
      if case .exists(let path) = error { throw CommandError.fileThere(path) }
      throw error
    }
  }
}

extension [OwedAnswer] {
  /// A line each: delay, date, draft, owner, what is owed, and its state.
  fileprivate func table(on today: CalendarDate) -> String {
    let beginnings = Beginnings(of: map(\.id))
    return Table.text(
      map { answer in
        [
          answer.delay(on: today), answer.promise.due.typed, beginnings[answer.id].oneLine,
          answer.owner.excerpt, answer.title.excerpt,
          standing(of: answer.promise),
        ]
      }
    )
  }
}

/// The state in a few words.
private func standing(of promise: Promise) -> String {
  if promise.custom != nil { return "proposé par l’usage" }
  return promise.stateWords.isEmpty ? "sans réponse" : promise.stateWords
}

extension TypedDate {
  /// The date of `--au`; `nil` if it is not given.
  static func day(_ typed: String?) throws(UsageError) -> CalendarDate? {
    guard let typed else { return nil }
    do throws(Rejection) { return try date(typed) } catch { throw .badDay(error) }
  }
}
