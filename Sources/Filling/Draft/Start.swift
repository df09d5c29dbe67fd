/// What is opened when the form is, on a screen or in lines.
package enum Start: Sendable {
  /// The list of drafts.
  case drafts
  case new
  case draft(ref: String)
}
