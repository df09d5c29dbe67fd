internal import FormModel
internal import Terminal

/// Everything that the picture of the form depends on besides the focused text and the save state.
struct TypingStamp: Equatable {
  let size: Size
  let page: Page.ID
  let focus: Int
  let structure: Int
  let muted: Path?
  let hiddenPanes: Set<FormPanes.Pane>
  /// Whether the page keys scroll the text, which the last line shows.
  let scrolls: Bool
  /// Whether the last line lists the keys of a selection.
  let isSelecting: Bool
  let hasSelection: Bool
}
