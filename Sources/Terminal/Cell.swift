/// One place on the screen, in 8 bytes so that comparing two screens is a matter of microseconds.
package struct Cell: Equatable, Sendable {
  /// A Unicode scalar, or with `clusterBit` set the place of a text in the table of its grid.
  package let code: UInt32
  package var role: Role
  /// Cells taken: 1, 2 for the left half of a wide glyph, 0 for its right half.
  package let width: UInt8

  package static let clusterBit: UInt32 = 0x8000_0000

  static func blank(_ role: Role) -> Cell {
    Cell(code: 0x20, role: role, width: 1)
  }

  var isBlank: Bool { code == 0x20 && width == 1 }
}
