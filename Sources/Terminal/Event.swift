/// An event from the screen.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// Pasted text of any size. Lines end in `\n`; control characters are removed, except the tab and
  /// the separators that word processors use.
  case paste(String)
  /// Bytes that are not UTF-8, so that a letter was lost: the terminal is set to another charset.
  case foreign
  case mouse(Mouse)
  case resize(Size)
  /// The process was continued after a stop; repaint everything.
  case resumed
  /// A signal that asks to save and exit with status 128 + n.
  case stop(signal: Int32)
  /// `Waker.wake()` was called.
  case woken
  /// The terminal was closed: no more input or output is possible.
  case hangUp
}
