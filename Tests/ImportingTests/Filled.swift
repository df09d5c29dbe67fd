import CanevasForm
import Corpus
import Drafts
import FormModel
import JSONText
import TestSupport
import OfficeReading

@testable import Exports
@testable import Importing

/// Documents to fill, as they are handed out and read again.
enum Filled {
  static let formats = Questionnaire.formats.map(\.name)

  static func source(_ answers: Answers) -> ExportSource {
    ExportSource(
      form: Canevas.form,
      answers: answers,
      id: "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11",
      etat: "brouillon",
      version: 0,
      creeLe: "2024-09-20T08:15:00Z",
      modifieLe: "2025-03-14T16:42:10Z"
    )
  }

  static func bytes(
    of answers: Answers,
    _ format: String,
    _ part: Questionnaire.Part = .init()
  ) -> [UInt8] {
    Questionnaire(source(answers), of: Canevas.form, part).file(format: format)?.bytes ?? []
  }

  static func document(
    of answers: Answers,
    _ format: String,
    _ part: Questionnaire.Part = .init()
  ) throws -> TextDocument {
    try TextDocumentReader.document(of: bytes(of: answers, format, part))
  }

  /// The paths of differing answers. Whole answers are not compared, because a failure would print
  /// them for minutes.
  static func differences(_ one: Answers, _ other: Answers) -> [String] {
    Canevas.form.differences(
      from: one.withoutHidden.evened,
      to: other.withoutHidden.evened
    )
    .map { difference in
      func words(_ value: JSON?) -> String {
        value.map { String(decoding: JSONWriter.compact($0).prefix(60), as: UTF8.self) } ?? "-"
      }
      return "\(difference.path): \(words(difference.before)) / \(words(difference.after))"
    }
  }

  static func read(_ document: TextDocument, over base: Answers) -> FilledResult? {
    FilledDocument(document, Canevas.form)?.result(over: base)
  }

  /// The examples, what was published, and some that are made up.
  static func all() throws -> [Answers] {
    let corpus = Corpus(seed: 16)
    let madeUp = (0..<4).map { Answers(corpus.file($0)["reponses"]?.object ?? [:]) }
    return try ["rennes", "quimperle"].map(Example.answers)
      + RealCase.allCases.map { try $0.answers() } + madeUp + [Answers()]
  }
}

extension Answers {
  /// With one blank for several, and one line end: what an office may change in a text that it hands back.
  var evened: Answers { Answers(JSON.object(root).evened.object ?? [:]) }
}

extension JSON {
  var evened: JSON {
    switch self {
    case .string(let text):
      .string(
        text.split(whereSeparator: \.isNewline)
          .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
          .map { line in
            ["– ", "• ", "* "].contains { line.hasPrefix($0) } ? "- " + line.dropFirst(2) : line
          }
          .filter { !$0.isEmpty }.joined(separator: "\n")
      )
    case .array(let values): .array(values.map(\.evened))
    case .object(let object):
      .object(JSONObject(object.members.map { .init(key: $0.key, value: $0.value.evened) }))
    case .null, .bool, .number: self
    }
  }
}
