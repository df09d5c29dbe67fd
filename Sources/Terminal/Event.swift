/// What a screen has to tell.
package enum Event: Equatable, Sendable {
  case key(Key)
  /// Pasted text of any size: lines end in \n, controls other than \n and \t are left out.
  case paste(String)
  /// Bytes that are not UTF-8, and so a letter that could not be taken: the terminal is set otherwise.
  case foreign
  case mouse(Mouse)
  case resize(Size)
  /// Back from having been stopped; everything is to be painted again.
  case resumed
  /// A signal asks to save and leave with 128 + n.
  case stop(signal: Int32)
  /// `Waker.wake()` was called.
  case woken
  /// The terminal is gone: nothing more can be read or shown.
  case hangUp
}
