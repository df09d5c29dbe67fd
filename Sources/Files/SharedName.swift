/// Names for what gets its permissions before its own name.
enum SharedName {
  /// A unique hidden name in the same folder, of the form that the store sweeps: `.STEM.NUMBER.tmp`.
  static func temporary(beside path: String) -> String {
    let name = path.lastName
    let stem = name.utf8.first == UInt8(ascii: ".") ? name.dropFirst() : name[...]
    let end = stem.utf8.lastIndex(of: UInt8(ascii: ".")) ?? stem.endIndex
    let number = String(UInt32.random(in: .min ... .max), radix: 36)
    return path.parent / ".\(stem[..<end]).\(number).tmp"
  }
}
