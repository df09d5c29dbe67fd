/// What a cell is, not how it looks; a `Theme` turns roles into attributes.
package enum Role: UInt8, CaseIterable, Sendable {
  case plain
  case title
  case heading
  case label
  case help
  case value
  /// The line that is typed in a sheet.
  case field
  /// The text being edited, inside its frame.
  case focused
  /// The current row of a list or an outline.
  case selected
  /// Marked text.
  case selection
  /// A word of the field being edited that no dictionary has.
  case misspelled
  /// Rules: between panes, and at the left of what rests.
  case frame
  /// The frame of the active field, and the pointer before the current entry.
  case border
  case error
  case warning
  case success
  /// A bar that says how much is done.
  case progress
  /// The name of a key in the key bar.
  case key
  case keyBar
  case dimmed

  /// The letter that stands for the role in a `Grid.picture`; a golden file depends on it.
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
