internal import Exports

/// An export that has been asked for: what, for whom, in which formats, where.
struct ExportOrder {
  let source: ExportSource
  let edition: Edition
  let formats: [any ExportFormat]
  let folder: String

  /// Writes the files and says which; where one is there already, the person is asked first.
  func carryOut(replacing: Bool, _ desk: inout Desk) -> Transition {
    let files = formats.flatMap { $0.files(of: source, edition) }
    do throws(ExportWriteError) {
      let paths = try desk.services.writer.write(
        files,
        into: desk.services.expanded(folder),
        replacing: replacing
      )
      return .replace(Self.done(paths))
    } catch {
      guard case .exists(let path) = error else {
        desk.say(error)
        return .stay
      }
      return .push(conflict(at: path))
    }
  }

  private static func done(_ paths: [String]) -> ChoiceView {
    ChoiceView(
      "Fichiers écrits",
      paths.map { "- " + $0 },
      [.init("Revenir au canevas") { _ in .closeAll }]
    )
  }

  private func conflict(at path: String) -> ChoiceView {
    ChoiceView(
      "Remplacer ?",
      ["\(path) existe déjà."],
      [
        .init("Ne rien écrire", "Pour choisir un autre dossier.") { _ in .pop },
        .init("Remplacer", "Les fichiers de ce canevas, à cette date, dans ce dossier.") { desk in
          carryOut(replacing: true, &desk)
        },
      ]
    )
  }
}

extension ExportSource {
  /// What the public edition leaves out, each question named once.
  var withheld: [String] {
    ExportPlan(of: self, suspect: []).leftOut.map(\.label).reduce(into: []) { labels, label in
      if !labels.contains(label) { labels.append(label) }
    }
  }
}
