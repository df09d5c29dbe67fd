internal import Drafts
internal import FormModel
internal import Terminal

/// All that the picture of the form depends on beside the text that has the focus.
struct TypingStamp: Equatable {
  let size: Size
  let page: Page.ID
  let focus: Int
  let structure: Int
  let muted: Path?
  let saveState: SaveState
  let hiddenPanes: Set<FormPanes.Pane>
  /// Whether page keys belong to the text, which the last line says.
  let scrolls: Bool
  /// Whether the last line has the keys of a selection, and whether there is something to copy.
  let isSelecting: Bool
  let hasSelection: Bool
}
