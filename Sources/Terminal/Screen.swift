/// A terminal, real or simulated. Use it from one thread only.
package protocol Screen: AnyObject {
  var size: Size { get }

  /// Waits for events or until `timeout` (`nil`: forever) and returns all that are available, so
  /// that a held key or a paste is painted once. Empty after a timeout.
  func events(within timeout: Duration?) -> [Event]

  /// Paints a letter at once if `events` are that letter alone and the current picture says where it
  /// will stand. `show` follows with the picture of the app, and corrects it where it is another.
  func echo(_ events: [Event])

  /// Paints the difference from the current contents.
  ///
  /// The real cursor moves to `caret`, which input methods, screen readers and braille displays
  /// follow; `nil` if nothing is edited.
  func show(_ grid: Grid, caret: Position?)

  /// Gives the terminal to another program while `body` runs, then repaints everything.
  func lend<Result>(_ body: () throws -> Result) rethrows -> Result

  /// Copies `text` to the terminal’s clipboard if it is known to be safe. The terminal does not
  /// report whether it allowed it.
  func copy(_ text: String)

  /// Changes the theme, and enables or disables the mouse.
  func use(_ theme: Theme.Name?, mouse: Bool)

  func bell()

  /// Restores the terminal. Can be called more than once.
  func close()
}
