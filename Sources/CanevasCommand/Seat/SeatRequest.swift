/// What the command line says of the seat, and the arguments that remain.
///
/// It is read before all else and without the library of the commands: whether the program is
/// restricted may not depend on anything that it reads.
struct SeatRequest: Equatable {
  /// The name that makes the program restricted, as a link to it or as somebody’s login shell.
  static let restrictedName = "rcanevas"

  private(set) var isRestricted: Bool
  private(set) var root: String?
  private(set) var person: String?
  private(set) var settings: String?
  private(set) var arguments: [String] = []

  /// `words` are those of the process, with the name that it was called by.
  init(_ words: [String]) throws(UsageError) {
    isRestricted = Self.isRestricted(words.first ?? "")
    var rest = words.dropFirst()
    while let word = rest.first, word.first == "-", try takeOption(word, &rest) {}
    arguments += rest
    if isRestricted {
      // What sshd gives the shell of an account that is to run something else.
      if rest.first == "-c" { throw .shellCommand }
    } else if let stray = Option.allCases.first(where: { value(of: $0) != nil }) {
      throw .seatOfNobody(stray.rawValue)
    }
  }

  /// A login shell has a hyphen before its name.
  private static func isRestricted(_ name: String) -> Bool {
    let last = name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) }
    return last == restrictedName || last == "-" + restrictedName
  }

  static let flag = "--restreint"

  /// The options with a value.
  enum Option: String, CaseIterable {
    case root = "--racine"
    case person = "--personne"
    case settings = "--reglages"
  }

  private func value(of option: Option) -> String? {
    switch option {
    case .root: root
    case .person: person
    case .settings: settings
    }
  }

  /// Takes an option from the front of `rest`; `false` at the first one that says nothing of the
  /// seat, other than the one for the lines, which may stand among them.
  private mutating func takeOption(
    _ word: String,
    _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> Bool {
    if word == Self.flag {
      isRestricted = true
    } else if word == "--ligne" {
      arguments.append(word)
    } else {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let option = Option(rawValue: String(parts[0])) else { return false }
      let value: String
      if parts.count == 2 {
        value = String(parts[1])
      } else {
        rest = rest.dropFirst()
        guard let next = rest.first else { throw .emptyPath(option.rawValue) }
        value = next
      }
      if value.isEmpty { throw .emptyPath(option.rawValue) }
      switch option {
      case .root: root = value
      case .person: person = value
      case .settings: settings = value
      }
    }
    rest = rest.dropFirst()
    return true
  }
}
