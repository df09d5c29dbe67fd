/// Maps each role to its look.
///
/// Colour is redundant: shapes, symbols, words, bold and reverse already distinguish the roles.
package struct Theme: Sendable {
  /// The themes by name. The raw values are stored in the settings file.
  package enum Name: String, CaseIterable, Sendable {
    case dark = "sombre"
    case light = "clair"
    case monochrome
    case contrast = "contraste"
  }

  private let attributes: [Attributes]

  /// The theme with this name, or the default for the terminal’s own colours.
  package init(_ name: Name?, _ depth: ColorDepth) {
    let palette = PaletteFamily.named(name)?[depth]
    attributes = Role.allCases.map { palette?.look(of: $0) ?? Self.plainLook(of: $0) }
  }

  package subscript(role: Role) -> Attributes {
    attributes[Int(role.rawValue)]
  }

  /// Bold, underline and reverse only.
  package static let monochrome = Theme(nil, .none)

  private static func plainLook(of role: Role) -> Attributes {
    switch role {
    case .selected: Attributes(bold: true, reverse: true)
    case .selection: Attributes(reverse: true)
    case .title, .heading, .label, .warning, .key, .border: Attributes(bold: true)
    case .field, .misspelled: Attributes(underline: true)
    // Not reversed: that is the bar of the one row that the keys act on.
    case .error, .found: Attributes(bold: true, underline: true)
    case .plain, .help, .value, .focused, .frame, .success, .progress, .keyBar, .dimmed:
      Attributes()
    }
  }
}
