/// What to open first, on the screen or in line mode.
package enum Start: Sendable {
  /// The list of drafts.
  case drafts
  case new
  case draft(ref: String)
}
