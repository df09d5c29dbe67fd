internal import Drafts
internal import FormModel

/// The completions of a command line. The shell scripts query it at every Tab and know nothing
/// about canevas.
struct ShellCompletion: Equatable {
  struct Candidate: Equatable {
    let value: String
    let description: String
  }

  /// What the shell should offer if there are no candidates.
  enum Fallback: String {
    case nothing = "rien"
    case files = "fichiers"
    case folders = "dossiers"
  }

  /// A value being typed.
  struct Input {
    let command: String
    /// The words of the command before it.
    let before: [String]
    let typed: String
  }

  /// Returns the possible values, not yet filtered by the typed text.
  typealias Values = (Placeholder, Input) -> ShellCompletion

  var candidates: [Candidate] = []
  var fallback = Fallback.nothing

  /// The fallback on the first line, then a line per candidate: value, tab, description.
  var lines: String {
    ([fallback.rawValue] + candidates.map { "\($0.value)\t\($0.description.oneLine)" })
      .map { $0 + "\n" }.joined()
  }
}

extension ShellCompletion {
  /// `words` are the words after the program’s name; the last one is being typed and may be empty.
  init(of words: [String], in program: CommandFacts, values: Values) {
    // bash splits --format=json into three words.
    let before = words.dropLast().filter { $0 != "=" }
    let typed = words.last.flatMap { $0 == "=" ? nil : $0 } ?? ""
    guard let index = before.firstIndex(where: { !$0.hasPrefix("-") }) else {
      let candidates = typed.hasPrefix("-") ? program.options(besides: before) : program.commands
      self = ShellCompletion(candidates: candidates).beginning(typed)
      return
    }
    guard let command = program.subcommands.first(where: { $0.name == before[index] }) else {
      self.init()
      return
    }
    self.init(of: typed, behind: Array(before[(index + 1)...]), in: command, values: values)
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
      self = ShellCompletion(candidates: command.options(besides: before)).beginning(typed)
      return
    }
    let value = lead.isEmpty ? typed : parts[1]
    let input = Input(command: command.name, before: before, typed: value)
    self = values(placeholder, input).beginning(value, behind: lead)
  }

  /// The candidates that match the typed text. `lead` is the part of the word before it.
  private func beginning(_ typed: String, behind lead: String = "") -> ShellCompletion {
    // Names match without case and accents.
    let name = NameWords(typed).joined
    let words = name.isEmpty ? typed : name
    return ShellCompletion(
      candidates: candidates.filter { $0.value.hasPrefix(typed) || $0.value.hasPrefix(words) }
        .map { Candidate(value: lead + $0.value, description: $0.description) },
      fallback: fallback
    )
  }

  /// The position of the next word among a command’s arguments.
  private struct Position {
    /// The option that needs a value.
    var awaiting: ArgumentFacts?
    /// The number of positional arguments so far.
    var positionals = 0
    /// Whether a `--` was met, after which nothing is an option.
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
  fileprivate var commands: [ShellCompletion.Candidate] {
    subcommands.map { ShellCompletion.Candidate(value: $0.name, description: $0.abstract) }
  }

  fileprivate func argument(named name: String) -> ArgumentFacts? {
    arguments.first { $0.names.contains(name) }
  }

  /// The positional argument with this 0-based index. A repeating one also matches all later
  /// indices.
  fileprivate func positional(_ index: Int) -> ArgumentFacts? {
    let all = arguments.filter(\.names.isEmpty)
    return all.indices.contains(index) ? all[index] : all.last.flatMap { $0.isRepeating ? $0 : nil }
  }

  /// The options not used yet, by their last name, which for the help is the French one.
  fileprivate func options(besides words: [String]) -> [ShellCompletion.Candidate] {
    arguments.compactMap { argument in
      guard let name = argument.names.last, !argument.names.contains(where: words.contains) else {
        return nil
      }
      return ShellCompletion.Candidate(value: name, description: argument.abstract)
    }
  }
}
