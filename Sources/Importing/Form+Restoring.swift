package import Drafts
package import Exports
package import FormModel
internal import JSONText

extension Form {
  /// Restores what an export moves out of the answers, and converts other programs’ spellings.
  package func restore(_ draft: inout Draft) -> [ImportRemark] {
    var file = draft.other
    file["reponses"] = .object(draft.answers.root)
    let restored = Answers(JSONImport.draft(of: file, self)["reponses"]?.object ?? JSONObject())
    let (answers, foreign) = readingForeign(restored)
    draft.answers = answers
    return foreign.map { ImportRemark($0) }
  }
}
