internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText
internal import Terminal

/// Finalising and exporting: what is still wrong, what will be public, which files go where.
///
/// Its questions are a small form of their own, so that they are answered like all others.
struct PublishView: View {
  private var editor: PageEditor
  private var book: AnswerBook
  private var findings = Findings()

  init(_ desk: Desk) {
    let session = desk.session
    let form = Self.form(session)
    book = AnswerBook(
      Answers([
        "edition": .string(Edition.open.rawValue), "formats": .array(["json", "md"]),
        "dossier": .string(desk.services.exportFolder),
      ])
    )
    let isFinal = session?.draft.etat == .finalise
    let mayFinalise = !isFinal && session?.findings.errors == 0 && session?.readOnly == nil
    editor = PageEditor(
      form,
      form.pages(of: book.answers)[0],
      actions: (mayFinalise ? [.finalise] : []) + [.export] + (isFinal ? [.reopen] : []),
      book: book
    )
  }

  private static func form(_ session: Session?) -> Form {
    let withheld = session.map { $0.source.withheld } ?? []
    let publicHelp =
      withheld.isEmpty
      ? "Rien de ce qui est rempli n’est une donnée personnelle : les deux sont pareils."
      : "La version publique laisse de côté : \(withheld.joined(separator: ", "))."
    let fields = [
      Field(
        "edition",
        subject: state(session),
        "Que doit contenir l’export ?",
        help: publicHelp,
        .oneOf([
          Choice(Edition.open.rawValue, "public"),
          Choice(Edition.complete.rawValue, "complet, pour Les Interconnectés"),
        ])
      ),
      Field(
        "formats",
        "Formats",
        help: "Un fichier est écrit pour chaque format coché.",
        .severalOf(ExportFormats.all.map { Choice($0.name, $0.title) })
      ),
      Field(
        "dossier",
        "Dossier",
        help: "Le dossier où les fichiers sont écrits.",
        .line
      ),
    ]
    return Form(
      format: "publication",
      formatVersion: 1,
      title: "Finaliser et exporter",
      ownerList: "formats",
      subjectList: "formats",
      steps: [
        Step(
          id: "publication",
          number: nil,
          title: "Finaliser et exporter",
          shortTitle: "Exporter",
          help: "Ce qui sera écrit, et où.",
          .fields(fields)
        )
      ]
    )
  }

  private static func state(_ session: Session?) -> String? {
    guard let session else { return nil }
    if session.draft.etat == .finalise {
      return "La version \(session.draft.version) est finalisée."
    }
    guard let errors = session.findings.errors.counted("erreur", "erreurs") else {
      return "Rien n’empêche de finaliser la version \(session.draft.version + 1)."
    }
    let verb = session.findings.errors == 1 ? "empêche" : "empêchent"
    return "\(errors) \(verb) de finaliser ; la version de travail peut être exportée."
  }

  var question: Question? { editor.question }

  var bindings: [Binding] {
    editor.bindings + [Binding(.back, .escape), Binding(.quit, .ctrl("q"), .ctrl("c"))]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    let today = { [clock = desk.services.clock] in clock.today }
    if let reply = editor.perform(command, &book, &findings, today: today) {
      return follow(reply, &desk)
    }
    switch command {
    case .back: return .pop
    case .export: return export(&desk)
    case .finalise:
      guard finalise(&desk) else { return .stay }
      self = PublishView(desk, keeping: book)
      return export(&desk)
    case .reopen: return .push(PromptView.reopening())
    default: return .run(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    let today = { [clock = desk.services.clock] in clock.today }
    return follow(editor.type(key, &book, &findings, today: today), &desk)
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    _ = editor.insert(text, &book, &findings)
    return .stay
  }

  private mutating func follow(_ reply: WidgetReply, _ desk: inout Desk) -> Transition {
    switch reply {
    case .next: editor.setFocus(editor.focus + 1, book)
    case .previous: editor.setFocus(editor.focus - 1, book)
    case .run(let command): return perform(command, &desk)
    case .done, .ignored, .open: break
    }
    return .stay
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    Frame.header("Finaliser et exporter", desk.session?.title ?? "", into: &grid)
    let top = grid.size.rows < 16 ? 1 : 2
    let area = Area(
      rows: top..<grid.size.rows - 1,
      columns: 1..<1 + SheetFrame.width(of: grid)
    )
    var drawing = PageDrawing()
    swap(&drawing, &editor.drawing)
    defer { swap(&drawing, &editor.drawing) }
    return drawing.draw(&editor, book, findings, into: &grid, area: area)
  }

  // MARK: Doing

  /// Freezes a version on the disk; whether it was done.
  private func finalise(_ desk: inout Desk) -> Bool {
    guard desk.settle(), var session = desk.session else { return false }
    var draft = session.current()
    draft.finalise(at: desk.services.clock.now())
    do {
      try desk.services.store.save(draft, .durable)
    } catch {
      desk.say(error)
      return false
    }
    session = Session(session.form, draft, readOnly: draft.readOnlyReason)
    session.look(today: desk.today)
    desk.session = session
    return true
  }

  private func export(_ desk: inout Desk) -> Transition {
    guard let session = desk.session else { return .stay }
    let answers = book.answers
    let names = answers.rows(at: .root + "formats").compactMap(\.string)
    guard !names.isEmpty else {
      desk.say("Cochez au moins un format.", .error)
      return .stay
    }
    let order = ExportOrder(
      source: session.source,
      edition: answers[.root + "edition"]?.string.flatMap(Edition.init) ?? .open,
      formats: ExportFormats.all.filter { names.contains($0.name) },
      folder: answers[.root + "dossier"]?.string ?? desk.services.exportFolder
    )
    return order.carryOut(replacing: false, &desk)
  }

  private init(_ desk: Desk, keeping book: AnswerBook) {
    self.init(desk)
    self.book = book
    editor.reload(book)
  }
}
