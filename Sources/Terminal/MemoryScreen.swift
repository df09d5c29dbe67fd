/// A screen without a terminal, for tests: it is fed events and records what is painted.
package final class MemoryScreen: Screen {
  package struct Frame: Equatable, Sendable {
    package let grid: Grid
    package let caret: Position?

    package var picture: String { grid.picture(caret: caret) }
  }

  package private(set) var size: Size
  /// All painted frames, oldest first.
  package private(set) var frames: [Frame] = []
  /// The letters painted before the app handled them.
  package private(set) var echoes: [Frame] = []
  package private(set) var bells = 0
  package private(set) var loans = 0
  /// The text that was last copied to the clipboard.
  package private(set) var clipboard: String?
  /// The requested themes, oldest first.
  package private(set) var themes: [Theme.Name?] = []
  package private(set) var isClosed = false

  private var batches: ArraySlice<[Event]>
  private var localEcho = LocalEcho()

  /// Each call of `events` returns one of `batches`; an empty batch is a timeout.
  package init(size: Size = Size(columns: 80, rows: 24), batches: [[Event]] = []) {
    self.size = size
    self.batches = batches[...]
  }

  /// Appends a batch for a later call of `events`.
  package func send(_ events: Event...) {
    batches.append(events)
  }

  /// Returns the next batch; after the last one, a hang-up.
  package func events(within timeout: Duration?) -> [Event] {
    guard let batch = batches.popFirst() else { return [.hangUp] }
    for case .resize(let size) in batch { self.size = size }
    return batch
  }

  package func echo(_ events: [Event]) {
    guard let shown = frames.last?.grid,
      let predicted = localEcho.prediction(of: events, over: shown)
    else { return }
    echoes.append(Frame(grid: predicted.grid, caret: predicted.caret))
  }

  package func show(_ grid: Grid, caret: Position?) {
    localEcho.compare(with: grid, caret: caret)
    frames.append(Frame(grid: grid, caret: caret))
  }

  package func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    loans += 1
    return try body()
  }

  package func copy(_ text: String) { clipboard = text }

  package func use(_ theme: Theme.Name?, mouse: Bool) { themes.append(theme) }

  package func bell() { bells += 1 }

  package func close() { isClosed = true }
}
