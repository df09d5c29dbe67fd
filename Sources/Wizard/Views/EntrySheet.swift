internal import Terminal

/// A sheet with entries, one of which has the cursor.
protocol EntrySheet: View {
  var frame: SheetFrame { get }
  var cursor: Int { get set }
}

extension EntrySheet {
  var stops: [JumpStop] { frame.stops }

  mutating func go(to stop: JumpStop, _ desk: inout Desk) -> Transition {
    cursor = stop.item
    return .stay
  }
}

/// A sheet that is one list: keys move the cursor through its entries, and a click selects one.
protocol ListSheet: EntrySheet {
  var entryCount: Int { get }
}

extension ListSheet {
  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    cursor = key.entry(from: cursor, of: entryCount)
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    frame.choose(at: position, &cursor)
  }
}
