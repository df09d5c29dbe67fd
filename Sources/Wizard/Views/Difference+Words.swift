internal import Drafts
internal import FormModel
internal import JSONText

extension Session {
  func name(of difference: Difference) -> String {
    let question = form.questions(of: book.answers).first { $0.path == difference.path }
    guard let question else { return difference.field?.title ?? difference.path.description }
    return [placeName(of: question), question.name].compactMap(\.self).joined(separator: " › ")
  }
}

extension Difference {
  /// One side in a few words.
  func words(for value: JSON?) -> String {
    guard let value else { return "sans réponse" }
    guard let kind = field?.kind else {
      return String(decoding: JSONWriter.compact(value), as: UTF8.self).excerpt
    }
    switch kind {
    case .line, .paragraphs, .email, .url, .code, .date, .count, .hours:
      return "« \((kind.codec?.editable(value) ?? "").excerpt) »"
    case .yesNo, .oneOf, .severalOf:
      return kind.ticked(in: value).map(kind.label(of:)).joined(separator: ", ")
    case .rows(let group): return group.noun.counted(value.array?.count ?? 0)
    case .group: return "rempli"
    }
  }
}
