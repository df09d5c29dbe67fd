internal import TextEditing
internal import TextWidth

/// Wraps and cuts text that is shown and not edited.
enum Wrapping {
  /// The rows of `text` in `width` cells; at least one.
  static func rows(_ text: String, width: Int) -> [String] {
    if let cells = CellWidth.simpleWidth(of: text), cells <= width, text.last != " " {
      return [text]
    }
    let layout = layout(text, width: width)
    return (0..<layout.rowCount).map { row in
      var drawn = layout.drawn(row: row, in: text)
      while drawn.last == " " { drawn.removeLast() }
      return drawn
    }
  }

  static func layout(_ text: String, width: Int) -> TextLayout {
    // `TextLayout` keeps one cell free for the caret, which such a text does not have.
    TextLayout(text, width: max(2, width) + 1)
  }

  static func width(_ text: String) -> Int { CellWidth.width(of: text) }

  /// Cuts a path of names, such as "Avant › Promesse › État", to one row.
  ///
  /// The outermost names go first, then the one above the last, so that neighbours still differ.
  static func cutName(_ name: String, width: Int) -> String {
    let separator = " › "
    guard self.width(name) > width, let mark = name.ranges(of: separator).last else {
      return cutAtWord(name, width: width)
    }
    let last = separator + name[mark.upperBound...]
    let above = String(name[..<mark.lowerBound])
    // The outer names are known from the context.
    if let outer = above.ranges(of: separator).last {
      let inner = "…" + separator + above[outer.upperBound...]
      if self.width(inner + last) <= width { return inner + last }
      return cutName(String(name[outer.upperBound...]), width: width)
    }
    // Each of the two names keeps at least a third of the row.
    let room = max(width - self.width(last), min(self.width(above), width / 3))
    return cutAtWord(cutPart(above, width: room) + last, width: width)
  }

  /// Joins a path of names, outermost first, and cuts it to one row.
  ///
  /// The names above the last are cut first, each at most to a third of the row, or to an equal
  /// share if there are more than three names; then the last is cut.
  static func cutTrail(_ names: [String], width: Int) -> String {
    let separator = " › "
    let least = names.count > 3 ? max(1, width / names.count - separator.count) : width / 3
    var names = names
    for index in names.indices.dropLast() {
      let excess = self.width(names.joined(separator: separator)) - width
      guard excess > 0 else { break }
      let own = self.width(names[index])
      names[index] = cutPart(names[index], width: max(min(own, least), own - excess))
    }
    return cutAtWord(names.joined(separator: separator), width: width)
  }

  /// As many of `parts` as fit in one row, with an ellipsis for the others.
  ///
  /// The first part is cut if it does not fit.
  static func cutList(_ parts: [String], separator: String, width: Int) -> String {
    let whole = parts.joined(separator: separator)
    if self.width(whole) <= width { return whole }
    let more = separator + "…"
    var shown = parts.first ?? ""
    for part in parts.dropFirst() {
      guard self.width(shown + separator + part + more) <= width else { break }
      shown += separator + part
    }
    return self.width(shown + more) <= width ? shown + more : cutPart(shown, width: width)
  }

  /// `text` in one row of at most `width` cells, with an ellipsis where it does not fit.
  static func cut(_ text: String, width: Int) -> String {
    if let cells = CellWidth.simpleWidth(of: text), cells <= width { return text }
    var line = text
    if let end = text.firstIndex(where: \.isNewline) { line = String(text[..<end]) + "…" }
    if self.width(line) <= width { return line }
    var used = 0
    var cut = ""
    for character in line {
      used += Glyph(character).width
      if used >= width { break }
      cut.append(character)
    }
    return open(cut)
  }

  /// `text` with an ellipsis in place of its trailing separators and blanks.
  static func open(_ text: String) -> String {
    var text = text
    while let last = text.last, last.isWhitespace || "›·,;:…".contains(last) { text.removeLast() }
    return text + "…"
  }

  /// Cuts a text after a word, or inside of one if the words would fill less than half of the room.
  static func cutPart(_ text: String, width: Int) -> String {
    let words = cutAtWord(text, width: width)
    return self.width(words) * 2 < width ? cut(text, width: width) : words
  }

  /// `text` in one row, cut after a word if it does not fit.
  static func cutAtWord(_ text: String, width: Int) -> String {
    let part = String(text.prefix(width * 2))
    let rows = rows(part, width: width)
    guard rows.count > 1 || part.utf8.count < text.utf8.count else { return rows[0] }
    let room = width - 1
    let first = open(self.rows(part, width: max(2, room))[0])
    return self.width(first) <= width ? first : cut(first, width: width)
  }
}
