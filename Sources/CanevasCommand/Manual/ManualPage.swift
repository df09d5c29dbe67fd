internal import FormModel

/// The manual page of canevas. Its commands and options are as `--aide` says them; only what a
/// command line does not take stands here in words of its own.
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
  /// An option that every command has is told of once, with the program's own.
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
  /// An option and its value stay on one line.
  fileprivate var unbrokenInBrackets: String {
    var depth = 0
    return String(
      map { character in
        if character == "[" { depth += 1 } else if character == "]" { depth -= 1 }
        return depth > 0 && character == " " ? "\u{A0}" : character
      }
    )
  }

  /// A sentence as the words behind a name: "Écrire un canevas." as "écrire un canevas".
  fileprivate var asPhrase: String {
    let words = prefix(1).lowercased() + dropFirst()
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }
}
