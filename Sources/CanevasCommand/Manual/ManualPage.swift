internal import FormModel

/// The manual page. Commands and options are taken from `--aide`; only what is not on a command
/// line is written here.
enum ManualPage {
  static var text: String {
    let canevas = CommandFacts.canevas
    var page = Roff(title: "CANEVAS", section: 1, source: Version.sentence)
    page.heading("NOM")
    page.line("canevas - " + canevas.abstract.asPhrase)
    page.heading("SYNOPSIS")
    page.usage((canevas.usage + canevas.subcommands.flatMap(\.usage)).map(\.unbrokenInBrackets))
    page.heading("DESCRIPTION")
    for words in description + [canevas.discussion] { page.paragraph(words) }
    page.heading("OPTIONS")
    for option in canevas.arguments { page.item(option.term, [option.abstract]) }
    page.heading("COMMANDES")
    for command in canevas.subcommands { page.command(command, besides: canevas) }
    for section in sections {
      page.heading(section.heading)
      for item in section.items { page.item(item.term, [item.words]) }
    }
    page.heading("EXEMPLES")
    for example in examples {
      page.paragraph(example.words)
      page.example(example.lines)
    }
    return page.text
  }
}

extension Roff {
  /// Describes a command. An option of all commands is described once, with the program.
  fileprivate mutating func command(_ command: CommandFacts, besides program: CommandFacts) {
    item(command.name, [command.abstract, command.discussion].filter { !$0.isEmpty })
    let own = command.arguments.filter { !program.arguments.contains($0) }
    if own.isEmpty { return }
    nested { page in
      for argument in own { page.item(argument.term, [argument.abstract]) }
    }
  }
}

extension ArgumentFacts {
  /// "--format FORMAT", "-h, --help, --aide", "REF…".
  fileprivate var term: String {
    let value = value.map { isRepeating ? $0 + "…" : $0 }
    return [names.joined(separator: ", "), value ?? ""].filter { !$0.isEmpty }
      .joined(separator: " ")
  }
}

extension String {
  /// Keeps an option and its value on one line.
  fileprivate var unbrokenInBrackets: String {
    var depth = 0
    return String(
      map { character in
        if character == "[" { depth += 1 } else if character == "]" { depth -= 1 }
        return depth > 0 && character == " " ? "\u{A0}" : character
      }
    )
  }

  /// A sentence as a phrase: "Écrire un canevas." gives "écrire un canevas".
  fileprivate var asPhrase: String {
    let words = prefix(1).lowercased() + dropFirst()
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
