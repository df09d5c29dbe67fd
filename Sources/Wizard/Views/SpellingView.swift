internal import UseCases
internal import FormModel
internal import Spelling
internal import Terminal

/// Sheet for a misspelled word, with its sentence and the proposals.
struct SpellingView: EntrySheet {
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  let word: String
  /// The word in the spelling of the dictionary, which is sent to the spell checker.
  let letters: String
  /// "2 sur 5".
  private let count: String
  /// The text before and after the word.
  private let around: (before: String, after: String)
  /// `nil` until the spell checker has returned them.
  private(set) var proposals: [String]?
  /// Whether the current entries have been drawn. Keys must not choose an entry that was never
  /// visible.
  private var isSeen = false
  var cursor = 0
  private(set) var frame = SheetFrame()

  /// The choices for a word.
  enum Choice {
    case replace(with: String)
    case ignore, know, pass
    /// Does nothing: the proposals have not arrived.
    case wait
  }

  /// The maximum number of proposals; further ones are guesses.
  private static let most = 9
  /// The number of choices after the proposals.
  private static let buttons = 3
  /// The maximum number of characters on each side of the word.
  private static let context = 60

  init(_ range: Range<Int>, in text: String, count: String) {
    let utf8 = text.utf8
    let start = utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(text.startIndex, offsetBy: range.upperBound)
    (self.range, self.count) = (range, count)
    let word = String(text[start..<end])
    self.word = word
    letters = SpelledWord.words(of: word).first?.letters ?? word
    around = (
      String(text[..<start].suffix(Self.context)).oneLine,
      String(text[end...].prefix(Self.context)).oneLine
    )
  }

  private var choices: [(title: String, choice: Choice)] {
    proposed + [
      ("Ignorer ici", .ignore), ("Je connais ce mot", .know), ("Passer au mot suivant", .pass),
    ]
  }

  private var proposed: [(title: String, choice: Choice)] {
    guard let proposals else { return [("Recherche de propositions…", .wait)] }
    return proposals.enumerated().map { index, proposal in
      ("\(index + 1) \(proposal)", .replace(with: proposal))
    }
  }

  /// Replaces the waiting entry by the proposals.
  ///
  /// The cursor stays on its entry; from the waiting entry it goes to the first proposal.
  mutating func show(_ proposals: [String]) {
    let before = proposed.count
    self.proposals = Array(proposals.prefix(Self.most))
    if cursor >= before { cursor += proposed.count - before }
    isSeen = false
  }

  var bindings: [Binding] {
    [
      Binding(.choose, .enter), Binding(.passWord, .function(7), .alt("s")),
      Binding(.back, .escape), .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .choose: isSeen ? .spell(choices[min(cursor, choices.count - 1)].choice) : .stay
    case .passWord: .spell(.pass)
    case .back: .pop
    default: .handOn(command)
    }
  }

  /// A digit chooses the proposal with that number.
  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    if case .character(let digit) = key.code, key.modifiers.isEmpty,
      let number = digit.wholeNumberValue, let proposals, isSeen, number > 0,
      number <= proposals.count
    {
      return .spell(.replace(with: proposals[number - 1]))
    }
    cursor = key.entry(from: cursor, of: choices.count)
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    frame.open(at: position, &cursor)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = [sentence(width: width), .blank]
    if proposals?.isEmpty ?? false { lines.append(.text("Aucune proposition.", .help)) }
    let choices = choices
    cursor = min(cursor, choices.count - 1)
    isSeen = true
    var entries: [Int] = []
    for (index, choice) in choices.enumerated() {
      let isCurrent = index == cursor
      switch choice.choice {
      case .replace, .wait:
        entries.append(lines.count)
        lines.append(.entry(choice.title, isCurrent: isCurrent, .label, width: width))
      case .ignore, .know, .pass:
        if index == choices.count - Self.buttons, index > 0 { lines.append(.blank) }
        entries.append(lines.count)
        lines.append(.button(choice.title, isCurrent: isCurrent, width: width))
      }
    }
    return frame.draw(
      "Orthographe",
      count,
      lines: lines,
      entries: entries,
      cursor: entries[cursor],
      into: &grid
    )
  }

  /// The highlighted word, with as much of the surrounding text as fits.
  private func sentence(width: Int) -> Line {
    let hit = Wrapping.cut(word, width: width)
    let room = width - Wrapping.width(hit)
    var before = around.before
    let isWhole = Wrapping.width(before) <= room / 2 && before.count < Self.context
    if !isWhole {
      // Cuts at a word boundary, after the ellipsis.
      while !before.isEmpty, Wrapping.width(before) > max(0, room / 2 - 2) { before.removeFirst() }
      before = "… " + before.drop { $0 != " " }.drop { $0 == " " }
    }
    let column = Wrapping.width(before)
    let end = column + Wrapping.width(hit)
    return Line(spans: [
      .init(column: 0, text: before, role: .plain),
      .init(column: column, text: hit, role: .misspelled),
      .init(
        column: end,
        text: Wrapping.cut(around.after, width: max(1, width - end)),
        role: .plain
      ),
    ])
  }
}
