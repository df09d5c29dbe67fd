internal import LineMode
internal import Platform
internal import Terminal

/// Standard input and output by lines.
final class StandardLines {
  /// A terminal in canonical mode silently drops what exceeds this number of bytes in a line.
  private static let terminalLimit = 4095
  private var bytes: [UInt8] = []
  private var isAtEnd = false
  private let announced: Charset.Announced
  private let output: Output
  /// Whether the user was told about lines that are not UTF-8.
  private var hasSaidCharset = false
  /// Why output is no longer possible. Input then counts as ended, because nobody sees the
  /// questions.
  private(set) var failure: CommandError?
  /// `nil` if the input is read unedited: a pipe, a file, or a terminal whose cursor cannot move
  /// back.
  private var terminal: LineTerminal?

  init(_ announced: Charset.Announced, environment: [String: String], output: Output) {
    (self.announced, self.output) = (announced, output)
    terminal = LineTerminal(environment: environment, announced) { [unowned self] in
      write(Self.foreignLetters)
    }
  }

  private static let foreignLetters =
    "Votre terminal n’écrit pas en UTF-8\u{A0}: des lettres manquent. Réglez LANG, puis relancez canevas."

  /// A terminal has a person in front of it, whatever its capabilities.
  var partner: Lines.Partner { isatty(STDIN_FILENO) != 0 ? .person : .script }

  /// Reads a line; the last one may lack a line end.
  func read() -> String? {
    guard failure == nil else { return nil }
    if let terminal { return terminal.read() }
    var searched = 0
    while true {
      if let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return take(upTo: end, skipping: 1)
      }
      searched = bytes.count
      if isAtEnd { return bytes.isEmpty ? nil : take(upTo: bytes.count, skipping: 0) }
      fill()
    }
  }

  func write(_ line: String) {
    guard failure == nil else { return }
    terminal?.writeOwed()
    // Fold lines only for a terminal.
    let rows = LineTerminal.columns.map { FoldedLine.rows(of: line, columns: $0) } ?? [line]
    do throws(CommandError) {
      try output.say(rows.joined(separator: "\n") + "\n")
    } catch {
      failure = error
    }
  }

  private func fill() {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    let capacity = chunk.count
    let count = Platform.read(STDIN_FILENO, &chunk, capacity)
    if count > 0 {
      bytes += chunk[..<count]
    } else if count == 0 || errno != EINTR {
      isAtEnd = true
    }
  }

  private func take(upTo end: Int, skipping rest: Int) -> String {
    let line = text(LineFilter.withoutSequences(bytes[..<end])[...])
    if end >= Self.terminalLimit, isatty(STDIN_FILENO) != 0 {
      write("Le terminal coupe les lignes trop longues\u{A0}: la fin de celle-ci manque peut-être.")
      write("L’éditeur (/editeur) et un tube n’ont pas de limite.")
    }
    bytes.removeFirst(end + rest)
    return line.hasSuffix("\r") ? String(line.dropLast()) : line
  }

  /// Decodes a line. A terminal uses the charset of the locale. A file that is not UTF-8 is read as
  /// Windows-1252, without dropping a byte, and the user is told.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    var charset: Charset?
    if case .oneByte(let found) = announced { charset = found }
    if let charset, isatty(STDIN_FILENO) != 0 {
      let (text, hasForeign) = charset.typed(bytes)
      if hasForeign { write(Self.foreignLetters) }
      return text
    }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    guard let other = charset ?? Charset("WINDOWS-1252") else {
      return String(decoding: bytes, as: UTF8.self)
    }
    if !hasSaidCharset {
      hasSaidCharset = true
      write(
        "Des lignes ne sont pas en UTF-8\u{A0}: elles sont lues en \(other.name). Vérifiez-en les accents."
      )
    }
    return other.decode(bytes)
  }
}
