internal import Filling
internal import FormModel
internal import Terminal

/// A word that the spelling program does not know, in its sentence, with what may have been meant.
struct SpellingView: EntrySheet {
  /// UTF-8 offsets in the text.
  let range: Range<Int>
  let word: String
  /// "2 sur 5".
  private let count: String
  /// The words before it and behind it.
  private let around: (before: String, after: String)
  /// `nil` while they are looked for.
  var proposals: [String]?
  var cursor = 0
  private(set) var frame = SheetFrame()

  /// What is done with a word.
  enum Choice {
    case replace(with: String)
    case ignore, know, pass
  }

  /// More of them are guesses.
  private static let most = 9
  /// Choices that are no proposals.
  private static let buttons = 3
  /// Characters around the word.
  private static let context = 60

  init(_ range: Range<Int>, in text: String, count: String) {
    let utf8 = text.utf8
    let start = utf8.index(text.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(text.startIndex, offsetBy: range.upperBound)
    (self.range, self.count) = (range, count)
    word = String(text[start..<end])
    around = (
      String(text[..<start].suffix(Self.context)).oneLine,
      String(text[end...].prefix(Self.context)).oneLine
    )
  }

  private var choices: [(title: String, choice: Choice)] {
    (proposals ?? []).prefix(Self.most).enumerated().map { place, proposal in
      ("\(place + 1) \(proposal)", .replace(with: proposal))
    } + [
      ("Ignorer ici", .ignore), ("Je connais ce mot", .know), ("Passer au mot suivant", .pass),
    ]
  }

  var bindings: [Binding] {
    [
      Binding(.choose, .enter), Binding(.passWord, .function(7), .alt("s")),
      Binding(.back, .escape), .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .choose: .spell(choices[min(cursor, choices.count - 1)].choice)
    case .passWord: .spell(.pass)
    case .back: .pop
    default: .handOn(command)
    }
  }

  /// The digit in front of a proposal takes it.
  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    if case .character(let digit) = key.code, key.modifiers.isEmpty,
      let number = digit.wholeNumberValue, let proposals, number > 0,
      number <= min(proposals.count, Self.most)
    {
      return .spell(.replace(with: proposals[number - 1]))
    }
    cursor = key.entry(from: cursor, of: choices.count)
    return .stay
  }

  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    frame.open(at: place, &cursor)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = [sentence(width: width), .blank]
    if proposals == nil {
      lines.append(.text("Recherche de propositions…", .help))
    } else if proposals?.isEmpty ?? false {
      lines.append(.text("Aucune proposition.", .help))
    }
    let choices = choices
    cursor = min(cursor, choices.count - 1)
    var entries: [Int] = []
    for (place, choice) in choices.enumerated() {
      let isCurrent = place == cursor
      if case .replace = choice.choice {
        entries.append(lines.count)
        lines.append(.entry(choice.title, isCurrent: isCurrent, .label, width: width))
      } else {
        if place == choices.count - Self.buttons, place > 0 { lines.append(.blank) }
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

  /// The word, marked, with as much around it as there is room for.
  private func sentence(width: Int) -> Line {
    let hit = Wrapping.cut(word, width: width)
    let room = width - Wrapping.width(hit)
    var before = around.before
    let isWhole = Wrapping.width(before) <= room / 2 && before.count < Self.context
    if !isWhole {
      // Whole words, behind what is left out.
      while Wrapping.width(before) > room / 2 - 2 { before.removeFirst() }
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
