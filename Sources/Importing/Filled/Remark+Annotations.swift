package import Drafts
package import Exports
internal import FormModel

extension Remark {
  /// The remark and its replies as comments of a document.
  package var annotations: [Annotation] {
    let path = path ?? .root
    return [Annotation(at: path, author: author, date: date?.iso ?? "", text: text)]
      + replies.map {
        Annotation(at: path, author: $0.author, date: $0.date?.iso ?? "", text: $0.text)
      }
  }
}

extension [Remark] {
  /// The open remarks as comments of a document.
  package var annotations: [Annotation] { filter(\.isOpen).flatMap(\.annotations) }
}
