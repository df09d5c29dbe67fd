internal import Filling
internal import FormModel
internal import TextFolding

/// What a line means where a question is asked.
enum Input: Equatable {
  case empty
  case answer(String)
  case command(LineCommand, String)
  /// Begins with the sign of a command and names none.
  case unknown(String)

  /// The sign that commands begin with; typed twice, it begins an answer.
  static let sign: Character = "/"

  init(_ line: String) {
    // A paste is an answer, whatever its first line looks like.
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
    // No command is called so, but folders are.
    guard word.allSatisfy(\.isLetter) else {
      self = .answer(line)
      return
    }
    guard let command = LineCommand(beginningWith: word) else {
      self = .unknown(word)
      return
    }
    self = .command(command, String(rest.dropFirst(word.count)).trimmed)
  }
}

extension Input {
  /// Said of a word that names no command.
  static func refusal(of word: String) -> String {
    "« /\(word.excerpt) » n’est pas une commande. /aide les dit toutes ; une réponse qui commence par / se tape avec //."
  }
}

/// What a line means inside a long text.
enum TextLine: Equatable {
  case text(String)
  case end
  case command

  /// Only a command that is written out ends a text: a pasted line may begin with anything.
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
