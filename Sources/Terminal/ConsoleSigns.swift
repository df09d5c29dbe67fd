/// The fonts of the Linux console have 256 or 512 glyphs, including those of the IBM PC; other
/// symbols of the screens are replaced by the closest of these.
enum ConsoleSigns {
  static func replace(in scalars: inout [UInt32]) {
    for index in scalars.indices where scalars[index] >= 0x2500 {
      switch scalars[index] {
      case 0x2713: scalars[index] = 0x221A  // ✓ √
      case 0x25B8: scalars[index] = 0x25BA  // ▸ ►
      case 0x254E: scalars[index] = 0x2502  // ╎ │
      default: break
      }
    }
  }
}
