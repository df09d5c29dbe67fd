/// The lines of a sheet whose entries stand below headings.
struct ListLines {
  private(set) var lines: [Line]
  /// The first line of each entry.
  private(set) var entries: [Int] = []
  private var heading: String?
  private let width: Int

  /// `text` is wrapped above the list.
  init(_ text: String = "", width: Int) {
    self.width = width
    lines = text.isEmpty ? [] : Wrapping.rows(text, width: width).map { .text($0) }
  }

  mutating func addBlank() { lines.append(.blank) }

  mutating func add(_ entry: [Line], below heading: String? = nil) {
    if let heading, heading != self.heading {
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.titled(heading, width: width))
      self.heading = heading
    }
    entries.append(lines.count)
    lines += entry
  }
}
