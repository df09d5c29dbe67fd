package import Exports
package import FormModel
package import OfficeReading

/// The answers in a document that somebody filled, and the text that belongs to no question.
package struct FilledDocument {
  /// The draft that the document was made from; `nil` if its properties do not name one.
  package let origin: Origin?
  /// Number of questions found in the document.
  package var questions: Int { read.asked.count }

  private let form: Form
  private let read: FilledReader

  /// Returns `nil` if the document has no question of the form.
  package init?(_ document: TextDocument, _ form: Form) {
    origin = Origin(properties: document.properties)
    self.form = form
    var reader = FilledReader(form, document)
    reader.read()
    if reader.asked.isEmpty { return nil }
    read = reader
  }

  /// Returns the answers of `base` with those changed in the document.
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

/// The answers of a filled document, with its stray texts and comments.
package struct FilledResult {
  package let answers: Answers
  /// Texts that belong to no question.
  package let strays: [Stray]
  package let comments: [Placed]

  /// A comment and the path of the answer that it is on.
  package typealias Placed = (path: Path?, comment: TextDocument.Comment)

  package struct Stray: Equatable, Sendable {
    /// The question or row before the text.
    package let near: Path?
    package let text: String
  }
}
