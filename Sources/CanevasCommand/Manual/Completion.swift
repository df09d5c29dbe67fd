internal import Drafts
internal import FormModel

/// What can stand where a command line is being typed. The shells' scripts ask for it at every Tab
/// and know nothing of canevas themselves.
struct Completion: Equatable {
  struct Candidate: Equatable {
    let value: String
    let description: String
  }

  /// What the shell itself is to offer, where there are no candidates.
  enum Fallback: String {
    case nothing = "rien"
    case files = "fichiers"
    case folders = "dossiers"
  }

  /// A value that is being typed.
  struct Place {
    let command: String
    /// The command's words before it.
    let before: [String]
    let typed: String
  }

  /// What can be a value there, whether or not it begins as it is typed.
  typealias Values = (Placeholder, Place) -> Completion

  var candidates: [Candidate] = []
  var fallback = Fallback.nothing

  /// A first line for the fallback, then a line for each candidate: the value, a tab, what it is.
  var lines: String {
    ([fallback.rawValue] + candidates.map { "\($0.value)\t\($0.description.oneLine)" })
      .map { $0 + "\n" }.joined()
  }
}

extension Completion {
  /// `words` are those behind the program's name; the last one is being typed, and may be empty.
  init(of words: [String], in program: CommandFacts, values: Values) {
    // bash takes --format=json apart, into three words.
    let before = words.dropLast().filter { $0 != "=" }
    let typed = words.last.flatMap { $0 == "=" ? nil : $0 } ?? ""
    guard let place = before.firstIndex(where: { !$0.hasPrefix("-") }) else {
      let candidates = typed.hasPrefix("-") ? program.options(besides: before) : program.commands
      self = Completion(candidates: candidates).beginning(typed)
      return
    }
    guard let command = program.subcommands.first(where: { $0.name == before[place] }) else {
      self.init()
      return
    }
    self.init(of: typed, behind: Array(before[(place + 1)...]), in: command, values: values)
  }

  private init(
    of typed: String,
    behind before: [String],
    in command: CommandFacts,
    values: Values
  ) {
    let position = Position(behind: before, in: command)
    let parts = typed.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map(String.init)
    var argument = position.awaiting
    var lead = ""
    if argument == nil, typed.hasPrefix("-"), !position.isBehindOptions {
      if parts.count == 2 {
        argument = command.argument(named: parts[0])
        lead = parts[0] + "="
      }
    } else if argument == nil {
      argument = command.positional(position.positionals)
    }
    guard let placeholder = argument?.value.flatMap(Placeholder.init) else {
      self = Completion(candidates: command.options(besides: before)).beginning(typed)
      return
    }
    let value = lead.isEmpty ? typed : parts[1]
    let place = Place(command: command.name, before: before, typed: value)
    self = values(placeholder, place).beginning(value, behind: lead)
  }

  /// What begins as it is typed; `lead` is what the word has before that.
  private func beginning(_ typed: String, behind lead: String = "") -> Completion {
    // A name is offered without the case and the accents that it was typed with.
    let name = NameWords(typed).joined
    let words = name.isEmpty ? typed : name
    return Completion(
      candidates: candidates.filter { $0.value.hasPrefix(typed) || $0.value.hasPrefix(words) }
        .map { Candidate(value: lead + $0.value, description: $0.description) },
      fallback: fallback
    )
  }

  /// Where among a command's arguments the next word stands.
  private struct Position {
    /// The option whose value it is.
    var awaiting: ArgumentFacts?
    /// How many words are told by their place already.
    var positionals = 0
    /// Behind a lone `--` nothing is an option.
    var isBehindOptions = false

    init(behind words: [String], in command: CommandFacts) {
      for word in words {
        if awaiting != nil {
          awaiting = nil
        } else if isBehindOptions || !word.hasPrefix("-") {
          positionals += 1
        } else if word == "--" {
          isBehindOptions = true
        } else if let option = command.argument(named: word), option.value != nil {
          awaiting = option
        }
      }
    }
  }
}

extension CommandFacts {
  fileprivate var commands: [Completion.Candidate] {
    subcommands.map { Completion.Candidate(value: $0.name, description: $0.abstract) }
  }

  fileprivate func argument(named name: String) -> ArgumentFacts? {
    arguments.first { $0.names.contains(name) }
  }

  /// The one at that place, from 0; one that repeats stands at every later place too.
  fileprivate func positional(_ place: Int) -> ArgumentFacts? {
    let all = arguments.filter(\.names.isEmpty)
    return all.indices.contains(place) ? all[place] : all.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// Those that are not there yet, by the last of their names: the help's is French.
  fileprivate func options(besides words: [String]) -> [Completion.Candidate] {
    arguments.compactMap { argument in
      guard let name = argument.names.last, !argument.names.contains(where: words.contains) else {
        return nil
      }
      return Completion.Candidate(value: name, description: argument.abstract)
    }
  }
}
