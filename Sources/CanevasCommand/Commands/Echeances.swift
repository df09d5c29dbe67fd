internal import ArgumentParser
internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import JSONText
internal import UseCases

struct Echeances: UsesDrafts {
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

  func run(in context: CommandContext) throws {
    if ics == "" { throw UsageError.emptyPath("--ics") }
    let today = try TypedDate.day(au) ?? context.clock.today
    let (found, isWhole) = try find(in: context)
    let owed = found.byDay
    if let ics, isWhole { try write(owed, to: ics, in: context) }
    if json {
      try context.output.say(.array(owed.map { $0.json(on: today) }))
    } else if owed.isEmpty {
      if isWhole { context.output.warn("Aucune réponse n’est attendue.") }
    } else {
      try context.output.say(owed.table(on: today))
    }
    if ics != nil, !isWhole {
      context.output.warn(
        "L’agenda n’est pas écrit : des promesses y manqueraient. Nommez les autres brouillons, ou mettez celui qui est abîmé à la corbeille."
          .withFrenchSpaces
      )
    }
    if !isWhole { throw ExitCode(1) }
  }

  /// What is owed, and whether every draft could be read: one that cannot keeps no other from being looked at.
  private func find(in context: CommandContext) throws -> (owed: [OwedAnswer], isWhole: Bool) {
    if refs.isEmpty {
      let listings = try context.store.list()
      for damage in listings.damages { context.output.warn(damage) }
      if listings.isEmpty { context.output.warn(CommandError.noDraftYet.description) }
      return (
        listings.drafts.flatMap { context.form.owedAnswers(in: $0, ref: $0.id) },
        listings.damages.isEmpty
      )
    }
    var owed: [OwedAnswer] = []
    var isWhole = true
    for ref in refs {
      do {
        owed += context.form.owedAnswers(in: try context.open(ref), ref: ref)
      } catch {
        context.output.warn(String(describing: error))
        isWhole = false
      }
    }
    return (owed, isWhole)
  }

  private func write(_ owed: [OwedAnswer], to path: String, in context: CommandContext) throws {
    // By bytes: a slash and an accent behind it are one Character.
    let name = path.utf8.last == UInt8(ascii: "/") ? "" : path.lastName
    if name.isEmpty { throw CommandError.folderForFile(path) }
    let path = try context.path(path)
    let file = ExportFile(
      path: name,
      bytes: PromiseCalendar.bytes(of: owed, at: context.clock.now())
    )
    do throws(ExportWriteError) {
      let written = try context.writer.write([file], into: path.parent, replacing: ecraser)
      for path in written { context.output.warn("Agenda\u{A0}: \(path.oneLine)") }
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
