internal import JSONText

/// Comma-separated values as RFC 4180 has them, with `\n` as line end.
package enum CSVText {
  package static func text(of rows: [[String]]) -> [UInt8] {
    rows.reduce(into: []) { append($1, to: &$0) }
  }

  static func append(_ row: [String], to out: inout [UInt8]) {
    for (place, cell) in row.enumerated() {
      if place > 0 { out.append(UInt8(ascii: ",")) }
      append(cell, to: &out)
    }
    out.append(UInt8(ascii: "\n"))
  }

  static func append(_ cell: String, to out: inout [UInt8]) {
    var cell = cell
    cell.withUTF8 { append(UnsafeRawBufferPointer($0), to: &out) }
  }

  /// `cell` is in UTF-8.
  static func append(_ cell: UnsafeRawBufferPointer, to out: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let signs = (mark, UInt8(ascii: ","), UInt8(ascii: ";"))
    let sign = ByteSearch.first(in: cell, of: signs, below: 0x20)
    guard sign < cell.count || cell.first == 0x20 || cell.last == 0x20 else {
      return out.append(contentsOf: cell)
    }
    out.append(mark)
    var done = 0
    var place = sign
    while true {
      place = ByteSearch.first(in: cell, from: place, of: (mark, mark, mark))
      if place == cell.count { break }
      // This mark, and once more with what follows it.
      out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[done...place]))
      done = place
      place += 1
    }
    out.append(contentsOf: UnsafeRawBufferPointer(rebasing: cell[done...]))
    out.append(mark)
  }

  /// The rows of a file. A byte order mark is passed over, and semicolons are taken for commas where
  /// the first row is parted by them, as French spreadsheets save it. Blank lines are no rows.
  package static func rows(of bytes: [UInt8]) throws(CSVError) -> [[String]] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    var reader = CSVReader(text.hasPrefix("\u{FEFF}") ? Array(bytes.dropFirst(3)) : bytes)
    return try reader.rows()
  }
}

/// Why a folder is no CSV package that can be taken in.
package enum CSVError: Error, Equatable, CustomStringConvertible {
  case notUTF8
  case openQuote(line: Int)
  case noTable(String)
  case noColumn(String, table: String)
  case orphan(table: String, line: Int)
  case unreadable(table: String, line: Int)

  package var description: String {
    switch self {
    case .notUTF8:
      "Le fichier CSV n’est pas en UTF-8. Enregistrez-le de nouveau avec cet encodage."
    case .openQuote(let line):
      "Le guillemet ouvert à la ligne \(line) n’est pas refermé. Corrigez-le dans le fichier."
    case .noTable(let name):
      "Le fichier \(name).csv manque. Un export CSV s’importe avec tous ses fichiers."
    case .noColumn(let name, let table):
      "La colonne «\u{A0}\(name)\u{A0}» manque dans \(table).csv. Remettez-la, même vide."
    case .orphan(let table, let line):
      "La ligne \(line) de \(table).csv ne se rattache à aucune autre. Vérifiez ses clés."
    case .unreadable(let table, let line):
      "La colonne «\u{A0}autres\u{A0}» n’est pas un objet JSON, ligne \(line) de \(table).csv. "
        + "Remettez-y ce que l’export contenait."
    }
  }
}
