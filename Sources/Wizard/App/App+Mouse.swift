internal import Filling
internal import Terminal

/// A mouse is never needed: a click puts the cursor somewhere, and presses the key that is then meant.
extension App {
  /// Rows that one notch of the wheel moves by.
  private static let notch = 3

  mutating func handle(_ mouse: Mouse) {
    desk.message = nil
    switch mouse.action {
    case .press where mouse.position.row == size.rows - 1:
      if let key = Frame.key(at: mouse.position.column, bindings, width: size.columns) {
        handle(.key(key))
      }
    case .press: ask(.point(mouse.position))
    case .otherPress:
      desk.say("Avec la touche Maj, la souris sélectionne, copie et colle comme d’habitude.")
    case .wheelUp: ask(.wheel(rows: -Self.notch, mouse.position))
    case .wheelDown: ask(.wheel(rows: Self.notch, mouse.position))
    }
  }
}
