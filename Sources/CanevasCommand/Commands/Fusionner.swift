internal import ArgumentParser
internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import Importing
internal import JSONText
internal import UseCases

struct Fusionner: UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "fusionner",
    abstract: "Réunir un brouillon et ce que d’autres en ont fait.",
    usage: "canevas fusionner REF FICHIER… [--json]",
    discussion: """
      FICHIER est un brouillon, un export, ou l’identifiant d’un autre brouillon. Ce qu’un seul côté a changé \
      depuis leur texte commun est pris\u{A0}; ce que les deux ont changé autrement reste comme ici, est \
      dit, et le code de sortie est alors 1\u{A0}: le même fichier, fusionné à l’écran (Ctrl-G «\u{A0}Fusionner\u{A0}») \
      ou en lignes (/fusionner), permet de choisir. Le texte commun est cherché dans l’historique, où les deux \
      textes sont gardés. Ctrl-Z, dans le brouillon, défait la fusion.
      """
  )

  @Argument(help: ArgumentHelp("Le brouillon.", valueName: "REF"))
  var ref: String

  @Argument(
    help: ArgumentHelp("Les brouillons ou les exports à y réunir.", valueName: "FICHIER")
  )
  var files: [String]

  @Flag(help: "Pour des scripts\u{A0}: un tableau JSON.")
  var json = false

  func run(in context: CommandContext) throws {
    if files.contains("") { throw UsageError.emptyPath("FICHIER") }
    let outcomes = try merge(in: context)
    if json {
      try context.output.say(.array(outcomes.map { $0.json(ref: ref) }))
    } else {
      try context.output.say(outcomes.map { $0.text(of: context.form) }.joined())
    }
    let count = outcomes.reduce(0) { $0 + $1.merge.contested.count }
    if count == 0 { return }
    context.output.warn(
      """
      Des deux côtés, \(count == 1 ? "une réponse a été changée" : "\(count) réponses ont été changées") : ce qui \
      est ici est gardé. Pour choisir : « canevas reprendre \(ref.shellWord) », puis Ctrl-G « Fusionner » et \
      le même fichier.
      """
      .withFrenchSpaces
    )
    throw ExitCode(1)
  }

  /// Merges all files, or none if one is refused. Each file is one undo step.
  private func merge(in context: CommandContext) throws -> [MergeOutcome] {
    let services = context.services { context.saveNow($0) }
    var outcomes: [MergeOutcome] = []
    var undoLog: JSON?
    let draft = try context.change(ref) { draft, _ in
      if draft.etat == .finalise { throw CommandError.finalMerge(ref: ref) }
      var session = services.session(on: draft, readOnly: nil, isSaved: true)
      for file in files {
        let found = try incoming(file, in: context)
        let text = try services.counterpart(of: draft, in: found, at: file)
        let arrival = Arrival(text, from: .file(file), beside: session, context.store)
        outcomes.append(MergeOutcome(file: file, found: found, merge: arrival.merge))
        if arrival.isNews(beside: session) {
          try services.apply(arrival, by: context.author, to: &session)
        }
      }
      if session.isChanged {
        draft = session.handOver(at: context.clock.now(), by: context.author)
      }
      undoLog = session.book.undoLog
    }
    context.store.rememberUndo(undoLog, of: draft)
    return outcomes
  }

  /// Reads a file, or another draft by its REF.
  private func incoming(_ file: String, in context: CommandContext) throws -> Incoming {
    let path = try context.path(file)
    let isThere = (try? context.disk.facts(of: path)) ?? nil
    let intake = Intake(form: context.form, store: context.store)
    if isThere == nil, !file.contains("/"), let id = try? context.store.find(file) {
      return try intake.incoming(context.store.folder + "/brouillons/\(id).json")
    }
    return try intake.incoming(path)
  }
}

/// The result of merging one file.
struct MergeOutcome {
  let file: String
  let found: Incoming
  let merge: Merge

  func text(of form: Form) -> String {
    let names = form.names(of: merge.items, in: merge.merged().answers)
    let all = zip(merge.items, names)
    let applied = all.filter { !$0.0.isContested }.map { "  \($0.1)" }
    let contested = all.filter { $0.0.isContested }.flatMap { difference, name in
      [
        "  \(name)", "    au départ : \(difference.words(for: difference.base))",
        "    ici : \(difference.words(for: difference.before))",
        "    là : \(difference.words(for: difference.after))",
      ]
    }
    let head =
      merge.items.isEmpty
      ? ["\(file.oneLine) : rien à prendre."] : ["\(file.oneLine) :"]
    let lines =
      head + part("Pris", applied, count: applied.count)
      + part("À choisir", contested, count: merge.contested.count)
      + (found.remarks.map(\.description) + found.complaints).map { "  \($0)" }
    return lines.map { $0.withFrenchSpaces + "\n" }.joined()
  }

  private func part(_ title: String, _ lines: [String], count: Int) -> [String] {
    count == 0 ? [] : ["\(title) (\(count))"] + lines
  }

  /// Scripts depend on these keys.
  func json(ref: String) -> JSON {
    .object([
      "ref": .string(ref), "fichier": .string(file),
      "appliquees": .array(merge.applied.map(\.json)),
      "a_choisir": .array(merge.contested.map(\.json)),
    ])
  }
}

extension Difference {
  fileprivate var json: JSON {
    .object([
      "chemin": .string(path.description), "base": base ?? .null, "ici": before ?? .null,
      "la": after ?? .null,
    ])
  }
}
