/// A line editor with history, as a pure value: keys in, text and caret out.
///
/// The keys are those of a shell. A paste may insert line feeds; only Enter ends the line.
struct LineEditor: Equatable {
  enum Outcome: Equatable {
    case editing
    case line(String)
    /// Ctrl-D on an empty line, or the terminal was closed.
    case endOfInput
  }

  /// Limits of the history: number of lines, and bytes of one line.
  static let mostKept = 200
  static let longestKept = 4096

  private(set) var text: [Character] = []
  /// The number of characters before the caret.
  private(set) var caret = 0
  private(set) var history: [String] = []
  /// The index of the shown line in the history; its end for the line being typed.
  private var historyIndex = 0
  /// The line being typed when the history was opened.
  private var begun = ""

  mutating func take(_ event: Event) -> Outcome {
    switch event {
    case .key(let key): return take(key)
    case .paste(let pasted):
      // Drop the final newline: it ends the copied text and is not meant as Enter.
      insert(pasted.last?.isNewline ?? false ? String(pasted.dropLast()) : pasted)
      return .editing
    case .hangUp: return .endOfInput
    case .foreign, .mouse, .resize, .resumed, .stop, .woken: return .editing
    }
  }

  private mutating func take(_ key: Key) -> Outcome {
    switch key {
    case .enter, .ctrl("j"): return .line(end())
    case .ctrl("d") where text.isEmpty: return .endOfInput
    case .left, .ctrl("b"): caret = max(0, caret - 1)
    case .right, .ctrl("f"): caret = min(text.count, caret + 1)
    case .home, .ctrl("a"): caret = 0
    case .end, .ctrl("e"): caret = text.count
    case .up, .ctrl("p"): recall(historyIndex - 1)
    case .down, .ctrl("n"): recall(historyIndex + 1)
    case .backspace: remove(from: caret - 1, to: caret)
    case .delete, .ctrl("d"): remove(from: caret, to: caret + 1)
    case .ctrl("u"): remove(from: 0, to: caret)
    case .ctrl("k"): remove(from: caret, to: text.count)
    case .ctrl("w"): remove(from: startOfWord, to: caret)
    case Key(.left, .control), .alt("b"): caret = startOfWord
    case Key(.right, .control), .alt("f"): caret = endOfWord
    case .tab: insert("\t")
    default:
      if case .character(let character) = key.code, key.modifiers.isEmpty {
        insert(String(character))
      }
    }
    return .editing
  }

  /// Inserts at the caret. A combining mark alone joins the character before it.
  private mutating func insert(_ new: String) {
    let before = Array(String(text[..<caret]) + new)
    text = before + text[caret...]
    caret = before.count
  }

  private mutating func remove(from start: Int, to end: Int) {
    guard start >= 0, start < end, end <= text.count else { return }
    text.removeSubrange(start..<end)
    caret = start
  }

  private var startOfWord: Int {
    let blanks = text[..<caret].reversed().prefix { $0.isWhitespace }.count
    let word = text[..<(caret - blanks)].reversed().prefix { !$0.isWhitespace }.count
    return caret - blanks - word
  }

  private var endOfWord: Int {
    let blanks = text[caret...].prefix { $0.isWhitespace }.count
    return caret + blanks + text[(caret + blanks)...].prefix { !$0.isWhitespace }.count
  }

  private mutating func recall(_ next: Int) {
    guard next >= 0, next <= history.count, next != historyIndex else { return }
    if historyIndex == history.count { begun = String(text) }
    historyIndex = next
    text = Array(next == history.count ? begun : history[next])
    caret = text.count
  }

  private mutating func end() -> String {
    let line = String(text)
    if !line.isEmpty, line != history.last, line.utf8.count <= Self.longestKept {
      history.append(line)
      if history.count > Self.mostKept { history.removeFirst() }
    }
    (text, caret, historyIndex, begun) = ([], 0, history.count, "")
    return line
  }
}
