internal import ArgumentParser
internal import JSONText

/// A command and its arguments as declared, from which the manual page and the completion are
/// generated.
struct CommandFacts {
  let name: String
  /// One sentence.
  let abstract: String
  /// The forms of its command line.
  let usage: [String]
  let discussion: String
  private(set) var arguments: [ArgumentFacts]
  /// The public subcommands.
  let subcommands: [CommandFacts]

  /// The program itself.
  static let canevas: CommandFacts = {
    var canevas = CommandFacts(Main.self, dump: dump["command"]?.object ?? JSONObject())
    canevas.arguments.append(.version)
    return canevas
  }()

  /// All options of a command, or of the program without one.
  func options(of command: String?) -> [String] {
    let facts = command.flatMap { name in subcommands.first { $0.name == name } } ?? self
    return facts.arguments.flatMap(\.names)
  }

  /// The library provides the arguments of a command as JSON only.
  private static var dump: JSONObject {
    (try? JSONReader.value(of: Array(Main._dumpHelp().utf8)))?.object ?? JSONObject()
  }

  private init(_ command: any ParsableCommand.Type, dump: JSONObject) {
    let configuration = command.configuration
    name = command._commandName
    abstract = configuration.abstract
    usage = (configuration.usage ?? "").split(separator: "\n").map(String.init)
    discussion = configuration.discussion
    arguments = (dump["arguments"]?.array ?? []).compactMap {
      $0.object.flatMap(ArgumentFacts.init)
    }
    let dumps = (dump["subcommands"]?.array ?? []).compactMap(\.object)
    subcommands = configuration.subcommands.compactMap { subcommand in
      guard subcommand.configuration.shouldDisplay else { return nil }
      let name = subcommand._commandName
      return dumps.first { $0["commandName"]?.string == name }
        .map { CommandFacts(subcommand, dump: $0) }
    }
  }
}

/// An argument of a command.
struct ArgumentFacts: Equatable {
  /// As typed; empty for a positional argument.
  let names: [String]
  /// The placeholder of its value in the usage; `nil` for a flag.
  let value: String?
  /// One sentence.
  let abstract: String
  let isRepeating: Bool

  fileprivate static let version = ArgumentFacts(
    names: [Version.option],
    value: nil,
    abstract: "Dire la version du programme.",
    isRepeating: false
  )
}

extension ArgumentFacts {
  /// `nil` for a hidden argument.
  fileprivate init?(_ dump: JSONObject) {
    guard dump["shouldDisplay"]?.bool == true else { return nil }
    names = (dump["names"]?.array ?? []).compactMap { name in
      guard let name = name.object, let word = name["name"]?.string else { return nil }
      return (name["kind"]?.string == "long" ? "--" : "-") + word
    }
    value = dump["kind"]?.string == "flag" ? nil : dump["valueName"]?.string
    abstract = FrenchUsage.help(dump["abstract"]?.string ?? "")
    isRepeating = dump["isRepeating"]?.bool == true
  }
}
