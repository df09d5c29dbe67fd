package import Drafts
package import Exports
package import FormModel
internal import JSONText

extension Form {
  /// Puts back what an export keeps apart, and reads what another program spelled its own way.
  package func restore(_ draft: inout Draft) -> [ImportRemark] {
    var file = draft.other
    file["reponses"] = .object(draft.answers.root)
    let restored = Answers(JSONImport.draft(of: file, self)["reponses"]?.object ?? JSONObject())
    let (answers, foreign) = readingForeign(restored)
    draft.answers = answers
    return foreign.map { ImportRemark($0) }
  }
}
