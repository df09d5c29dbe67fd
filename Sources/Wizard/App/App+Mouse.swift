internal import UseCases
internal import Terminal

/// Mouse support: a click moves the cursor and presses the key that it stands for. Everything also
/// works without a mouse.
extension App {
  /// Rows per notch of the wheel.
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
