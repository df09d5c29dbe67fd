package import Exports
package import FormModel
package import TextDocuments

/// What a document that somebody filled says: the answers beside the questions of the form, and what has no place.
package struct FilledDocument {
  /// What it was made from; `nil` where it lost that, or never had it.
  package let origin: Origin?
  /// How many questions were found in it.
  package var questions: Int { read.asked.count }

  private let form: Form
  private let read: FilledReader

  /// `nil` where no question of the form stands in it.
  package init?(_ document: TextDocument, _ form: Form) {
    origin = Origin(properties: document.properties)
    self.form = form
    var reader = FilledReader(form, document)
    reader.read()
    if reader.asked.isEmpty { return nil }
    read = reader
  }

  /// The answers of what the document was made from, with those that were changed in it.
  package func result(over base: Answers) -> FilledResult {
    var merging = FilledAnswers(read, origin?.part)
    let root = merging.answers(form.rootFields, at: .root, over: base.root)
    let strays = (read.strays + merging.strays).map { stray in
      FilledResult.Stray(near: merging.place(of: stray.near), text: stray.text)
    }
    let comments = read.comments.map { (merging.place(of: $0.near), $0.comment) }
    return FilledResult(answers: form.ordered(Answers(root)), strays: strays, comments: comments)
  }
}

/// What comes of a document that was filled.
package struct FilledResult {
  package let answers: Answers
  /// What has no place.
  package let strays: [Stray]
  package let comments: [Placed]

  /// A comment and the answer beside it.
  package typealias Placed = (path: Path?, comment: TextDocument.Comment)

  package struct Stray: Equatable, Sendable {
    /// The question, or the row, that it stands behind.
    package let near: Path?
    package let text: String
  }
}
