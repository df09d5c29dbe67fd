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
