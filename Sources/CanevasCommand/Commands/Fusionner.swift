internal import ArgumentParser
internal import Drafts
internal import Exports
internal import Files
internal import UseCases
internal import FormModel
internal import Importing
internal import JSONText

struct Fusionner: ParsableCommand, UsesDrafts {
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

  mutating func run() throws {
    if files.contains("") { throw UsageError.emptyPath("FICHIER") }
    let outcomes = try merge()
    if json {
      try Output.say(.array(outcomes.map { $0.json(ref: ref) }))
    } else {
      try Output.say(outcomes.map(\.text).joined())
    }
    let count = outcomes.reduce(0) { $0 + $1.merge.contested.count }
    if count == 0 { return }
    Output.warn(
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
  private func merge() throws -> [MergeOutcome] {
    let services = World.services { World.saveNow($0) }
    var outcomes: [MergeOutcome] = []
    var undoLog: JSON?
    let draft = try World.change(ref) { draft, _ in
      if draft.etat == .finalise { throw CommandError.finalMerge(ref: ref) }
      var session = services.session(on: draft, readOnly: nil, isSaved: true)
      for file in files {
        let found = try incoming(file)
        let text = try services.counterpart(of: draft, in: found, at: file)
        let arrival = Arrival(text, from: .file(file), beside: session, World.store)
        outcomes.append(MergeOutcome(file: file, found: found, merge: arrival.merge))
        if arrival.isNews(beside: session) {
          try services.apply(arrival, by: World.author, to: &session)
        }
      }
      if session.isChanged {
        draft = session.handOver(at: World.clock.now(), by: World.author)
      }
      undoLog = session.book.undoLog
    }
    World.store.rememberUndo(undoLog, of: draft)
    return outcomes
  }

  /// Reads a file, or another draft by its REF.
  private func incoming(_ file: String) throws -> Incoming {
    let path = try World.path(file)
    let isThere = (try? World.disk.facts(of: path)) ?? nil
    let intake = Intake(form: World.form, store: World.store)
    if isThere == nil, !file.contains("/"), let id = try? World.store.find(file) {
      return try intake.incoming(World.store.folder + "/brouillons/\(id).json")
    }
    return try intake.incoming(path)
  }
}

/// The result of merging one file.
struct MergeOutcome {
  let file: String
  let found: Incoming
  let merge: Merge

  var text: String {
    let names = World.form.names(of: merge.items, in: merge.merged().answers)
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
