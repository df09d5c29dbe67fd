internal import Drafts
internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet shown after an export: the purpose and content of each file, and the next steps.
struct ExportedView: EntrySheet {
  private let order: ExportOrder
  private let form: Form
  private let written: [ExportOrder.Written]
  private let state: String
  /// The number of the finalised version, if any.
  private let version: Int?
  private let contents: String
  private let next: String
  private let actions: [Action]
  var cursor = 0
  private(set) var frame = SheetFrame()
  /// The number of rows scrolled back from the first button.
  private var rowsBack = 0

  private enum Action {
    case backToForm, showFolder, again, home, reopen

    var title: String {
      switch self {
      case .backToForm: "Revenir au canevas"
      case .showFolder: "Ouvrir le dossier"
      case .again: "Exporter autrement"
      case .home: "Revenir à la liste"
      case .reopen: "Rouvrir pour une nouvelle version"
      }
    }
  }

  init(_ order: ExportOrder, _ written: [ExportOrder.Written], _ desk: Desk) {
    self.order = order
    form = desk.services.form
    self.written = written
    let draft = desk.session?.draft
    let isFinal = draft?.etat == .finalise && !desk.drafts.isOnExample
    version = isFinal ? draft?.version : nil
    state =
      isFinal
      ? "La version \(draft?.version ?? 0) est finalisée : elle ne change plus."
      : "Les fichiers sont écrits."
    contents = order.contents(in: desk.session)
    next =
      order.edition == .complete
      ? desk.services.form.introduction.recipient.map {
        "Joignez les données (JSON) à un courriel \($0.dative), et à personne d’autre."
      } ?? "Ces fichiers ne se publient pas."
      : "Relisez la page web avant de la publier ; Ctrl-P l’imprime dans le navigateur."
        + (desk.services.form.introduction.recipient.map {
          " Pour \($0.name), exportez aussi la version complète."
        } ?? "")
    actions =
      [.backToForm] + (desk.services.showFolder == nil ? [] : [.showFolder])
      + [.again, .home] + (isFinal ? [.reopen] : [])
  }

  var bindings: [Binding] {
    [
      Binding(.choose, .enter, .character(" ")), Binding(.back, .escape),
      .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .choose:
      switch actions[cursor] {
      case .backToForm: return .closeAll
      case .again: return .pop
      case .home: return .run(.home)
      case .reopen: return .run(.reopen)
      case .showFolder:
        let isShown = desk.services.showFolder?(order.folder) ?? false
        desk.say(
          isShown
            ? "Le dossier s’ouvre dans une autre fenêtre."
            : "Le dossier n’a pas pu être ouvert : il est dans \(order.folder).",
          isShown ? .success : .error
        )
        return .stay
      }
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .up where cursor == 0: rowsBack += 1
    case .pageUp where cursor == 0: rowsBack += 10
    case .down where rowsBack > 0: rowsBack -= 1
    case .pageDown where rowsBack > 0: rowsBack = max(0, rowsBack - 10)
    default: cursor = key.entry(from: cursor, of: actions.count)
    }
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    frame.open(at: position, &cursor)
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = rows("\(Sign.done) \(state)", .success, width: width)
    lines += rows("Dans \(order.folder)", .plain, width: width) + [.blank]
    lines += files(width: width) + [.blank]
    lines += rows(contents, .plain, width: width)
    lines += rows(next, .plain, width: width) + [.blank]
    let first = lines.count
    for (index, action) in actions.enumerated() {
      lines.append(.button(action.title, isCurrent: index == cursor, width: width))
    }
    if cursor > 0 { rowsBack = 0 }
    rowsBack = min(rowsBack, first)
    // On a small screen the header shows the result, because the buttons leave no room for it.
    let done = version.map { "\(Sign.done) Version \($0) finalisée" }
    return frame.draw(
      grid.size.rows < 16 ? done ?? "Fichiers écrits" : "Fichiers écrits",
      desk.session?.title ?? "",
      lines: lines,
      entries: actions.indices.map { first + $0 },
      cursor: first + cursor - rowsBack,
      into: &grid
    )
  }

  private func purpose(of written: ExportOrder.Written) -> String {
    written.format.purpose(of: form)
  }

  /// The purpose of each file, with its name beside it, or below if there is no room.
  private func files(width: Int) -> [Line] {
    let column = 2 + (written.map { Wrapping.width(purpose(of: $0)) }.max() ?? 0) + 3
    let names = written.map { name(of: $0.path) }
    let isBeside = names.allSatisfy { column + Wrapping.width($0) <= width }
    let head = Line.text("Pour…", .heading)
    let heading = isBeside ? head.adding("Prenez", .heading, column: column) : head
    return [heading]
      + zip(written, names).flatMap { written, name -> [Line] in
        let purpose = Line.text(
          Wrapping.cut(purpose(of: written), width: width - 2),
          .plain,
          column: 2
        )
        if isBeside { return [purpose.adding(name, .label, column: column)] }
        return [purpose]
          + Wrapping.rows(name, width: width - 4).map { .text($0, .label, column: 4) }
      }
  }

  /// The path relative to the folder, which is shown above.
  private func name(of path: String) -> String {
    let folder = order.folder.hasSuffix("/") ? order.folder : order.folder + "/"
    return path.hasPrefix(folder) ? String(path.dropFirst(folder.count)) : path
  }

  private func rows(_ text: String, _ role: Role, width: Int) -> [Line] {
    Wrapping.rows(text.withFrenchSpaces, width: width).map { .text($0, role) }
  }
}
