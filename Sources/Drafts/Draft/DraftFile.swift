package import FormModel
package import JSONText

/// The file format of a draft.
package enum DraftFile {
  /// In bytes; a hundred times the size of a long canevas after years.
  package static let sizeLimit = 64 << 20

  /// The extra members that a draft made from an export keeps. The marks of an export no longer
  /// apply, except that something was left out of a public one, since the draft lacks it too.
  package static func adopted(_ other: JSONObject) -> JSONObject {
    JSONObject(
      other.members.compactMap { member in
        switch member.key {
        case "licence", "referentiel": nil
        case exportKey where isComplete(member.value): nil
        case exportKey: .init(key: exportKey, value: "public")
        default: member
        }
      }
    )
  }

  /// The member that marks answers from a public export, if there is one.
  static func markOfPublic(in other: JSONObject) -> JSONObject {
    JSONObject(adopted(other).members.filter { $0.key == exportKey })
  }

  private static let exportKey = "export"

  private static func isComplete(_ mark: JSON) -> Bool {
    mark.string?.trimmed.lowercased() == "complet"
  }

  /// The bytes of a draft. They are deterministic: keys have a fixed order, answers the order of
  /// the form.
  package static func bytes(of draft: Draft, form: Form) -> [UInt8] {
    var members: [JSONObject.Member] = [
      .init(key: "format", value: .string(form.format)),
      .init(key: "format_version", value: .number(version(of: draft, form))),
      .init(key: "id", value: .string(draft.id)),
      .init(key: "etat", value: .string(draft.etat.key)),
      .init(key: "version", value: .number(draft.version)),
      .init(key: "cree_le", value: .string(draft.creeLe.iso)),
      .init(key: "modifie_le", value: .string(draft.modifieLe.iso)),
    ]
    if let person = draft.modifiePar {
      members.append(.init(key: "modifie_par", value: .string(person)))
    }
    members.append(.init(key: "reponses", value: .object(form.ordered(draft.answers).root)))
    return JSONWriter.pretty(.object(JSONObject(members + draft.other.members)))
  }

  /// The format version to write: that of a newer program is kept; otherwise the lowest one that
  /// has all answers, so that older programs can still edit the draft.
  private static func version(of draft: Draft, _ form: Form) -> Int {
    draft.formatVersion > form.formatVersion
      ? draft.formatVersion : form.version(of: draft.answers)
  }

  /// Reads a draft. A missing member has its initial value, so that a slip in a text editor costs
  /// nothing. A member that cannot be understood is an error, because saving would overwrite it.
  package static func draft(from bytes: [UInt8], form: Form) throws(DraftFileError) -> Draft {
    let document: JSON
    do throws(JSONError) { document = try JSONReader.value(of: bytes) } catch {
      throw .notJSON(error)
    }
    return try draft(of: document.object, form: form)
  }

  /// Reads a draft from the members of a file; `file` is `nil` if it is not an object.
  package static func draft(of file: JSONObject?, form: Form) throws(DraftFileError) -> Draft {
    guard var members = file, members["format"] == .string(form.format) else {
      throw .otherFormat
    }
    members["format"] = nil
    let changed = try members.take("modifie_le", .moment, moment)
    let created = try members.take("cree_le", .moment, moment)
    guard let version = try members.take("format_version", .positive, positive)
    else {
      throw .missing(key: "format_version")
    }
    guard let id = try members.take("id", .text, \.string) else { throw .missing(key: "id") }
    let person = try members.take("modifie_par", .text, \.string)
    let answers = try members.take("reponses", .object, \.object)
    guard let answers else { throw .missing(key: "reponses") }
    return Draft(
      id: id,
      formatVersion: version,
      etat: Draft.Etat(key: try members.take("etat", .text, \.string) ?? "brouillon"),
      version: try members.take("version", .natural, natural) ?? 0,
      creeLe: created ?? changed ?? Moment(secondsSince1970: 0),
      modifieLe: changed ?? created ?? Moment(secondsSince1970: 0),
      modifiePar: person,
      answers: Answers(answers),
      other: members
    )
  }

  private static func moment(_ value: JSON) -> Moment? { value.string.flatMap { Moment(iso: $0) } }

  private static func natural(_ value: JSON) -> Int? {
    value.integer.flatMap { (0...Draft.versionLimit).contains($0) ? $0 : nil }
  }

  private static func positive(_ value: JSON) -> Int? {
    natural(value).flatMap { $0 >= 1 ? $0 : nil }
  }
}

extension JSONObject {
  /// Removes a member and returns its value; `nil` if it is absent.
  fileprivate mutating func take<Value>(
    _ key: String,
    _ expected: DraftFileError.Expected,
    _ read: (JSON) -> Value?
  ) throws(DraftFileError) -> Value? {
    guard let stored = self[key] else { return nil }
    guard let value = read(stored) else { throw .wrongType(key: key, expected: expected) }
    self[key] = nil
    return value
  }
}
