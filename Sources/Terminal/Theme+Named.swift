/// The themes that a person chooses by name.
extension Theme {
  /// The raw values stand in the settings' file.
  package enum Name: String, CaseIterable, Sendable {
    case dark = "sombre"
    case light = "clair"
    case monochrome
    case contrast = "contraste"
  }

  /// `name` for a terminal with that many colours. Where they are too few for a background of our own
  /// to be trusted, the terminal's own colours stay.
  package static func named(_ name: Name, colors: Int) -> Theme {
    guard colors >= 256, let palette = Palette(name) else {
      return name == .dark || name == .light ? .standard(colors: colors) : .monochrome
    }
    return Theme(palette.look)
  }
}

/// Colours of a theme that paints its own background, by their numbers in xterm's palette of 256.
private struct Palette {
  let text: Int
  let background: Int
  let heading: Int
  /// For what one can do without.
  let muted: Int
  let success: Int
  let warning: Int
  let error: Attributes
  let focused: Attributes
  let selected: Attributes
  let selection: Attributes

  func look(of role: Role) -> Attributes {
    switch role {
    case .plain, .value, .help, .keyBar: on(text)
    case .title, .label, .key: on(text, bold: true)
    case .field: Attributes(foreground: text, background: background, underline: true)
    case .heading: on(heading, bold: true)
    case .frame, .dimmed: on(muted)
    case .success: on(success)
    case .warning: on(warning, bold: true)
    case .error: error
    case .focused, .misspelled: focused
    case .selected: selected
    case .selection: selection
    }
  }

  private func on(_ color: Int, bold: Bool = false) -> Attributes {
    Attributes(foreground: color, background: background, bold: bold)
  }
}

extension Palette {
  fileprivate init?(_ name: Theme.Name) {
    switch name {
    case .dark: self = .dark
    case .light: self = .light
    case .contrast: self = .contrast
    case .monochrome: return nil
    }
  }

  fileprivate static let dark = Palette(
    text: 253,
    background: 234,
    heading: 117,
    muted: 248,
    success: 114,
    warning: 221,
    error: Attributes(foreground: 210, background: 234, bold: true),
    focused: Attributes(foreground: 231, background: 24),
    selected: Attributes(foreground: 16, background: 117, bold: true),
    selection: Attributes(foreground: 16, background: 222)
  )

  fileprivate static let light = Palette(
    text: 235,
    background: 231,
    heading: 25,
    muted: 240,
    success: 22,
    warning: 94,
    error: Attributes(foreground: 124, background: 231, bold: true),
    focused: Attributes(foreground: 231, background: 25),
    selected: Attributes(foreground: 231, background: 235, bold: true),
    selection: Attributes(foreground: 16, background: 222)
  )

  /// Black, and no colour that is less than seven times brighter or darker than what is behind it.
  fileprivate static let contrast = Palette(
    text: 231,
    background: 16,
    heading: 226,
    muted: 231,
    success: 46,
    warning: 226,
    error: Attributes(foreground: 231, background: 88, bold: true),
    focused: Attributes(foreground: 16, background: 226),
    selected: Attributes(foreground: 16, background: 231, bold: true),
    selection: Attributes(foreground: 16, background: 51)
  )
}
