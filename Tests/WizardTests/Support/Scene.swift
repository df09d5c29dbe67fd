import CanevasForm
import Drafts
import Exports
import Files
import UseCases
import FormModel
import FoundationEssentials
import JSONText
import RunningProgram
import Synchronization
import Terminal
import Testing
import TestSupport

@testable import Wizard

/// The app on a screen without a terminal: keys in, a picture out. The clock stands still unless a
/// test moves it; drafts are on a real disk, in a folder that goes with the scene.
final class Scene {
  var app: App
  var size: Size
  let store: DraftStore
  let world: World

  /// What a scene shares with the closures that the app is given.
  final class World: Sendable {
    let folder: TemporaryFolder
    let time = TestClock("2025-03-14T10:42:00Z")
    let exports = ExportDisk()
    /// What the disk has not taken; it is tried again.
    let refused = Mutex<Draft?>(nil)
    /// What the desktop was asked to show.
    let shownFolders = Mutex<[String]>([])

    init() throws { folder = try TemporaryFolder() }

    var clock: Clock { time.clock }
  }

  /// At the list of drafts, `drafts` in it. `desktop` is whether one shows folders; there is none
  /// without. With `exchange`, the account is restricted, and these files have come in.
  init(
    drafts: [Answers] = [],
    columns: Int = 80,
    rows: Int = 24,
    desktop: Bool? = nil,
    form: Form = Canevas.form,
    service: Service? = nil,
    exchange: [String]? = nil
  ) throws {
    let world = try World()
    self.world = world
    let store = DraftStore(
      form: form,
      folder: world.folder.path,
      disk: PosixDisk(),
      clock: world.clock,
      person: Person(name: { service == nil ? "" : "Dominique" }, account: { "dominique" }),
      service: service
    )
    self.store = store
    size = Size(columns: columns, rows: rows)
    for answers in drafts {
      try store.save(store.create(answers: answers), .durable)
      world.time.advance(60)
    }
    app = App(
      Services(
        form: form,
        store: store,
        clock: world.clock,
        writer: ExportWriter(world.exports),
        paths: try Self.paths(exchange, in: world.folder),
        editor: ExternalEditor { _ in .unavailable(reason: "Aucun éditeur.") },
        showFolder: Self.desktop(desktop, world),
        example: { Self.example(form) },
        author: { service == nil ? "" : "Dominique" },
        settle: { draft in Self.save(draft, in: store, world) }
      ),
      watch: service == nil ? nil : DraftWatch(store: store) {}
    )
    _ = shown()
  }

  /// With one draft, opened.
  convenience init(
    _ answers: Answers,
    at path: String? = nil,
    caret: Int = 1 << 40,
    columns: Int = 80,
    rows: Int = 24,
    desktop: Bool? = nil,
    form: Form = Canevas.form
  ) throws {
    try self.init(drafts: [answers], columns: columns, rows: rows, desktop: desktop, form: form)
    let draft = try #require(try store.list().drafts.first)
    if let path { store.remember(Place(path: path, caret: caret), of: draft.id) }
    app.open(draft.id)
    _ = shown()
  }

  /// A restricted account’s paths if files with the names `exchange` have come in.
  private static func paths(
    _ exchange: [String]?,
    in folder: TemporaryFolder
  ) throws -> TypedPaths {
    guard let exchange else { return .anywhere(home: "/home/a", folder: "/exports") }
    for name in exchange { try folder.write("{}", to: "echange/\(name)") }
    return .names(in: folder.path + "/echange")
  }

  private static func desktop(
    _ succeeds: Bool?,
    _ world: World
  ) -> (@Sendable (String) -> Bool)? {
    guard let succeeds else { return nil }
    return { folder in
      world.shownFolders.withLock { $0.append(folder) }
      return succeeds
    }
  }

  private static func example(_ form: Form) -> Draft? {
    guard let bytes = try? Example.bytes("quimperle") else { return nil }
    return try? DraftFile.draft(from: bytes, form: form)
  }

  private static func save(_ draft: Draft?, in store: DraftStore, _ world: World) -> SaveState {
    guard let draft = draft ?? world.refused.withLock({ $0 }) else { return .untouched }
    let moment = world.clock.now()
    do throws(DraftError) {
      try store.save(draft, .durable)
      world.refused.withLock { $0 = nil }
      return .saved(moment)
    } catch {
      world.refused.withLock { $0 = draft }
      return .failing(error, since: moment)
    }
  }

  // MARK: In

  /// As the loop does it: the app, then the draft to the disk, then the picture.
  func send(_ event: Event) {
    if case .resize(let size) = event { self.size = size }
    app.handle(event)
    if let draft = app.unsaved() {
      app.note(Self.save(draft, in: store, world))
    }
    if !app.isDone { _ = shown() }
    app.prepareForNextKey()
    if app.owesLook { app.look() }
    if app.owesRows { app.prepareRows() }
    if app.owesPane {
      app.renewPane()
      _ = shown()
    }
  }

  /// As `send`, but the next event is there before anything is painted.
  func queue(_ event: Event) {
    if case .resize(let size) = event { self.size = size }
    app.handle(event)
    if let draft = app.unsaved() {
      app.note(Self.save(draft, in: store, world))
    }
  }

  /// As `press` while keys are held: with a picture after each, and nothing of what waits until they rest.
  func hold(_ keys: [Key]) { for key in keys { hold(.key(key)) } }

  func hold(_ event: Event) {
    if case .resize(let size) = event { self.size = size }
    app.handle(event)
    if !app.isDone { _ = shown() }
  }

  func press(_ keys: Key...) { for key in keys { send(.key(key)) } }

  func press(_ keys: [Key]) { for key in keys { send(.key(key)) } }

  func press(_ key: Key, times: Int) { for _ in 0..<times { send(.key(key)) } }

  /// Presses a key until something is so; that it never is, is a failure and no endless test.
  func press(
    _ key: Key,
    until isSo: () -> Bool,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<300 {
      if isSo() { return }
      press(key)
    }
    Issue.record("\(key) never leads there:\n\(text)", sourceLocation: sourceLocation)
  }

  func type(_ text: String) {
    for character in text { send(.key(character == "\n" ? .enter : .character(character))) }
  }

  func paste(_ text: String) { send(.paste(text)) }

  /// Clicks at the start of the last row that `text` is shown in, `columns` behind it.
  func click(_ text: String, columns: Int = 0) {
    let row = (0..<size.rows).last { self.row($0).contains(text) } ?? -1
    guard row >= 0, let found = self.row(row).firstRange(of: text) else {
      Issue.record("« \(text) » is not shown:\n\(self.text)")
      return
    }
    let column = self.row(row).distance(from: self.row(row).startIndex, to: found.lowerBound)
    send(.mouse(Mouse(.press, at: Position(row: row, column: column + columns))))
  }

  func wheel(_ notches: Int, row: Int = 12, column: Int = 40) {
    for _ in 0..<abs(notches) {
      let action: Mouse.Action = notches < 0 ? .wheelUp : .wheelDown
      send(.mouse(Mouse(action, at: Position(row: row, column: column))))
    }
  }

  func resize(_ columns: Int, _ rows: Int) {
    send(.resize(Size(columns: columns, rows: rows)))
  }

  /// Goes to what the outline finds with `words`.
  func go(_ words: String) {
    press(.ctrl("g"))
    paste(words)
    press(.enter)
  }

  /// The draft that is edited last, opened again where it was left.
  func openAgain() throws {
    let draft = try #require(try store.list().drafts.first)
    app.open(draft.id)
    _ = shown()
  }

  /// Puts a file among the drafts' folders, as another program would.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: world.folder.path).appending(path: name))
  }

  /// Back to the form, or to the list of drafts where none is open.
  func leaveSheets(sourceLocation: SourceLocation = #_sourceLocation) {
    press(.escape, until: { app.sheets.isEmpty }, sourceLocation: sourceLocation)
  }

  // MARK: Out

  func shown() -> (grid: Grid, caret: Position?) { app.picture(of: size) }

  var picture: String {
    let shown = shown()
    return shown.grid.picture(caret: shown.caret)
  }

  /// The rows of the screen, without roles; blanks of all kinds are the same.
  var text: String {
    let grid = shown().grid
    return (0..<size.rows).map { grid.text(row: $0).plain }.joined(separator: "\n")
  }

  /// The screen as one run of words, so that a sentence is found however it is wrapped.
  var words: String {
    text.split { " \n│█▐╎".contains($0) }.joined(separator: " ")
  }

  /// The rows that have a bar, or a part of one.
  var barredRows: [Int?] {
    let grid = shown().grid
    return (0..<grid.size.rows).filter { row in
      (0..<grid.size.columns).contains {
        grid[Position(row: row, column: $0)]?.role == .selected
      }
    }
  }

  func row(_ row: Int) -> String { shown().grid.text(row: row).plain }

  /// The row of the page, without what stands at its side and the frame around a field.
  func pageRow(_ row: Int) -> String {
    let cells = self.row(row)
    let isBeside = size.columns >= 80 && app.form != nil && app.sheets.isEmpty
    let page = isBeside ? cells.drop { $0 != "│" }.dropFirst() : cells[...]
    return page.contains("└") ? "" : String(page.filter { !"│╎█▐".contains($0) })
  }

  /// The row of the page that the caret stands in.
  var caretPageRow: String { shown().caret.map { pageRow($0.row) } ?? "" }

  /// The words of the page alone.
  var pageWords: String {
    (0..<size.rows).map { pageRow($0) }.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
  }

  /// The row of the screen that the caret stands in.
  var caretRow: String {
    let shown = shown()
    return shown.caret.map { shown.grid.text(row: $0.row).plain } ?? ""
  }

  /// The answers on the disk.
  func saved() throws -> Answers {
    guard case .draft(let draft, _)? = try store.list().first else { return Answers() }
    return draft.answers
  }

  var answers: Answers { app.desk.session?.book.answers ?? Answers() }

  subscript(path: String) -> JSON? { Path(path).flatMap { answers[$0] } }
}

extension Answers {
  /// From what stands in a file under "reponses".
  init(parsing text: String) {
    self.init((try? JSONReader.value(of: Array(text.utf8)))?.object ?? JSONObject())
  }
}

extension String {
  /// With plain blanks for those that do not break.
  fileprivate var plain: String { String(map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }) }
}
