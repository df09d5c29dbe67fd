internal import CTerm
internal import Platform

/// The terminal on standard input and output. Only one can be open at a time.
package final class NcursesScreen: Screen {
  /// The cursor while nothing is edited. It is at the selection in both cases.
  package enum IdleCursor: Sendable {
    case hidden
    /// For screen readers that only follow a visible cursor.
    case shown
  }

  package let waker = Waker()
  package private(set) var size: Size
  /// The terminfo entry used in place of that of `TERM`, if this machine lacks the latter.
  package let substitute: String?
  /// Messages about the terminal to show to the user once.
  package let remarks: [String]

  private let idleCursor: IdleCursor
  private let takesClipboard: Bool
  private let depth: ColorDepth
  /// Whether symbols are limited to the fonts of the Linux console.
  private let isConsole: Bool
  private var input: TerminalInput
  /// Events read before the terminal was lent.
  private var held: [Event] = []
  private var shown: Grid
  private var localEcho = LocalEcho()
  private var scalars: [UInt32] = []
  private var cursor = Position(row: 0, column: 0)
  private var cursorIsShown = true

  /// Opens the terminal.
  ///
  /// - Parameters:
  ///   - theme: the chosen theme. Without one, and under `NO_COLOR`, the default for the terminal.
  ///   - environment: `TERM`, `NO_COLOR`, `TMUX`, `STY`, and what `InputWaits` reads.
  ///   - mouse: whether to receive clicks and the wheel, if the terminal has a mouse. With Shift
  ///     held they remain the terminal’s.
  ///   - idleCursor: the cursor while nothing is edited.
  /// - Throws: why the terminal cannot be used; nothing has been written to it in that case.
  package init(
    theme: Theme.Name? = nil,
    environment: [String: String],
    mouse: Bool = true,
    idleCursor: IdleCursor = .hidden
  ) throws(TerminalError) {
    let name = environment["TERM"] ?? ""
    guard cterm_is_terminal() != 0 else { throw .notATerminal }
    guard name != "dumb" else { throw .dumb(name) }
    guard cterm_has_room() != 0 else { throw .smallFiles }
    cterm_keep_memory()
    guard !name.isEmpty else { throw .unknownTerminal(name) }
    let direct = TerminalFamily.direct(of: name, environment)
    let taken = try Self.open(name, direct, mouse: mouse)
    substitute = taken == name || taken == direct ? nil : taken
    isConsole = name.hasPrefix("linux")
    let announced = Charset.announced(by: environment)
    var charset: Charset?
    if case .oneByte(let found) = announced { charset = found }
    charset?.useForOutput()
    remarks = [
      substitute.map { Self.remark(ofUnknown: name, takenFor: $0) },
      announced.remark,
    ].compactMap(\.self)
    // tmux brackets pastes under every name.
    let marksPaste = cterm_marks_paste() != 0 || !(environment["TMUX"] ?? "").isEmpty
    input = TerminalInput(
      decoder: TimedDecoder(
        decoder: KeyDecoder(burst: PasteBurst(marksPaste: marksPaste)),
        waits: InputWaits(environment: environment)
      ),
      charset: charset
    )
    self.idleCursor = idleCursor
    takesClipboard = ClipboardSequence.isTaken(
      isDescribed: cterm_takes_clipboard() != 0,
      environment
    )
    size = Self.currentSize()
    shown = Grid(size: size)
    let isColorless = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    depth = isColorless ? .none : ColorDepth(colors: Int(cterm_colors()))
    apply(Theme(theme, depth))
  }

  deinit {
    cterm_close()
  }

  /// Opens the terminal and returns the name of the terminfo entry used.
  private static func open(
    _ name: String,
    _ direct: String?,
    mouse: Bool
  ) throws(TerminalError) -> String {
    if let direct, try isOpen(direct, name, mouse: mouse) { return direct }
    if try isOpen(name, name, mouse: mouse) { return name }
    for candidate in TerminalFamily.neighbours(of: name)
    where try isOpen(candidate, name, mouse: mouse) { return candidate }
    throw .unknownTerminal(name)
  }

  /// Whether the terminal could be taken by the description `candidate`, which this machine may lack.
  private static func isOpen(
    _ candidate: String,
    _ name: String,
    mouse: Bool
  ) throws(TerminalError) -> Bool {
    switch Int(cterm_open(candidate, mouse ? 1 : 0)) {
    case CTERM_OPEN: true
    case CTERM_NO_ADDRESSING: throw .dumb(name)
    case CTERM_UNKNOWN_TERMINAL: false
    default: throw .notATerminal
    }
  }

  package func events(within timeout: Duration?) -> [Event] {
    var events = held
    held = []
    guard events.isEmpty else { return events }
    let end = timeout.map { ContinuousClock.now + $0 }
    repeat {
      let ready = Int(cterm_wait(.milliseconds(until: end, or: input.deadline)))
      if ready & CTERM_SIGNAL != 0 { answer(cterm_take_signals(), into: &events) }
      // Handling a signal may have drained the input, and another read would block.
      if ready & CTERM_INPUT != 0,
        ready & CTERM_SIGNAL == 0 || Int(cterm_wait(0)) & CTERM_INPUT != 0
      {
        input.read(into: &events)
      }
      if ready == 0 {
        input.giveUpIfDue(into: &events)
        if let end, end <= .now { break }
      }
    } while events.isEmpty
    return events
  }

  package func echo(_ events: [Event]) {
    guard let predicted = localEcho.prediction(of: events, over: shown) else { return }
    paint(predicted.grid, caret: predicted.caret)
    for _ in 0..<Self.turns { sched_yield() }
  }

  /// How often an echo lets others have the processor before the app works on: the kernel’s worker
  /// that hands the letter over, and then the terminal, may both wait for the very one that this
  /// process has.
  private static let turns = 3

  package func show(_ grid: Grid, caret: Position?) {
    let grid = grid.fitted(to: size)
    localEcho.compare(with: grid, caret: caret)
    paint(grid, caret: caret)
  }

  private func paint(_ grid: Grid, caret: Position?) {
    grid.forEachRun(since: shown) { put($0, of: grid) }
    flush(grid, caret: caret)
  }

  private func put(_ run: Grid.Run, of grid: Grid) {
    scalars.removeAll(keepingCapacity: true)
    grid.appendScalars(of: run, to: &scalars)
    if isConsole { ConsoleSigns.replace(in: &scalars) }
    cterm_put(
      Int32(run.row),
      Int32(run.columns.lowerBound),
      Int32(run.role.rawValue),
      scalars,
      Int32(scalars.count)
    )
  }

  private func flush(_ grid: Grid, caret: Position?) {
    shown = grid
    cursor = caret ?? grid.restingPosition
    cursorIsShown = caret != nil || idleCursor == .shown
    flush()
  }

  package func lend<Result>(_ body: () throws -> Result) rethrows -> Result {
    // Leave unread type-ahead to the other program.
    input.finish(readingToEnd: false, into: &held)
    cterm_leave()
    cterm_set_lent(1)
    defer {
      cterm_set_lent(0)
      cterm_enter()
      flush()
    }
    return try body()
  }

  package func copy(_ text: String) {
    guard takesClipboard, let bytes = ClipboardSequence.bytes(setting: text) else { return }
    cterm_send(bytes, Int32(bytes.count))
  }

  package func use(_ theme: Theme.Name?, mouse: Bool) {
    cterm_set_mouse(mouse ? 1 : 0)
    apply(Theme(theme, depth))
    cterm_repaint()
    shown = Grid(size: size)
  }

  package func bell() { cterm_bell() }

  package func close() { cterm_close() }

  private func answer(_ signals: cterm_signals, into events: inout [Event]) {
    var signals = signals
    let wasAway = signals.suspended != 0 || signals.continued != 0
    if wasAway || signals.stop != 0 {
      // In the background, reading the terminal would stop the process.
      input.finish(readingToEnd: cterm_in_foreground() != 0, into: &events)
    }
    if wasAway { stayAway(after: &signals) }
    if signals.stop != 0 {
      // The process that asks to exit may have continued this one in the background, where the
      // terminal must not be touched.
      events.append(.stop(signal: Int32(signals.stop)))
    } else if wasAway {
      cterm_leave()
      cterm_enter()
    }
    if wasAway || signals.resized != 0, cterm_update_size() != 0 {
      size = Self.currentSize()
      shown = Grid(size: size)
      events.append(.resize(size))
    }
    if wasAway, signals.stop == 0 { events.append(.resumed) }
    if signals.woken != 0 { events.append(.woken) }
  }

  /// Stops the process if requested, and while the terminal belongs to another job.
  private func stayAway(after signals: inout cterm_signals) {
    var stops = signals.suspended != 0
    if stops { cterm_leave() }
    while stops || cterm_in_foreground() == 0, signals.stop == 0 {
      cterm_stop_process()
      let later = cterm_take_signals()
      signals.stop = later.stop
      signals.resized |= later.resized
      signals.woken |= later.woken
      stops = false
      // The kernel does not stop a process in an orphaned process group, which nobody could
      // continue.
      if later.continued == 0 { return }
    }
  }

  private func apply(_ theme: Theme) {
    for role in Role.allCases {
      let look = theme[role]
      var attributes = 0
      if look.bold { attributes |= CTERM_BOLD }
      if look.underline { attributes |= CTERM_UNDERLINE }
      if look.reverse { attributes |= CTERM_REVERSE }
      if look.dim { attributes |= CTERM_DIM }
      cterm_set_style(
        Int32(role.rawValue),
        Int32(look.foreground ?? -1),
        Int32(look.background ?? -1),
        Int32(attributes)
      )
    }
    cterm_set_background(Int32(Role.plain.rawValue))
  }

  private func flush() {
    cterm_flush(Int32(cursor.row), Int32(cursor.column), cursorIsShown ? 1 : 0)
  }

  private static func currentSize() -> Size {
    Size(columns: Int(cterm_columns()), rows: Int(cterm_rows()))
  }
}
