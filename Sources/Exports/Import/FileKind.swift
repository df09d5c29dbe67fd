internal import FormModel
internal import JSONText

/// The type of a file, from its first bytes, since file names are unreliable.
package enum FileKind: Equatable, Sendable {
  /// One or more JSON texts, in UTF-8 or another encoding.
  case json
  case zip
  case gzip
  case other(Other)

  package enum Other: Equatable, Sendable {
    case pdf, openDocument, word, openSpreadsheet, excel, oldOffice, richText, page, image, table
    case text
  }

  package init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if bytes.starts(with: [0x50, 0x4B, 3, 4]) || bytes.starts(with: [0x50, 0x4B, 5, 6]) {
      self = Self.office(bytes).map { .other($0) } ?? .zip
    } else if let mark = Self.marks.first(where: { bytes.starts(with: $0.bytes) }) {
      self = .other(mark.kind)
    } else {
      self = Self.text(bytes)
    }
  }

  private static let marks: [(bytes: [UInt8], kind: Other)] = [
    (Array("%PDF".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice), ([0x89, 0x50, 0x4E, 0x47], .image),
    ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image), (Array("PAR1".utf8), .table),
    (Array("SQLite format 3".utf8), .table),
  ]

  /// Documents and workbooks are ZIP archives with characteristic entries.
  private static func office(_ bytes: [UInt8]) -> Other? {
    let beginning = String(decoding: bytes.prefix(200), as: UTF8.self)
    if beginning.contains("opendocument.spreadsheet") { return .openSpreadsheet }
    if beginning.contains("opendocument.") { return .openDocument }
    // The ZIP directory is at the end.
    let end = String(decoding: bytes.suffix(0x10000), as: UTF8.self)
    if end.contains("word/document.xml") { return .word }
    return end.contains("xl/workbook.xml") || end.contains("xl/workbook.bin") ? .excel : nil
  }

  private static func text(_ bytes: [UInt8]) -> FileKind {
    guard let text = DecodedText(bytes)?.text else { return .json }
    let start = text.drop(while: \.isWhitespace).prefix(20)
    switch start.first {
    case nil, "{", "[": return .json
    case "<": return .other(.page)
    default: return .other(.text)
    }
  }
}

extension FileKind {
  /// Whether a text is a document of HTML or XML, and no line that begins with a lesser-than sign.
  package static func isMarkup(_ bytes: [UInt8]) -> Bool {
    guard let text = DecodedText(bytes)?.text else { return false }
    let start = text.drop(while: \.isWhitespace).prefix(20).lowercased()
    return ["<!doctype", "<html", "<?xml"].contains { start.hasPrefix($0) }
  }
}

extension FileKind.Other: CustomStringConvertible {
  /// What the file is, and what to do.
  package var description: String { sentence.withFrenchSpaces }

  private var sentence: String {
    switch self {
    case .pdf: "C’est un PDF, fait pour être lu. \(Self.ask)"
    case .openDocument: "C’est un document OpenDocument (ODT), fait pour être lu. \(Self.ask)"
    case .word: "C’est un document Word, fait pour être lu. \(Self.ask)"
    case .richText: "C’est un document RTF, fait pour être lu. \(Self.ask)"
    case .page: "C’est une page HTML ou un document XML, fait pour être lu. \(Self.ask)"
    case .image: "C’est une image. \(Self.ask)"
    case .oldOffice: "C’est un document d’un ancien Word ou Excel. \(Self.ask)"
    case .openSpreadsheet: "C’est un classeur LibreOffice Calc (ODS). \(Self.save)"
    case .excel: "C’est un classeur Excel. \(Self.save)"
    case .table: "C’est une table Parquet ou SQLite. \(Self.save)"
    case .text: "C’est un texte, et non un canevas en JSON. \(Self.ask)"
    }
  }

  private static let ask = "Demandez l’export JSON de ce canevas, ou son dossier CSV."
  private static let save =
    "Enregistrez chaque table en CSV, sous le nom qu’elle a dans l’export (canevas.csv…), dans un dossier, et importez ce dossier."
}

/// The JSON texts of a file: a single one, JSON Lines, or a list.
package enum JSONTexts {
  /// Whether the whole of a file is JSON: one object or list, or several of them.
  package static func areIn(_ bytes: [UInt8]) -> Bool {
    let texts = all(in: bytes).map { try? JSONReader.value(of: $0) }
    return !texts.isEmpty && texts.allSatisfy { $0?.object != nil || $0?.array != nil }
  }

  /// In UTF-8, whatever the file's encoding is; the file as it is where that cannot be told.
  package static func all(in bytes: [UInt8]) -> [[UInt8]] {
    guard let text = DecodedText(bytes)?.text else { return [bytes] }
    let whole = Array(text.utf8)
    do throws(JSONError) {
      let document = try JSONReader.value(of: whole)
      guard let list = document.array, !list.isEmpty else { return [whole] }
      return list.map { JSONWriter.compact($0) }
    } catch {
      // Text after the end of a JSON value means that there are several.
      guard error.reason == .textAfterEnd else { return [whole] }
      return whole.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D })
        .filter { !$0.allSatisfy { $0 <= 0x20 } }.map(Array.init)
    }
  }
}
