/// The default palettes, which use the terminal’s own text colour and background.
extension PaletteFamily {
  /// A colour without its own background must be readable on black and on white. Of the first 16 colours none is
  /// readable on both, and pure blue on neither.
  static let own = PaletteFamily(
    eight: Palette(
      heading: nil,
      border: nil,
      muted: nil,
      success: nil,
      warning: nil,
      error: Palette.Ink(7, on: 4),
      selected: Palette.Ink(0, on: 6),
      selection: Palette.Ink(0, on: 2)
    ),
    sixteen: Palette(
      heading: nil,
      border: nil,
      muted: nil,
      success: nil,
      warning: nil,
      error: Palette.Ink(15, on: 1),
      selected: Palette.Ink(0, on: 6),
      selection: Palette.Ink(0, on: 10)
    ),
    palette: Palette(
      heading: 63,
      border: 63,
      muted: 243,
      success: 29,
      warning: nil,
      error: 131,
      selected: Palette.Ink(231, on: 25),
      selection: Palette.Ink(16, on: 222)
    ),
    direct: Palette(
      heading: 0x2B76CB,
      border: 0x2B76CB,
      muted: 0x6E7581,
      success: 0x328446,
      warning: 0xA86518,
      error: 0xD1413C,
      selected: Palette.Ink(0xFFFFFF, on: 0x1F5FA8),
      selection: Palette.Ink(0x1C1C1C, on: 0xF2D479)
    )
  )
}
