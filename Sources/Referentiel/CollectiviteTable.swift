internal import CData

/// The columns of the table, read in place in the program’s read-only data.
///
/// `scripts/referentiel_table/encode.py` describes the layout. Rows are ordered by weight, the most
/// populous first.
struct CollectiviteTable: Sendable {
  static let embedded = CollectiviteTable(
    bytes: UnsafeRawBufferPointer(start: creferentiel_table(), count: creferentiel_size())
  )

  static let rowsPerStart = 64
  private static let nowhere = 0xFFFF

  /// Read-only data of the program, never written or freed, so all threads may read it.
  nonisolated(unsafe) let bytes: UnsafeRawBufferPointer

  /// The columns in file order.
  enum Column: Int {
    case credit
    case letters
    case codes
    case figures
    case areas
    case lengths
    case starts
    case departements
    case others
    case postal
    case communes
    case sirens
    case names
    case end
  }

  var year: Int { header(0) }
  var rows: Int { header(1) }
  var areas: Int { header(2) }
  var otherCodes: Int { header(3) }
  var postalCodes: Int { header(4) }

  /// The offset of `column` in bytes.
  func start(_ column: Column) -> Int {
    header(5 + column.rawValue)
  }

  private func header(_ index: Int) -> Int {
    Int(word(at: 4 + 4 * index))
  }

  func word(at offset: Int) -> UInt32 {
    UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  func half(at offset: Int) -> Int {
    Int(UInt16(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self)))
  }

  func code(_ row: Int) -> PackedCode {
    PackedCode(number: word(at: start(.codes) + 4 * row))
  }

  /// The bytes of the official name of `row` and of its other names.
  func names(_ row: Int) -> UnsafeRawBufferPointer {
    let block = row / CollectiviteTable.rowsPerStart
    let lengths = start(.lengths)
    var offset = start(.names) + Int(word(at: start(.starts) + 4 * block))
    for earlier in block * CollectiviteTable.rowsPerStart..<row {
      offset += Int(bytes[lengths + earlier])
    }
    return UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + Int(bytes[lengths + row])])
  }

  var credit: String {
    String(decoding: bytes[start(.credit)..<start(.letters)], as: UTF8.self)
  }

  func type(_ row: Int) -> CollectiviteType {
    CollectiviteType.allCases[Int(figure(row) >> 28)]
  }

  func nature(_ row: Int) -> String {
    Nature.names[Int(figure(row) >> 24 & 0xF)]
  }

  func population(_ row: Int) -> Int? {
    let stored = Int(figure(row) & 0xFF_FFFF)
    return stored == 0 ? nil : stored - 1
  }

  /// The SIREN of `row`, which is the code of an EPCI; `nil` if the sources do not give it.
  func siren(_ row: Int) -> String? {
    if type(row) == .epci { return code(row).text }
    let stored = word(at: start(.sirens) + 4 * row)
    return stored == 0 ? nil : PackedCode(siren: stored).text
  }

  private func figure(_ row: Int) -> UInt32 {
    word(at: start(.figures) + 4 * row)
  }

  /// The rows of the département and the région of `row`.
  func area(_ row: Int) -> (departement: Int?, region: Int?) {
    let area = Int(bytes[start(.areas) + row])
    guard area > 0 else { return (nil, nil) }
    let offset = start(.departements) + 4 * (area - 1)
    let region = half(at: offset + 2)
    return (half(at: offset), region == CollectiviteTable.nowhere ? nil : region)
  }

  /// The number by which rows refer to the département with `code`.
  func area(code: PackedCode) -> UInt8? {
    (0..<areas).first { self.code(half(at: start(.departements) + 4 * $0)) == code }
      .map { UInt8($0 + 1) }
  }

  /// The official name of `row`.
  func name(_ row: Int) -> String {
    var name: [UInt8] = []
    var isJoined = false
    for byte in names(row).prefix(while: { $0 != UInt8(ascii: "\n") }) {
      let isLigature = byte == 0x8C || byte == 0x9C
      switch byte {
      case _ where isJoined: break
      case ..<0x80: name.append(byte)
      // Œ is U+0152 and œ is U+0153.
      case _ where isLigature: name += [0xC5, byte == 0x8C ? 0x92 : 0x93]
      default: name += [0xC0 | byte >> 6, 0x80 | byte & 0x3F]
      }
      isJoined = isLigature
    }
    return String(decoding: name, as: UTF8.self)
  }
}
