internal import Drafts
internal import UseCases
internal import FormModel
internal import Terminal

extension HomeView {
  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let isSmall = grid.size.rows < 16
    let row = ButtonRow(buttonTitles, width: listings.isEmpty ? 1 : width)
    var lines: [Line] = []
    var entries: [Int] = []
    var buttons = 0
    if listings.isEmpty {
      lines =
        Welcome.paragraphs([failure ?? desk.services.form.introduction.purpose], width: width) + [
          .blank
        ]
      let rest = Welcome.lines(desk.services, width: width)
      if !isSmall { lines += rest + [.blank] }
      buttons = lines.count
      lines += stackedButtons(width: width)
      if isSmall { lines += [.blank] + rest }
      entries = actions.indices.map { buttons + $0 }
    } else {
      addListings(to: &lines, &entries, width: width, height: grid.size.rows, desk)
      buttons = lines.count
      lines += row.lines(cursor: button)
    }
    let isOnButton = button != nil
    let pressed = button ?? 0
    let position = frame.draw(
      grid.size.columns < Frame.narrow ? "Canevas" : title(desk.services.form),
      counts(isNarrow: width < Frame.narrow),
      lines: lines,
      entries: entries,
      cursor: listings.isEmpty || !isOnButton
        ? entries[cursor] : buttons + row.row(of: pressed),
      pointer: listings.isEmpty || !isOnButton ? -2 : row.column(of: pressed) - 1,
      into: &grid
    )
    if let area = SheetPanes(grid.size).aside { pane.draw(draft, desk, into: &grid, area) }
    drawnButtons = listings.isEmpty ? nil : (row, buttons)
    return position
  }

  /// The numbers of drafts and overdue answers; on a narrow screen, only of overdue answers if
  /// there are any.
  private func counts(isNarrow: Bool) -> String {
    let drafts = listings.drafts.count.counted("brouillon", "brouillons")
    if isNarrow, lateCount > 0 { return "\(lateCount)\u{A0}en retard" }
    let late = lateCount.counted("réponse en retard", "réponses en retard")
    return [late, drafts].compactMap(\.self).joined(separator: " · ")
  }

  /// The titles of the buttons, each with its key.
  private var buttonTitles: [String] {
    actions.map { action in
      "\(action.keys.first?.name ?? "") \(action.command.short.withCapital)"
    }
  }

  private func title(_ form: Form) -> String {
    form.introduction.topic.isEmpty ? "Canevas" : "Canevas · \(form.introduction.topic)"
  }

  private func stackedButtons(width: Int) -> [Line] {
    actions.enumerated().map { index, action in
      .button(action.command.title, isCurrent: index == cursor, width: width)
    }
  }

  // MARK: Drafts

  private mutating func addListings(
    to lines: inout [Line],
    _ entries: inout [Int],
    width: Int,
    height: Int,
    _ desk: Desk
  ) {
    let near = cursor - height / 3 - 1...cursor + height / 3 + 1
    var group: Group?
    for (index, listing) in listings.enumerated() {
      let own = Group(listing)
      if own != group {
        group = own
        let count = listings.count { Group($0) == own }
        lines.append(.titled("\(own.rawValue) · \(count)", width: width))
      }
      entries.append(lines.count)
      let isCurrent = index == cursor
      // Listings far from the cursor are not visible: blank lines of the same height replace them.
      lines +=
        near.contains(index) || own == .damaged
        ? rows(of: listing, isCurrent: isCurrent, width: width, desk)
        : Array(repeating: .blank, count: own == .current ? 3 : 2)
      lines.append(.blank)
    }
  }

  private mutating func rows(
    of listing: Listing,
    isCurrent: Bool,
    width: Int,
    _ desk: Desk
  ) -> [Line] {
    switch listing {
    case .damaged(let file, let error):
      let name = "\(Sign.wrong) " + file.fileName.oneLine
      return [.entry(name, isCurrent: isCurrent, .error, width: width)]
        + Wrapping.rows(error.description.withFrenchSpaces, width: width - 2).map {
          .text($0, .dimmed, column: 2)
        }
    case .draft(let draft, let recovery):
      let form = desk.services.form
      let name = [
        form.name(of: draft), form.subjectName(of: draft.answers),
      ]
      .compactMap(\.self).joined(separator: " · ")
      let head = Self.head(name, draft, form, isCurrent: isCurrent, width: width)
      if details[draft.id] == nil { details[draft.id] = Self.detail(of: draft, desk) }
      let detail = details[draft.id]
      // The heading of the group already shows that it is an unfinalised draft.
      let words = [
        shelf?.distinction(of: draft),
        draft.etat == .brouillon && draft.version == 0 ? nil : draft.stateName,
        recovery?.remark, draft.change(desk.services.clock),
        // A finalised draft is not continued.
        draft.etat == .finalise ? nil : detail?.place,
      ].compactMap(\.self)
      let second = Line.text(
        Wrapping.cutList(words, separator: " · ", width: width - 2),
        .dimmed,
        column: 2
      )
      guard Group(listing) == .current else { return [head, second] }
      let rest = detail.map { Wrapping.cutList($0.rest, separator: ", ", width: width - 2) } ?? ""
      return [head, second, .text(rest, .plain, column: 2)]
    }
  }

  /// The name with the completeness, or with the version number if it is finalised.
  private static func head(
    _ name: String,
    _ draft: Draft,
    _ form: Form,
    isCurrent: Bool,
    width: Int
  ) -> Line {
    let role: Role = isCurrent ? .selected : .title
    var share = "v\(draft.version)"
    var bar = ""
    if draft.etat != .finalise {
      let percent = form.completeness(of: draft.answers).percent
      share = "\(percent)\u{A0}%"
      if width >= Frame.narrow { bar = Sign.bar(percent, width: 16) }
    }
    let barColumn = width - 6 - Wrapping.width(bar)
    let room = bar.isEmpty ? width - Wrapping.width(share) - 2 : barColumn - 2
    return Line(spans: [
      .init(
        column: 0,
        text: Wrapping.cutAtWord(name, width: room),
        role: role,
        bed: isCurrent ? width : 0
      )
    ])
    .adding(bar, isCurrent ? .selected : .progress, column: barColumn)
    .adding(share, isCurrent ? .selected : .plain, column: width - Wrapping.width(share))
  }

  /// The missing answers, and the field where the person stopped.
  private static func detail(of draft: Draft, _ desk: Desk) -> Detail {
    let form = desk.services.form
    let path = desk.services.store.place(of: draft.id).flatMap { Path($0.path) }
    let question = path.flatMap { form.question(at: $0, of: draft.answers) }
    // In a table, the questions of all rows have the same label.
    let row = question.flatMap { question in
      form.page(question.page, of: draft.answers).flatMap { ChoiceTable(of: $0) }?
        .row(asking: question.path)?.label
    }
    let name = row ?? question?.field.label
    return Detail(
      place: name.map { "arrêté à « \($0) »".withFrenchSpaces },
      rest: rest(of: draft, form)
    )
  }
}

extension HomeView {
  struct Detail {
    let place: String?
    /// The missing answers by page: "reste 14 réponses : Ateliers des agents 7", and what follows
    /// it.
    let rest: [String]
  }

  private static func rest(of draft: Draft, _ form: Form) -> [String] {
    var (parts, total) = ([String](), 0)
    for page in form.pages(of: draft.answers) {
      let done = form.completeness(of: page, draft.answers)
      guard !done.isComplete else { continue }
      let name = page.noun == nil ? page.step.shortTitle : page.title
      let count = done.asked - done.answered
      parts.append("\(name)\u{A0}\(count)")
      total += count
    }
    guard let count = total.counted("réponse", "réponses") else {
      return ["tout est rempli : à relire".withFrenchSpaces]
    }
    parts[0] = "reste \(count)\u{A0}: \(parts[0])"
    return parts
  }

  /// The groups of the list, in its order.
  enum Group: String, CaseIterable {
    case current = "À reprendre"
    case finished = "Finalisés"
    case damaged = "Illisibles"

    init(_ listing: Listing) {
      self =
        switch listing {
        case .damaged: .damaged
        case .draft(let draft, _): draft.etat == .finalise ? .finished : .current
        }
    }
  }
}

extension Draft {
  /// "modifié aujourd’hui à 10:42", "modifié hier à 10:42", "modifié le 14/03/2025 à 10:42".
  fileprivate func change(_ clock: Clock) -> String {
    let local = clock.localTime(modifieLe)
    return switch clock.today.daysSince1970 - local.day.daysSince1970 {
    case 0: "modifié aujourd’hui à \(local.time)"
    case 1: "modifié hier à \(local.time)"
    default: "modifié le \(local.dayAndTime)"
    }
  }
}

extension String {
  /// The last component of a path.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }
}
