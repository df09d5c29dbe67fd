internal import ArgumentParser
internal import JSONText

/// A command and what it takes, as it is declared: the manual page and the completion are made of
/// it, so that neither has a list of its own.
struct CommandFacts {
  let name: String
  /// One sentence.
  let abstract: String
  /// The lines that can be typed.
  let usage: [String]
  let discussion: String
  private(set) var arguments: [ArgumentFacts]
  /// Those that people are told of.
  let subcommands: [CommandFacts]

  /// The program itself.
  static let canevas: CommandFacts = {
    var canevas = CommandFacts(Main.self, dump: dump["command"]?.object ?? JSONObject())
    canevas.arguments.append(.version)
    return canevas
  }()

  /// All that can stand behind a command, or behind the program's name alone.
  func options(of command: String?) -> [String] {
    let facts = command.flatMap { name in subcommands.first { $0.name == name } } ?? self
    return facts.arguments.flatMap(\.names)
  }

  /// The library tells what arguments a command takes in JSON alone.
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
  /// As they are typed; none for what is told by its place.
  let names: [String]
  /// What stands for its value in the usage; `nil` for a flag.
  let value: String?
  /// In a sentence.
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
  /// `nil` for one that people are not told of.
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
