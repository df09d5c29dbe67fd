package import Drafts
package import FormModel
package import JSONText

extension Session {
  /// Where a question is, as a person calls the place.
  package func name(of question: Question) -> String {
    (form.trail(to: question.page, of: book.answers, whereNeeded: true) + [question.name])
      .joined(separator: " › ")
  }

  package func name(of difference: Difference) -> String {
    let question = form.questions(of: book.answers).first { $0.path == difference.path }
    return question.map(name(of:)) ?? difference.field?.title ?? difference.path.description
  }
}

extension Difference {
  /// Both sides in about so many cells each; of two texts the part where they begin to differ.
  package func words(cells: Int) -> (before: String, after: String) {
    guard let before = text(of: self.before), let after = text(of: self.after) else {
      return (words(for: self.before), words(for: self.after))
    }
    let room = max(30, cells * 2 - 20)
    let common = zip(before, after).prefix { $0 == $1 }.count
    let isLong = max(before.count, after.count) > room
    // With a few words before it that say where one is.
    let start = isLong ? max(0, common - room / 3) : 0
    return (before.excerpt(from: start, room), after.excerpt(from: start, room))
  }

  /// What is typed for the question; `nil` where that is no text, or there is none.
  private func text(of value: JSON?) -> String? {
    guard let kind = field?.kind, let value else { return nil }
    return kind.codec?.editable(value)
  }

  /// One side in a few words.
  package func words(for value: JSON?) -> String {
    guard let value else { return "sans réponse" }
    guard let kind = field?.kind else {
      return String(decoding: JSONWriter.compact(value), as: UTF8.self).excerpt
    }
    switch kind {
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours:
      return "« \((kind.codec?.editable(value) ?? "").excerpt) »"
    case .yesNo, .oneOf, .severalOf:
      return kind.tickedWords(in: value)
    case .rows(let group): return group.noun.counted(value.array?.count ?? 0)
    case .group: return "rempli"
    }
  }
}

extension String {
  /// Quoted: at most `room` characters from `start` on, in one line, from the beginning of a word.
  fileprivate func excerpt(from start: Int, _ room: Int) -> String {
    var part = dropFirst(start)
    if start > 0, let blank = part.firstIndex(where: \.isWhitespace),
      part.distance(from: part.startIndex, to: blank) < room / 4
    {
      part = part[part.index(after: blank)...]
    }
    let isCut = part.count > room
    let shown = String(part.prefix(room)).oneLine
    return "« \(start > 0 ? "… " : "")\(shown)\(isCut ? "…" : "") »"
  }
}
