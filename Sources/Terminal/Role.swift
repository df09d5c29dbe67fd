/// The meaning of a cell, which a `Theme` maps to attributes.
package enum Role: UInt8, CaseIterable, Sendable {
  case plain
  case title
  case heading
  case label
  case help
  case value
  /// The line typed in a sheet.
  case field
  /// The text being edited, inside its frame.
  case focused
  /// The current row of a list or an outline.
  case selected
  /// Selected text.
  case selection
  /// Words that were looked for, in an answer.
  case found
  /// A word of the edited field that is in no dictionary.
  case misspelled
  /// Rules between panes, and at the left of inactive fields.
  case frame
  /// The frame of the active field, and the pointer at the current entry.
  case border
  case error
  case warning
  case success
  /// A progress bar.
  case progress
  /// The name of a key in the key bar.
  case key
  case keyBar
  case dimmed

  /// The letter of the role in `Grid.picture`. Golden files depend on it.
  package var letter: Character {
    switch self {
    case .plain: "."
    case .title: "T"
    case .heading: "H"
    case .label: "l"
    case .help: "h"
    case .value: "v"
    case .field: "f"
    case .focused: "F"
    case .selected: "S"
    case .selection: "s"
    case .found: "t"
    case .misspelled: "m"
    case .frame: "+"
    case .border: "#"
    case .error: "E"
    case .warning: "W"
    case .success: "o"
    case .progress: "%"
    case .key: "k"
    case .keyBar: "b"
    case .dimmed: "d"
    }
  }
}
