import CanevasForm
import FormModel
import JSONText
import TestSupport

@testable import Exports

/// Makes canevas out of a seed: filled by chance, with texts that formats stumble over.
struct Generator: RandomNumberGenerator {
  private var numbers: SeededNumbers

  init(seed: UInt64) {
    numbers = SeededNumbers(seed: seed)
  }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func chance(_ percent: Int) -> Bool { numbers.chance(percent) }

  /// A draft's file.
  mutating func draft() -> JSONObject {
    var draft: JSONObject = [
      "format": .string(Canevas.form.format),
      "format_version": .number(Canevas.form.formatVersion),
      "id": .string(chance(5) ? "=id-\(next())" : "id-\(next())"),
      "etat": "brouillon",
      "version": .number(Int.random(in: 0...9, using: &self)),
      "cree_le": "2024-09-18T10:42:00Z",
      "modifie_le": "2025-03-14T16:42:10Z",
    ]
    let answers = object(Canevas.form.rootFields)
    draft["reponses"] = .object(answers)
    draft["format_version"] = .number(Canevas.form.version(of: Answers(answers)))
    if chance(20) { draft["x_inconnue"] = .object(["a.b[0]": .string(text())]) }
    return draft
  }

  private mutating func object(_ fields: [Field]) -> JSONObject {
    var object = JSONObject()
    for field in fields where chance(75) {
      if field.condition?.holds(in: object) == false { continue }
      let value = chance(6) ? nonsense(field.kind) : value(field.kind)
      if !value.isBlank { object[field.key] = value }
    }
    if chance(8) { object["z_inconnue"] = .string(text()) }
    return object
  }

  private mutating func value(_ kind: Kind) -> JSON {
    switch kind {
    case .text(.line), .text(.paragraphs): .string(text())
    case .text(.email): .string("\(chance(10) ? "=" : "")a@exemple.fr")
    case .text(.url): .string("https://exemple.fr/\(next() % 100)|é,\"")
    case .text(.code):
      .string(["35238", "2A004", "044", "-1", "@X"].randomElement(using: &self) ?? "")
    case .text(.date): .string(CalendarDate(daysSince1970: Int(next() % 40_000)).iso)
    case .text(.partialDate): .string(partialDate())
    case .text(.count): .number(Int(next() % 2000))
    case .text(.hours): .number(["12.50", "0", "7.25", "120"].randomElement(using: &self) ?? "")
    case .text(let kind): kind.codec.datum.sample
    case .choice(.yesNo): .bool(chance(50))
    case .choice(.oneOf(let choices)): .string(choices.randomElement(using: &self)?.key ?? "")
    case .choice(.severalOf(let choices)): ticked(choices)
    case .rows(let group): rows(group)
    case .group(let fields): .object(object(fields))
    }
  }

  private mutating func partialDate() -> String {
    let day = CalendarDate(daysSince1970: Int(next() % 40_000)).iso
    return String(day.prefix([4, 7, 10].randomElement(using: &self) ?? 10))
  }

  private mutating func ticked(_ choices: [Choice]) -> JSON {
    var keys: [JSON] = []
    for choice in choices where chance(40) { keys.append(.string(choice.key)) }
    return .array(keys)
  }

  private mutating func rows(_ group: Group) -> JSON {
    var rows: [JSON] = []
    for _ in 0..<Int.random(in: 0...3, using: &self) {
      let row = object(group.fields)
      if !row.isEmpty { rows.append(.object(row)) }
    }
    return .array(rows)
  }

  /// What has been typed into a field of this kind, or written into a file by another program, and
  /// is no value of it.
  private mutating func nonsense(_ kind: Kind) -> JSON {
    switch kind {
    case .text(.line), .text(.paragraphs): .array([.number(7)])
    case .text(.email), .text(.url), .text(.date), .text(.partialDate), .text(.count),
      .text(.hours):
      .string("=pas une valeur \(text())")
    case .text: .bool(true)
    case .choice(.yesNo): "peut-être"
    case .choice(.oneOf): .string("inconnu|" + text())
    case .choice(.severalOf(let choices)):
      .array([.string(choices[0].key), .string(text()), .null])
    case .rows: .array([.object(["nom": "x"]), "rangée"])
    case .group: .string(text())
    }
  }

  mutating func text() -> String {
    var text = ""
    for _ in 0..<Int.random(in: 1...4, using: &self) {
      if chance(50) { text += " " }
      text += Self.pieces[Int(next() % UInt64(Self.pieces.count))]
    }
    return text
  }

  static let pieces = [
    "Ateliers", "=1+1", "=cmd|' /C calc'!A0", "+33 6 12 34 56 78", "-5", "-12.5", "@ville", "''=",
    "'", "\"", "a\"b", ",", ";", "|", "\n", "\r\n", "\r", "\t", "\u{0}", "\u{1B}[31m",
    "\u{202E}oof",
    "\u{2066}", "<script>alert(1)</script>", "]]>", "&amp;", "<!--", "é", "e\u{301}", "👩‍👩‍👧",
    "\u{A0}", "\u{202F}", "\u{2028}", "\u{FEFF}", "  ", "\\", "\\n", "\u{FFFE}", "\u{301}",
    "# titre", "1. liste", "- tiret", "| a | b |", "[lien](x)", "*gras*", "`code`", "${x}",
    String(repeating: "long", count: 60), "oui ?", "« cité »", "\u{85}", "\u{C}", "=",
  ]
}
