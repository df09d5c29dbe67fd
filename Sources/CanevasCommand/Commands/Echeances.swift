internal import ArgumentParser
internal import Drafts
internal import Exports
internal import Filling
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
    if ics == "" { throw WrongUsage.emptyPath("--ics") }
    let today = try TypedDate.day(au) ?? World.clock.today
    var isWhole = true
    let owed = try find(&isWhole).byDay
    if let ics { try write(owed, to: ics) }
    if json {
      try Output.say(.array(owed.map { $0.json(on: today) }))
    } else if owed.isEmpty {
      Output.warn("Aucune réponse n’est attendue.")
    } else {
      try Output.say(owed.table(on: today))
    }
    if !isWhole { throw ExitCode(1) }
  }

  /// Reports unreadable drafts and continues with the others.
  private func find(_ isWhole: inout Bool) throws -> [OwedAnswer] {
    if refs.isEmpty {
      let listings = try World.store.list()
      for damage in listings.damages { Output.warn(damage) }
      if listings.isEmpty { Output.warn(Refusal.noDraftYet.description) }
      return listings.drafts.flatMap { World.form.owedAnswers(in: $0, ref: $0.id) }
    }
    var owed: [OwedAnswer] = []
    for ref in refs {
      do {
        owed += World.form.owedAnswers(in: try World.open(ref), ref: ref)
      } catch {
        Output.warn(String(describing: error))
        isWhole = false
      }
    }
    return owed
  }

  private func write(_ owed: [OwedAnswer], to path: String) throws {
    let cut = path.lastIndex(of: "/")
    let folder = cut.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = cut.map { String(path[path.index(after: $0)...]) } ?? path
    if name.isEmpty { throw Refusal.folderForFile(path) }
    let file = ExportFile(
      path: name,
      bytes: PromiseCalendar.bytes(of: owed, at: World.clock.now())
    )
    do throws(ExportWriteError) {
      let written = try World.writer.write([file], into: folder, replacing: ecraser)
      for path in written { Output.warn("Agenda\u{A0}: \(path.oneLine)") }
    } catch {
      if case .exists(let path) = error { throw Refusal.fileThere(path) }
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
  static func day(_ typed: String?) throws(WrongUsage) -> CalendarDate? {
    guard let typed else { return nil }
    do throws(Rejection) { return try date(typed) } catch { throw .badDay(error) }
  }
}
