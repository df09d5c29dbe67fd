package import Drafts
package import FormModel

/// The person's own editor, with a text of the open draft.
extension DraftController {
  package func visit(
    _ editor: ExternalEditor,
    with text: String,
    at path: Path
  ) -> EditorVisit? {
    session.map { services.visit(editor, with: text, of: $0.draft.id, at: path) }
  }

  /// What earlier visits left that the draft does not have; none if it can only be read.
  package var leftVisits: [EditorVisit] {
    guard let session, session.readOnly == nil else { return [] }
    return services.leftVisits(of: session)
  }

  /// Ends a visit and keeps the old text; the editor's becomes an earlier version.
  package func decline(_ visit: EditorVisit) throws(DraftError) {
    if let draft = session?.current() { try services.decline(visit, in: draft) }
  }
}
