internal import Drafts
internal import UseCases
internal import FormModel
internal import JSONText
internal import Terminal

/// Sheet that merges another text of the open draft.
///
/// It shows each difference beside the current value and the common base. The person chooses where
/// both sides changed an answer. The merge is one undo step, and the history keeps both texts.
struct MergeView: EntrySheet {
  private let session: Session
  private let arrival: Arrival
  /// Indices into `arrival.merge.items`: contested ones first.
  private let order: [Int]
  private let names: [String]
  /// The items whose other value is taken.
  private var taken: Set<Int>
  var cursor = 0
  /// Whether keys choose. A sheet that opens by itself ignores them until the first movement or
  /// Enter, because they were typed for the text.
  private var isAwake: Bool
  private(set) var frame = SheetFrame()

  init(_ session: Session, _ arrival: Arrival) {
    self.session = session
    self.arrival = arrival
    let merge = arrival.merge
    order =
      merge.items.indices.filter { merge.items[$0].isContested }
      + merge.items.indices.filter { !merge.items[$0].isContested }
    names = session.form.names(of: merge.items, in: merge.merged().answers)
    taken = merge.uncontested
    isAwake = arrival.origin != .outside
  }

  private var items: [Difference] { arrival.merge.items }

  var bindings: [Binding] {
    let own =
      !isAwake
      ? Binding(.choose, .enter)
      : isOnLastEntry ? Binding(.confirm, .enter) : Binding(.choose, .character(" "), .enter)
    let way = arrival.origin == .outside ? [] : [Binding(.back, .escape)]
    return [own] + way + [.quit]
  }

  private var isOnLastEntry: Bool { cursor == order.count }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .choose where !isAwake: isAwake = true
    case .choose:
      if order.indices.contains(cursor) { taken.formSymmetricDifference([order[cursor]]) }
    case .confirm: return settle(&desk)
    case .back where arrival.origin != .outside:
      desk.say("Rien n’a été pris.")
      return .pop
    default: return .handOn(command)
    }
    return .stay
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .up, .down, .tab, .pageUp, .pageDown, .home, .end:
      cursor = key.entry(from: cursor, of: order.count + 1)
    case .character("a") where isAwake: taken = Set(items.indices)
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

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    let transition = frame.open(at: position, &cursor)
    if case .press = transition { isAwake = true }
    return transition
  }

  private mutating func settle(_ desk: inout Desk) -> Transition {
    do throws(DraftError) {
      try desk.drafts.apply(arrival, taking: taken)
    } catch {
      desk.say(error)
      // The file changed again: the choices belong to the former differences.
      if case .changedOutside(let newer) = error, let session = desk.session,
        let arrival = desk.drafts.arrival(of: newer, from: .outside)
      {
        self = MergeView(session, arrival)
      }
      return .stay
    }
    desk.say(Arrival.isSettled(Binding.undo.keyNames), .success)
    return .closeAll
  }

  // MARK: Drawing

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = Wrapping.rows(arrival.introduction.withFrenchSpaces, width: width).map {
      Line.text($0)
    }
    var entries: [Int] = []
    for (index, item) in order.enumerated() {
      if index == 0 || items[item].isContested != items[order[index - 1]].isContested {
        let title = items[item].isContested ? "À choisir" : "Changé ailleurs seulement"
        lines += [.blank, .titled(title, width: width)]
      }
      entries.append(lines.count)
      let name = Wrapping.cutName(names[item], width: width)
      let isCurrent = isAwake && index == cursor
      lines.append(.entry(name, isCurrent: isCurrent, .label, width: width))
      lines += sides(of: item, width: width)
    }
    lines.append(.blank)
    entries.append(lines.count)
    lines.append(.button("Continuer ainsi", isCurrent: isAwake && isOnLastEntry, width: width))
    return frame.draw(
      arrival.title,
      session.title,
      lines: lines,
      entries: entries,
      // Before the first key the cursor is in the margin of the introduction.
      cursor: isAwake ? entries[cursor] : nil,
      into: &grid
    )
  }

  private func sides(of item: Int, width: Int) -> [Line] {
    let difference = items[item]
    let isTaken = taken.contains(item)
    func rows(_ mark: String, _ side: String, _ value: JSON?, _ role: Role) -> [Line] {
      let text = "\(side) : \(difference.words(for: value, cells: width))"
      return Self.rows(text, behind: mark, role, width: width)
    }
    let hasBase = difference.isContested && arrival.base != nil
    return (hasBase ? rows("", "au départ", difference.base, .help) : [])
      + rows(isTaken ? "( ) " : "(•) ", "ici", difference.before, .plain)
      + rows(isTaken ? "(•) " : "( ) ", "ailleurs", difference.after, .plain)
  }

  /// All rows begin in the column behind the mark.
  private static func rows(
    _ text: String,
    behind mark: String,
    _ role: Role,
    width: Int
  ) -> [Line] {
    let (indent, column) = (2, 6)
    return Wrapping.rows(text.withFrenchSpaces, width: width - column).enumerated().map {
      row,
      text in
      row == 0 && !mark.isEmpty
        ? .text(mark + text, role, column: indent) : .text(text, role, column: column)
    }
  }
}
