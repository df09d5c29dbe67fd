package import FormModel
package import JSONText

/// A value that an import read in another spelling or could not interpret.
package struct ImportRemark: Equatable, Sendable {
  package enum Location: Equatable, Sendable {
    /// A cell, row or column of a table, with the spreadsheet row number, where the header is row 1.
    case table(String, line: Int?, column: String?)
    /// An answer in a JSON file.
    case answer(Path)
  }

  package enum Matter: Equatable, Sendable {
    /// Another program’s spelling, with the number of further ones in the column.
    case read(written: String, value: String, others: Int)
    /// A missing value that was written out.
    case readAsMissing(written: String)
    /// A date whose order of day and month is ambiguous.
    case twoDates(written: String, CalendarDate, CalendarDate)
    case cut(length: Int)
    case addedColumn(values: Int)
    /// An unnamed column that only numbers the rows, such as pandas adds.
    case rowNumbers
    case missingColumn
    case repeated(line: Int)
    case sameKey(line: Int)
    case unknownPart(String)
    case noRank
    case encoding(DecodedText.Encoding)
    /// A text of a document that answers no question, or not this one.
    case stray(String)
  }

  package let location: Location
  package var matter: Matter
  /// Where the table is stored.
  var home = TableHome.csvFiles

  var line: Int? { if case .table(_, let line, _) = location { line } else { nil } }
}

extension ImportRemark {
  package init(stray text: String, near path: Path) {
    self.init(location: .answer(path), matter: .stray(text))
  }
}

extension ImportRemark: CustomStringConvertible {
  package var description: String { "\(location.name(in: home)) : \(sentence)".withFrenchSpaces }

  /// The message without the location.
  package var words: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch matter {
    case .read(let written, let value, let others):
      "« \(written.excerpt) » est lu « \(value.excerpt) »\(Self.also(others))."
    case .readAsMissing(let written): "« \(written.excerpt) » est lu comme une absence de réponse."
    case .twoDates(let written, let one, let other):
      "« \(written.excerpt) » peut être le \(one.dayOfMonth) ou le \(other.dayOfMonth). Choisissez dans le brouillon."
    case .cut(let length):
      "le texte a \(length.inFrench) caractères, la limite d’Excel, et sa fin a sans doute été perdue. Comparez avec l’original."
    case .addedColumn(let count):
      "cette colonne n’est pas du canevas. Ce qui y est écrit (\(count.inFrench) \(count == 1 ? "cellule" : "cellules")) est gardé à part, sous ce nom, et tout export le contient."
    case .stray(let text):
      "« \(text.excerpt) » n’a pas de place parmi les réponses : gardé en remarque, à placer."
    case .rowNumbers: "cette colonne ne fait que compter les lignes et n’est pas reprise."
    case .missingColumn: "cette colonne manque, et ces réponses restent vides."
    case .repeated(let line): "la ligne répète la ligne \(line) et n’est prise qu’une fois."
    case .sameKey(let line):
      "la ligne a les mêmes clés que la ligne \(line). Les deux sont gardées, celle-ci après l’autre ; vérifiez-les."
    case .unknownPart(let key):
      "« \(key.excerpt) » n’est pas une partie du canevas. La ligne est gardée à part, sous ce nom."
    case .noRank: "le rang manque ou n’est pas un nombre. La ligne est placée à la fin de sa liste."
    case .encoding(.utf16): "le fichier est en UTF-16 et lu comme tel."
    case .encoding(.windows1252):
      "le fichier n’est pas en UTF-8 ; il est lu comme Windows-1252 (ANSI)."
    case .encoding(.utf8): "le fichier est en UTF-8."
    }
  }

  private static func also(_ count: Int) -> String {
    switch count {
    case 0: ""
    case 1: ", comme une autre valeur de la colonne"
    default: ", comme \(count.inFrench) autres valeurs de la colonne"
    }
  }
}

extension ImportRemark.Location {
  fileprivate func name(in home: TableHome) -> String {
    switch self {
    case .table(let name, let line, let column):
      [
        home.label(name), line.map { "ligne \($0)" }, column.map { "colonne « \($0.excerpt) »" },
      ].compactMap(\.self).joined(separator: ", ")
    case .answer(let path): "réponse \(path)"
    }
  }
}

extension CalendarDate {
  var dayOfMonth: String { "\(day == 1 ? "1er" : String(day)) \(monthName)" }
}

extension ImportRemark {
  package init(_ answer: ForeignAnswer) {
    location = .answer(answer.path)
    matter = .read(written: answer.written.words, value: answer.value.words, others: 0)
  }
}

extension JSON {
  /// The value as quoted in a sentence.
  package var words: String {
    switch self {
    case .string(let text): text
    case .bool(let value): value ? "oui" : "non"
    case .number, .null, .array, .object:
      String(decoding: JSONWriter.compact(self), as: UTF8.self)
    }
  }
}
