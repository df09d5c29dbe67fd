/// A terminal, real or not. To be used from one thread.
package protocol Screen: AnyObject {
  var size: Size { get }

  /// Waits until something happens or `timeout` has passed (nil: for ever) and returns all that is
  /// there, so that a held key or a paste is painted once. Empty when the time is up.
  func events(within timeout: Duration?) -> [Event]

  /// Paints what differs from what is shown. The real cursor goes to `caret`, which input methods,
  /// screen readers and braille displays follow; nil where nothing is edited.
  func show(_ grid: Grid, caret: Position?)

  /// Gives the terminal to another program for as long as `body` runs, then paints all again.
  func lend<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Puts `text` into the clipboard of the terminal, where that is known to do no harm; whether the
  /// terminal allowed it is never told.
  func copy(_ text: String)

  /// Shows all in another theme, and takes the mouse or leaves it to the terminal.
  func use(_ theme: Theme.Name?, mouse: Bool)

  func bell()

  /// Leaves the terminal as it was found. May be called again.
  func close()
}
