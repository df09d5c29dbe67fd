/// Themes with their own background, so that every contrast is known.
extension PaletteFamily {
  static let dark = PaletteFamily(
    eight: Palette(
      text: 7,
      background: 0,
      heading: 6,
      border: 6,
      muted: 7,
      success: 2,
      warning: 7,
      error: Palette.Ink(0, on: 7),
      selected: Palette.Ink(0, on: 6),
      selection: Palette.Ink(0, on: 2)
    ),
    sixteen: Palette(
      text: 15,
      background: 0,
      heading: 14,
      border: 14,
      muted: 7,
      success: 10,
      warning: 11,
      error: 9,
      selected: Palette.Ink(0, on: 14),
      selection: Palette.Ink(0, on: 11)
    ),
    palette: Palette(
      text: 253,
      background: 234,
      heading: 110,
      border: 110,
      muted: 247,
      success: 108,
      warning: 179,
      error: 174,
      selected: Palette.Ink(231, on: 24),
      selection: Palette.Ink(16, on: 180)
    ),
    direct: Palette(
      text: 0xDCDFE4,
      background: 0x1E2227,
      heading: 0x8FB8E0,
      border: 0x7AA6D6,
      muted: 0x9AA4B0,
      success: 0x98C379,
      warning: 0xE5C07B,
      error: 0xF08A8A,
      selected: Palette.Ink(0xFFFFFF, on: 0x2F5D8C),
      selection: Palette.Ink(0x1E2227, on: 0xE5C07B)
    )
  )

  static let light = PaletteFamily(
    eight: Palette(
      text: 0,
      background: 7,
      heading: 4,
      border: 4,
      muted: 0,
      success: 0,
      warning: 0,
      error: Palette.Ink(7, on: 0),
      selected: Palette.Ink(7, on: 4),
      selection: Palette.Ink(0, on: 6)
    ),
    sixteen: Palette(
      text: 0,
      background: 15,
      heading: 4,
      border: 4,
      muted: 0,
      success: 0,
      warning: 0,
      error: 1,
      selected: Palette.Ink(15, on: 4),
      selection: Palette.Ink(0, on: 11)
    ),
    palette: Palette(
      text: 235,
      background: 231,
      heading: 25,
      border: 25,
      muted: 241,
      success: 22,
      warning: 94,
      error: 124,
      selected: Palette.Ink(231, on: 25),
      selection: Palette.Ink(16, on: 222)
    ),
    direct: Palette(
      text: 0x24292F,
      background: 0xFAFAFA,
      heading: 0x1F5FA8,
      border: 0x1F5FA8,
      muted: 0x5B6370,
      success: 0x1A6B35,
      warning: 0x8A4B08,
      error: 0xB3261E,
      selected: Palette.Ink(0xFFFFFF, on: 0x1F5FA8),
      selection: Palette.Ink(0x24292F, on: 0xFFE08A)
    )
  )

  /// In these palettes every colour has a contrast of at least 7 with its background.
  static let contrast = PaletteFamily(
    eight: Palette(
      text: 7,
      background: 0,
      heading: 6,
      border: 6,
      muted: 7,
      success: 7,
      warning: 7,
      error: Palette.Ink(0, on: 6),
      selected: Palette.Ink(0, on: 7),
      selection: Palette.Ink(0, on: 6)
    ),
    sixteen: Palette(
      text: 15,
      background: 0,
      heading: 11,
      border: 11,
      muted: 15,
      success: 10,
      warning: 11,
      error: Palette.Ink(0, on: 11),
      selected: Palette.Ink(0, on: 15),
      selection: Palette.Ink(0, on: 14)
    ),
    palette: Palette(
      text: 231,
      background: 16,
      heading: 226,
      border: 226,
      muted: 231,
      success: 46,
      warning: 226,
      error: Palette.Ink(231, on: 88),
      selected: Palette.Ink(16, on: 231),
      selection: Palette.Ink(16, on: 51)
    ),
    // Not 0x000000: terminfo's direct colours take the first eight numbers for those of the terminal, which
    // shows them brighter where they are bold.
    direct: Palette(
      text: 0xFFFFFF,
      background: 0x080808,
      heading: 0xFFFF00,
      border: 0xFFFF00,
      muted: 0xFFFFFF,
      success: 0x00FF5F,
      warning: 0xFFFF00,
      error: Palette.Ink(0xFFFFFF, on: 0x870000),
      selected: Palette.Ink(0x080808, on: 0xFFFFFF),
      selection: Palette.Ink(0x080808, on: 0x00FFFF)
    )
  )
}
