/// The colours of a theme, from which the look of each role is derived.
struct Palette: Sendable {
  /// Colours as numbered at the depth. A foreground of `nil` is the terminal’s own; a background of
  /// `nil` is that of the palette.
  struct Ink: Sendable, ExpressibleByIntegerLiteral, ExpressibleByNilLiteral {
    let foreground: Int?
    var background: Int?

    init(_ foreground: Int?, on background: Int? = nil) {
      self.foreground = foreground
      self.background = background
    }

    init(integerLiteral value: Int) { self.init(value) }
    init(nilLiteral: ()) { self.init(nil) }
  }

  var text: Ink = nil
  /// `nil` to keep the terminal’s background.
  var background: Int?
  /// Whether the colours are red, green and blue, not numbers of a palette.
  var isDirect = false
  let heading: Ink
  /// The frame of the active field, the pointer, the progress bar.
  let border: Ink
  /// Secondary information.
  let muted: Ink
  let success: Ink
  let warning: Ink
  let error: Ink
  let selected: Ink
  let selection: Ink

  /// Where bold does not tell a label from an answer, the colour of headings does.
  private var emphasized: Ink {
    isPaledByBold(text.foreground, on: background) ? heading : text
  }

  func look(of role: Role) -> Attributes {
    switch role {
    case .plain, .value, .help, .keyBar, .focused: look(text)
    case .title, .label, .key: look(emphasized, bold: true)
    case .field, .misspelled: look(text, underline: true)
    case .heading: look(heading, bold: true)
    case .border: look(border)
    case .frame, .dimmed: look(muted)
    case .success: look(success)
    // With a background of its own, the filled part of the bar would look empty.
    case .progress: look(success.background == nil ? success : text)
    case .warning: look(warning, bold: true)
    // Where it must not be bold, a line below it tells it from a selection of the same colours.
    case .error:
      look(
        error,
        bold: true,
        underline: isPaledByBold(error.foreground, on: error.background ?? background)
      )
    case .selected: look(selected, bold: true)
    case .selection, .found: look(selection)
    }
  }

  private func look(_ ink: Ink, bold: Bool = false, underline: Bool = false) -> Attributes {
    let behind = ink.background ?? background
    return Attributes(
      foreground: ink.foreground,
      background: behind,
      bold: bold && !isPaledByBold(ink.foreground, on: behind),
      underline: underline
    )
  }

  /// Many terminals show the first eight colours brighter where they are bold: black becomes grey, which is
  /// not readable on a light background.
  private func isPaledByBold(_ foreground: Int?, on background: Int?) -> Bool {
    guard !isDirect, let foreground, let background else { return false }
    return foreground < 8 && background != 0
  }
}

/// The palettes of a theme, one for each depth that has colours.
struct PaletteFamily: Sendable {
  let eight: Palette
  let sixteen: Palette
  let palette: Palette
  private(set) var direct: Palette

  init(eight: Palette, sixteen: Palette, palette: Palette, direct: Palette) {
    (self.eight, self.sixteen, self.palette, self.direct) = (eight, sixteen, palette, direct)
    self.direct.isDirect = true
  }

  /// That of a theme with a name, or for the terminal's own colours; `nil` where the theme has no colours.
  static func named(_ name: Theme.Name?) -> PaletteFamily? {
    switch name {
    case nil: .own
    case .dark: .dark
    case .light: .light
    case .contrast: .contrast
    case .monochrome: nil
    }
  }

  /// `nil` where the terminal has no colours.
  subscript(depth: ColorDepth) -> Palette? {
    switch depth {
    case .none: nil
    case .eight: eight
    case .sixteen: sixteen
    case .palette: palette
    case .direct: direct
    }
  }
}
