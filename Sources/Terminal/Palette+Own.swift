/// The default palettes, which use the terminal’s own text colour and background.
extension Palette {
  /// A colour without its own background must be readable on black and on white.
  static func standard(_ depth: ColorDepth) -> Palette? {
    switch depth {
    case .none: nil
    case .eight: .standard8
    case .sixteen: .standard16
    case .palette: .standard256
    case .direct: .standardDirect
    }
  }

  /// Of the 8 colours, none is readable on both, and pure blue on neither.
  private static let standard8 = Palette(
    heading: nil,
    border: nil,
    muted: nil,
    success: nil,
    warning: Ink(0, on: 7),
    error: Ink(7, on: 4),
    selected: Ink(0, on: 6),
    selection: Ink(0, on: 2)
  )

  private static let standard16 = Palette(
    heading: nil,
    border: nil,
    muted: nil,
    success: nil,
    warning: Ink(0, on: 11),
    error: Ink(15, on: 1),
    selected: Ink(0, on: 6),
    selection: Ink(0, on: 10)
  )

  private static let standard256 = Palette(
    heading: 63,
    border: 63,
    muted: 243,
    success: 29,
    warning: nil,
    error: 131,
    selected: Ink(231, on: 25),
    selection: Ink(16, on: 222)
  )

  private static let standardDirect = Palette(
    heading: 0x2B76CB,
    border: 0x2B76CB,
    muted: 0x6E7581,
    success: 0x328446,
    warning: 0xA86518,
    error: 0xD1413C,
    selected: Ink(0xFFFFFF, on: 0x1F5FA8),
    selection: Ink(0x1C1C1C, on: 0xF2D479)
  )
}
