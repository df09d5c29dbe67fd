/// One cell of the screen, in 8 bytes, so that comparing two screens takes microseconds.
package struct Cell: Equatable, Sendable {
  /// A Unicode scalar or, with `clusterBit` set, an index into the grid’s table of clusters.
  package let code: UInt32
  package var role: Role
  /// In cells: 1, or 2 for the left half of a wide glyph and 0 for its right half.
  package let width: UInt8

  package static let clusterBit: UInt32 = 0x8000_0000

  static func blank(_ role: Role) -> Cell {
    Cell(code: 0x20, role: role, width: 1)
  }

  var isBlank: Bool { code == 0x20 && width == 1 }
}
