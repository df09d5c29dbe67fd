/// What each role looks like.
///
/// Colour comes on top of what tells the roles apart anyway, and of the terminal's own colours none
/// is assumed: a colour stands on its own background, or is readable on black and on white.
package struct Theme: Sendable {
  private let attributes: [Attributes]

  init(_ look: (Role) -> Attributes) {
    attributes = Role.allCases.map { role in
      var attributes = look(role)
      // As the field that it stands in, on every terminal.
      if role == .misspelled {
        attributes = look(.focused)
        attributes.underline = true
      }
      return attributes
    }
  }

  package subscript(role: Role) -> Attributes {
    attributes[Int(role.rawValue)]
  }

  /// Bold, underline and reverse alone.
  package static let monochrome = Theme(monochromeLook)

  /// The theme for a terminal with that many colours.
  package static func standard(colors: Int) -> Theme {
    switch colors {
    case ..<8: .monochrome
    case ..<256: Theme(lookIn8Colors)
    default: Theme(lookIn256Colors)
    }
  }

  static func monochromeLook(of role: Role) -> Attributes {
    switch role {
    case .selected: Attributes(bold: true, reverse: true)
    case .title, .heading, .label, .warning, .key: Attributes(bold: true)
    case .field: Attributes(underline: true)
    case .focused, .misspelled: Attributes(reverse: true)
    // Within a reversed field, what is reversed once more.
    case .selection: Attributes(bold: true)
    case .error: Attributes(bold: true, underline: true)
    case .plain, .help, .value, .frame, .success, .keyBar, .dimmed: Attributes()
    }
  }

  /// Palettes of 8 colours differ too much for most of them to be trusted without a background.
  private static func lookIn8Colors(of role: Role) -> Attributes {
    let (black, red, green, yellow, blue, cyan, white) = (0, 1, 2, 3, 4, 6, 7)
    return switch role {
    case .focused: Attributes(foreground: white, background: blue)
    case .selection: Attributes(foreground: black, background: cyan)
    case .error: Attributes(foreground: white, background: red, bold: true)
    case .warning: Attributes(foreground: black, background: yellow)
    case .success: Attributes(foreground: green, bold: true)
    case .dimmed: Attributes(dim: true)
    default: monochromeLook(of: role)
    }
  }

  private static func lookIn256Colors(of role: Role) -> Attributes {
    let (white, black, grey) = (231, 16, 243)
    let (red, orange, green, blue, deepBlue, yellow) = (161, 130, 28, 63, 25, 222)
    return switch role {
    case .heading: Attributes(foreground: blue, bold: true)
    case .frame, .dimmed: Attributes(foreground: grey)
    case .focused: Attributes(foreground: white, background: deepBlue)
    case .selection: Attributes(foreground: black, background: yellow)
    case .error: Attributes(foreground: red, bold: true)
    case .warning: Attributes(foreground: orange, bold: true)
    case .success: Attributes(foreground: green)
    default: monochromeLook(of: role)
    }
  }
}
