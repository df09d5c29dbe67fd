package import Drafts
internal import Files
internal import FormModel

/// The owed answers as a calendar (RFC 5545), each with an alarm a week before. They are events
/// rather than tasks because Outlook does not import tasks.
package enum PromiseCalendar {
  package static func bytes(of owed: [OwedAnswer], at moment: Moment) -> [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//canevas//echeances//FR", "CALSCALE:GREGORIAN",
    ]
    var met: [String: Int] = [:]
    for answer in owed {
      let name = identity(of: answer)
      met[name, default: 0] += 1
      let number = met[name] == 1 ? "" : "-\(met[name] ?? 0)"
      lines += event(answer, uid: "\(name)\(number)@canevas", stamp: moment.compact)
    }
    lines.append("END:VCALENDAR")
    return lines.flatMap { folded($0) }
  }

  private static func event(_ answer: OwedAnswer, uid: String, stamp: String) -> [String] {
    let promise = answer.promise
    let summary = answer.calendarTitle.shortened
    let description = answer.calendarFacts.joined(separator: "\n")
    return [
      "BEGIN:VEVENT", "UID:\(uid)", "DTSTAMP:\(stamp)",
      "DTSTART;VALUE=DATE:\(promise.due.basic)",
      "DTEND;VALUE=DATE:\(promise.due.adding(days: 1).basic)", "SUMMARY:\(escaped(summary))",
      "DESCRIPTION:\(escaped(description))", "TRANSP:TRANSPARENT", "BEGIN:VALARM",
      "ACTION:DISPLAY", "DESCRIPTION:\(escaped(summary))", "TRIGGER:-P7D", "END:VALARM",
      "END:VEVENT",
    ]
  }

  /// A stable identity that depends on the content and not on the place, so that importing again
  /// updates the same events after rows have moved.
  private static func identity(of answer: OwedAnswer) -> String {
    let promise = answer.promise
    let words = [promise.row, promise.item ?? "", promise.custom?.key ?? ""]
    let hash = words.joined(separator: "\u{0}").utf8
      .reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let id = answer.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    return "\(id)-\(String(hash, radix: 36))"
  }

  /// Escapes the separators of values and lines.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text.harmless {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// Folds a line into parts of at most 75 octets, with a leading blank on all but the first.
  /// Scalars are not split.
  static func folded(_ line: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var length = 0
    for scalar in line.unicodeScalars {
      let encoded = Array(String(scalar).utf8)
      if length + encoded.count > octets {
        bytes += [13, 10, 32]
        length = 1
      }
      bytes += encoded
      length += encoded.count
    }
    return bytes + [13, 10]
  }

  private static let octets = 75
}

extension CalendarDate {
  /// `AAAAMMJJ`.
  fileprivate var basic: String { iso.filter { $0 != "-" } }
}

extension String {
  /// As much as a calendar shows in a cell.
  fileprivate var shortened: String { count > 100 ? prefix(99) + "…" : self }
}
