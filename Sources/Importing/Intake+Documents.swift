internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText
internal import OfficeReading

extension Intake {
  /// Reads a filled document. Its base is the state of the draft that it was made from, if that is
  /// still in the store.
  func incoming(
    document bytes: [UInt8],
    _ path: String,
    _ program: String
  ) throws(IntakeError) -> Incoming {
    let document: TextDocument
    do throws(TextDocumentError) {
      document = try TextDocumentReader.document(of: bytes)
    } catch {
      throw .unreadable(path, .document, program: program, reason: error.description)
    }
    guard let filled = FilledDocument(document, form) else {
      throw .noQuestions(path, program: program)
    }
    let here = filled.origin.flatMap { store.peek(at: $0.id) }
    let base = here.flatMap { here in
      filled.origin.flatMap { store.state(of: here, fingerprint: $0.digest) }
    }
    let result = filled.result(over: base?.answers ?? Answers())
    let known = (base ?? here)?.remarks ?? []
    let draft = draft(result, of: filled.origin, madeFrom: base, knowing: known)
    return Incoming(
      drafts: [draft],
      remarks: result.strays.map { ImportRemark(stray: $0.text, near: $0.near ?? start) }
    )
  }

  /// The first field, which takes the remarks that belong to no question.
  private var start: Path { .root + (form.rootFields.first?.key ?? "") }

  /// Creates the draft. Stray texts and new comments become remarks.
  private func draft(
    _ result: FilledResult,
    of origin: Origin?,
    madeFrom base: Draft?,
    knowing known: [Remark]
  ) -> Draft {
    let new = store.create(answers: result.answers)
    var draft = Draft(
      id: origin?.id ?? new.id,
      formatVersion: new.formatVersion,
      version: base?.version ?? 0,
      creeLe: base?.creeLe ?? new.creeLe,
      modifieLe: max(new.modifieLe, base?.modifieLe ?? new.modifieLe),
      answers: result.answers,
      other: base?.other ?? JSONObject()
    )
    let strays = result.strays.map { stray in
      remark(at: stray.near, by: Self.strayAuthor, on: "", stray.text, new.modifieLe)
    }
    let comments = added(result.comments, besides: known).map { path, comment in
      remark(at: path, by: comment.author, on: comment.date, comment.text, new.modifieLe)
    }
    draft.remarks += strays + comments
    return draft
  }

  /// The comments that were not in the document when it was sent: those of open remarks were.
  ///
  /// Dates are not compared, because office programs write them in local time or drop them.
  private func added(
    _ comments: [FilledResult.Placed],
    besides known: [Remark]
  ) -> [FilledResult.Placed] {
    var sent: [SentComment: Int] = [:]
    for one in known.flatMap(\.annotations) {
      sent[SentComment(author: one.author, text: one.text), default: 0] += 1
    }
    return comments.filter { placed in
      let key = SentComment(author: placed.comment.author, text: placed.comment.text)
      guard let count = sent[key], count > 0 else { return true }
      sent[key] = count - 1
      return false
    }
  }

  private static let strayAuthor = "À placer"

  /// Derives the id from the content, so that reading a document twice gives the same remarks.
  private func remark(
    at path: Path?,
    by author: String,
    on date: String,
    _ text: String,
    _ now: Moment
  ) -> Remark {
    let path = path ?? start
    let facts = [path.description, author, date, text].map { JSON.string($0) }
    return Remark(
      id: "document-" + Answers(["remarque": .array(facts)]).digest,
      at: path,
      by: author.trimmed,
      on: Moment(iso: date) ?? Moment(iso: String(date.prefix(19)) + "Z") ?? now,
      text
    )
  }
}

/// What identifies a comment of a document that was sent.
private struct SentComment: Hashable {
  let author: String
  /// The words, because office programs change line ends and blanks.
  let words: [Substring]

  init(author: String, text: String) {
    self.author = author.trimmed
    words = text.split(whereSeparator: \.isWhitespace)
  }
}
