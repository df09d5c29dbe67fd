/// The parameters of a control sequence: fields separated by semicolons, parts by colons. A missing
/// one is 0.
struct Parameters {
  private let text: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) {
    self.text = text
  }

  /// At least 1.
  var count: Int { 1 + text.count { $0 == 0x3B } }

  subscript(field: Int, part: Int = 0) -> Int {
    guard let field = bytes(of: field) else { return 0 }
    var rest = field
    for _ in 0..<part {
      guard let colon = rest.firstIndex(of: 0x3A) else { return 0 }
      rest = rest[(colon + 1)...]
    }
    return rest.prefix { $0 != 0x3A }.prefix(8).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// The number of parts in a field.
  func partCount(of field: Int) -> Int {
    bytes(of: field).map { $0.isEmpty ? 0 : 1 + $0.count { $0 == 0x3A } } ?? 0
  }

  private func bytes(of field: Int) -> ArraySlice<UInt8>? {
    var rest = text
    for _ in 0..<field {
      guard let semicolon = rest.firstIndex(of: 0x3B) else { return nil }
      rest = rest[(semicolon + 1)...]
    }
    return rest.prefix { $0 != 0x3B }
  }
}
