internal import JSONText

/// Drawing the item in focus, which adapts its viewport to the room that it has.
extension PageEditor {
  mutating func drawText(width: Int, height: Int, isFilled: Bool = false) -> Block {
    widget.withText { $0.block(width: width, height: height, isFilled: isFilled) } ?? Block()
  }

  mutating func drawChoice(_ stored: JSON?, width: Int) -> Block {
    guard case .choice(var box) = widget else { return Block() }
    defer { widget = .choice(box) }
    return box.block(stored, width: width)
  }
}
