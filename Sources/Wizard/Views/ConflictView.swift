internal import Drafts
internal import Filling
internal import FormModel
internal import Terminal

/// A draft that was changed elsewhere while it is open here: where both differ they are shown, and
/// the person chooses, field by field. Both stay in the history.
struct ConflictView: EntrySheet {
  private let session: Session
  private let other: Draft
  private let differences: [Difference]
  /// The differences of which the other version is taken.
  private var taken: Set<Int> = []
  var cursor = 0
  /// The sheet opens by itself: keys that were meant for the text choose nothing until one moves.
  private var isAwake = false
  private(set) var frame = SheetFrame()

  init(_ session: Session, _ other: Draft) {
    self.session = session
    self.other = other
    differences = session.form.differences(from: session.book.answers, to: other.answers)
  }

  var bindings: [Binding] {
    let own =
      !isAwake
      ? Binding(.open, .enter)
      : isOnLastEntry ? Binding(.confirm, .enter) : Binding(.choose, .character(" "), .enter)
    return [own, .quit]
  }

  private var isOnLastEntry: Bool { cursor == differences.count }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .open: isAwake = true
    case .choose: taken.formSymmetricDifference([cursor])
    case .confirm: return settle(&desk)
    default: return .handOn(command)
    }
    return .stay
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .up, .down, .tab, .pageUp, .pageDown, .home, .end:
      cursor = key.entry(from: cursor, of: differences.count + 1)
    case .character("a") where isAwake: taken = Set(differences.indices)
    case .character("i") where isAwake: taken = []
    default: return .stay
    }
    isAwake = true
    return .stay
  }

  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition {
    (cursor, isAwake) = (stop.item, true)
    return .stay
  }

  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    let transition = frame.open(at: place, &cursor)
    if case .press = transition { isAwake = true }
    return transition
  }

  /// The other version goes to the history, and what was chosen becomes the draft.
  private mutating func settle(_ desk: inout Desk) -> Transition {
    guard var session = desk.session else { return .pop }
    let chosen = taken.sorted().map { differences[$0] }
    do throws(DraftError) {
      try desk.services.merge(other, taking: chosen, into: &session)
    } catch {
      desk.say(error)
      // Changed once more meanwhile: what was chosen was another choice.
      if case .changedOutside(let newer) = error { self = ConflictView(session, newer) }
      return .stay
    }
    desk.session = session
    desk.saveState = .pending
    desk.say("L’autre version est gardée dans l’historique.", .success)
    return .closeAll
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = Self.rows(
      "Ce brouillon a été modifié ailleurs pendant qu’il est ouvert ici. Cochez ce que vous prenez d’ailleurs ; le reste garde ce qui est ici. La touche a prend tout d’ailleurs, la touche i garde tout d’ici.",
      .plain,
      indent: 0,
      width: width
    )
    lines.append(.blank)
    var entries: [Int] = []
    for (index, difference) in differences.enumerated() {
      entries.append(lines.count)
      let mark = taken.contains(index) ? "[x]" : "[ ]"
      let name = Wrapping.cutName(session.name(of: difference), width: width - mark.count - 1)
      let title = "\(mark) \(name)"
      lines.append(.entry(title, isCurrent: isAwake && index == cursor, .label, width: width))
      let words = difference.words(cells: width)
      for (side, value) in [("ici", words.before), ("ailleurs", words.after)] {
        lines += Self.rows("\(side) : \(value)", .plain, indent: 4, width: width)
      }
    }
    entries.append(lines.count)
    lines.append(.button("Continuer ainsi", isCurrent: isOnLastEntry, width: width))
    let title = desk.session?.title ?? ""
    return frame.draw(
      "Deux versions",
      title,
      lines: lines,
      entries: entries,
      cursor: isAwake ? entries[cursor] : 0,
      into: &grid
    )
  }

  private static func rows(_ text: String, _ role: Role, indent: Int, width: Int) -> [Line] {
    Wrapping.rows(text.withFrenchSpaces, width: width - indent)
      .map { .text($0, role, column: indent) }
  }
}
