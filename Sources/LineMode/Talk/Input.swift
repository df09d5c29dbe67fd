internal import UseCases
internal import FormModel
internal import TextFolding

/// The meaning of a line at a question.
enum Input: Equatable {
  case empty
  case answer(String)
  case command(LineCommand, String)
  /// Begins with the command sign but names no command.
  case unknown(String)

  /// The sign before commands. Typed twice, it begins an answer.
  static let sign: Character = "/"

  init(_ line: String, among commands: [LineCommand]) {
    // A paste of several lines is always an answer.
    guard line.first == Self.sign, !line.contains(where: \.isNewline) else {
      self = line.allSatisfy(\.isWhitespace) ? .empty : .answer(line)
      return
    }
    let rest = line.dropFirst()
    if rest.first == Self.sign {
      self = .answer(String(rest))
      return
    }
    let word = String(rest.prefix { !$0.isWhitespace })
    // Command names have letters only; paths do not.
    guard word.allSatisfy(\.isLetter) else {
      self = .answer(line)
      return
    }
    guard let command = LineCommand(beginningWith: word, among: commands) else {
      self = .unknown(word)
      return
    }
    self = .command(command, String(rest.dropFirst(word.count)).trimmed)
  }
}

extension Input {
  /// The message for an unknown command.
  static func refusal(of word: String) -> String {
    "« /\(word.excerpt) » n’est pas une commande. /aide les dit toutes ; une réponse qui commence par / se tape avec //."
  }
}

/// The meaning of a line in a long text.
enum TextLine: Equatable {
  case text(String)
  case end
  case command

  /// Only a complete command name ends a text, since a pasted line can begin with anything.
  init(_ line: String) {
    if line.contains(where: \.isNewline) {
      // A paste: none of its lines was typed to end the text.
      self = .text(line)
    } else if line == "." {
      self = .end
    } else if line.count > 1, line.allSatisfy({ $0 == "." }) {
      self = .text(String(line.dropFirst()))
    } else if line.hasPrefix("//") {
      self = .text(String(line.dropFirst()))
    } else if line.first == Input.sign,
      LineCommand(rawValue: String(line.dropFirst().prefix { !$0.isWhitespace }).folded) != nil
    {
      self = .command
    } else {
      self = .text(line)
    }
  }
}
