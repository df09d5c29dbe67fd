internal import Drafts
internal import Filling
internal import FormModel
internal import Terminal

/// The drafts: what each is of, how far it is, and what can be done with it.
struct HomeView: EntrySheet {
  private var listings: [Listing] = []
  var cursor = 0
  private(set) var frame = SheetFrame()
  private var failure: String?
  /// The drafts that were put into the corbeille from here, the last one last.
  private var thrown: [String] = []

  init(_ desk: Desk) {
    reload(desk)
  }

  mutating func reload(_ desk: Desk, showing id: String? = nil) {
    do {
      listings = try desk.services.store.list()
      failure = nil
    } catch {
      (listings, failure) = ([], error.description)
    }
    let place = listings.firstIndex { listing in
      if case .draft(let draft, _) = listing { draft.id == id } else { false }
    }
    cursor = max(0, min(place ?? cursor, listings.count - 1))
  }

  private var draft: Draft? {
    listings.indices.contains(cursor) ? listings[cursor].draft : nil
  }

  var bindings: [Binding] { Self.bindings(isEmpty: listings.isEmpty) }

  /// Its keys, where it lists drafts or none.
  static func bindings(isEmpty: Bool) -> [Binding] {
    let start =
      isEmpty
      ? [Binding(.create, .enter, .character("n"))]
      : [
        Binding(.open, .enter), Binding(.create, .character("n")),
        Binding(.duplicate, .character("d")), Binding(.delete, .delete),
        Binding(.publish, .character("e")),
      ]
    return start + [
      Binding(.importDraft, .character("i")),
      Binding(.trash, .character("c")), .outline,
      Binding(.help, .function(1), .character("?")),
      Binding(.quit, .ctrl("q"), .ctrl("c"), .character("q")), .undo,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .create: return create(desk)
    case .open: return draft.map { .open(ref: $0.id) } ?? explainDamaged(&desk)
    case .duplicate:
      guard let draft else { return .stay }
      return .begin(desk.services.store.duplicate(draft).answers)
    case .delete: return delete(&desk)
    case .undo: return takeBack(&desk)
    case .importDraft: return .push(PromptView.importing())
    case .publish: return draft.map { .publish(ref: $0.id) } ?? .stay
    case .trash: return .push(TrashView(desk))
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    cursor = key.entry(from: cursor, of: listings.count)
    return .stay
  }

  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    frame.choose(at: place, &cursor)
  }

  // MARK: Doing

  /// Where drafts are here already, the person is offered to go on with one of them first.
  private func create(_ desk: Desk) -> Transition {
    let drafts = listings.drafts
    guard !drafts.isEmpty else { return .begin(Answers()) }
    let form = desk.services.form
    var options: [ChoiceView.Option] = []
    for draft in drafts.prefix(4) {
      guard let name = form.ownerName(of: draft.answers) else { continue }
      options.append(
        .init("Reprendre \(name)", draft.summary(form, desk.services.clock)) { _ in
          .open(ref: draft.id)
        }
      )
      options.append(
        .init("Repartir de \(name)", "Une copie, pour documenter une autre démarche.") { desk in
          .begin(desk.services.store.duplicate(draft).answers)
        }
      )
    }
    options.append(
      .init("Un canevas vide", "Pour une autre collectivité.") { _ in .begin(Answers()) }
    )
    return .push(
      ChoiceView(
        "Nouveau canevas",
        ["Il y a déjà des brouillons. Voulez-vous en reprendre un ?"],
        options
      )
    )
  }

  private mutating func delete(_ desk: inout Desk) -> Transition {
    guard let draft else { return explainDamaged(&desk) }
    do {
      try desk.services.store.trash(draft.id)
      thrown.append(draft.id)
      let name = desk.services.form.ownerName(of: draft.answers) ?? "Le brouillon"
      desk.say(
        "\(name) est dans la corbeille. \(Binding.undo.keyNames) l’en sort ; la touche c l’ouvre.",
        .success
      )
    } catch {
      desk.say(error)
    }
    reload(desk)
    return .stay
  }

  /// Brings the draft back that was thrown away last.
  private mutating func takeBack(_ desk: inout Desk) -> Transition {
    guard let id = thrown.popLast() else {
      desk.say("Aucun brouillon n’a été supprimé ici. La touche c ouvre la corbeille.")
      return .stay
    }
    do throws(DraftError) {
      try desk.services.store.restoreFromTrash(id)
      reload(desk, showing: id)
      let name = draft.flatMap { desk.services.form.ownerName(of: $0.answers) } ?? "Le brouillon"
      desk.say("\(name) est revenu dans la liste.", .success)
    } catch {
      desk.say(error)
    }
    return .stay
  }

  private func explainDamaged(_ desk: inout Desk) -> Transition {
    guard listings.indices.contains(cursor), case .damaged(let file, let fault) = listings[cursor]
    else { return .stay }
    desk.say("« \(file.fileName.excerpt) » ne peut pas être lu. \(fault)", .error)
    return .stay
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    if listings.isEmpty {
      var lines: [Line] = []
      if failure == nil { lines = [.text(Self.start, .label), .blank] }
      lines += Wrapping.rows((failure ?? Self.welcome).withFrenchSpaces, width: min(width, 72))
        .map { .text($0) }
      return frame.draw(
        "Canevas",
        "concertations sur l’IA",
        lines: lines,
        entries: [0],
        cursor: 0,
        into: &grid
      )
    }
    var lines: [Line] = []
    var entries: [Int] = []
    let lookalikes = Lookalikes(listings.drafts, desk.services.form, desk.services.clock)
    for (index, listing) in listings.enumerated() {
      entries.append(lines.count)
      lines += rows(of: listing, lookalikes, isCurrent: index == cursor, width: width, desk)
    }
    let count = listings.count.counted("brouillon", "brouillons") ?? ""
    return frame.draw(
      "Canevas",
      count,
      lines: lines,
      entries: entries,
      cursor: entries[cursor],
      into: &grid
    )
  }

  static let welcome =
    "Le canevas documente une concertation publique sur l’IA : qui l’a portée, comment elle s’est déroulée, ce qui en est sorti. Remplissez-le en plusieurs mois : tout s’enregistre, sur cet ordinateur."
  private static let start = "Appuyez sur Entrée pour commencer."

  private func rows(
    of listing: Listing,
    _ lookalikes: Lookalikes,
    isCurrent: Bool,
    width: Int,
    _ desk: Desk
  ) -> [Line] {
    let role: Role = isCurrent ? .selected : .title
    switch listing {
    case .damaged(let file, let fault):
      return [
        .text(
          Wrapping.cut("! " + file.fileName.excerpt, width: width),
          isCurrent ? .selected : .error
        ),
        .text(Wrapping.cut(fault.description, width: width - 2), .dimmed, column: 2),
        .blank,
      ]
    case .draft(let draft, let recovery):
      let form = desk.services.form
      let name = form.ownerName(of: draft.answers) ?? "Sans nom"
      var line = Line(spans: [
        .init(
          column: 0,
          text: Wrapping.cut(name, width: width - 8),
          role: role,
          bed: isCurrent ? width : 0
        )
      ])
      let share = "\(form.completeness(of: draft.answers).percent)\u{A0}%"
      line = line.adding(
        share,
        isCurrent ? .selected : .value,
        column: width - Wrapping.width(share)
      )
      let words = [
        lookalikes[draft], draft.summary(form, desk.services.clock), recovery?.remark,
      ]
      .compactMap(\.self).joined(separator: " · ")
      return [
        line,
        .text(Wrapping.cut(words, width: width - 2), .dimmed, column: 2),
        .blank,
      ]
    }
  }
}
extension String {
  /// What comes behind the folders of a path.
  fileprivate var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
