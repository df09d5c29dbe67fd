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

  func look(of role: Role) -> Attributes {
    switch role {
    case .plain, .value, .help, .keyBar, .focused: look(text)
    case .title, .label, .key: look(text, bold: true)
    case .field, .misspelled: look(text, underline: true)
    case .heading: look(heading, bold: true)
    case .border: look(border)
    case .frame, .dimmed: look(muted)
    case .success: look(success)
    // With a background of its own, the filled part of the bar would look empty.
    case .progress: look(success.background == nil ? success : text)
    case .warning: look(warning, bold: true)
    case .error: look(error, bold: true)
    case .selected: look(selected, bold: true)
    case .selection: look(selection)
    }
  }

  private func look(_ ink: Ink, bold: Bool = false, underline: Bool = false) -> Attributes {
    Attributes(
      foreground: ink.foreground,
      background: ink.background ?? background,
      bold: bold,
      underline: underline
    )
  }
}
