import CanevasForm
import Drafts
import FormModel
import FoundationEssentials

/// The canevas in `exemples`.
enum Example {
  static func answers(_ name: String) throws -> Answers {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../exemples/\(name).json").standardized
    return try DraftFile.draft(from: Array(Data(contentsOf: file)), form: Canevas.form).answers
  }
}
