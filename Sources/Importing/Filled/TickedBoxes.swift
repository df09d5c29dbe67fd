internal import Exports
internal import FormModel
internal import OfficeReading
internal import TextFolding

/// Finds the choices that somebody ticked.
///
/// People tick with the box itself, with a letter or word beside it, with a ring round a choice, or
/// by striking out or deleting the others.
struct TickedBoxes {
  /// The keys of the ticked choices; `nil` if they are ambiguous.
  let ticked: [String]?
  /// The text that is none of the choices.
  let rest: [String]

  private struct Found {
    let key: String
    var isTicked = false
    var isStruck = false
    var isRinged = false
  }

  private static let empty: Set<Character> = ["☐", "□", "◻", "◯", "○", "❏", "❑", "❒"]
  private static let full: Set<Character> = [
    "☒", "☑", "✓", "✔", "✗", "✘", "✕", "✖", "■", "◼", "●", "◉", "🗹", "🗷", "×", "√",
  ]

  /// Ticked boxes, which come before their label; other ticks may follow it.
  private static let fullBoxes: Set<Character> = ["☒", "☑", "■", "◼", "●", "◉", "🗹", "🗷"]

  /// Whether a paragraph has no tick, no ring and no struck text; empty boxes are allowed.
  static func isPlain(_ paragraph: TextDocument.Paragraph) -> Bool {
    paragraph.runs.allSatisfy { !$0.look.isRinged && !$0.look.isStruck }
      && !paragraph.text.contains { full.contains($0) }
      && segments(of: paragraph).allSatisfy { segment in
        let (label, isTicked) = stripped(segment.text)
        return label == segment.text.trimmed.foldedWords && !isTicked
      }
  }

  /// `takesSeveral` is whether more than one choice may be ticked.
  init(_ paragraphs: [TextDocument.Paragraph], among choices: [Choice], takesSeveral: Bool) {
    let labels = choices.map { ($0.key, $0.label.foldedWords) }
    var found: [Found] = []
    var rest: [String] = []
    for segment in paragraphs.flatMap(Self.segments) {
      let whole = segment.text.trimmed
      if whole.isEmpty { continue }
      let exact = labels.first { $0.1 == whole.foldedWords }
      let (label, isMarked) = exact == nil ? Self.stripped(whole) : (whole.foldedWords, false)
      guard let choice = exact ?? labels.first(where: { $0.1 == label }) else {
        // « Oui, par un cabinet »: ticks the choice and keeps the whole text.
        let lead = labels.first { entry in
          entry.1.count < label.count && label.starts(with: entry.1) && label[entry.1.count] == 0x20
        }
        if let lead, segment.sign == nil || segment.isTicked {
          found.append(Found(key: lead.0, isTicked: true))
        }
        rest.append(whole)
        continue
      }
      found.append(
        Found(
          key: choice.0,
          isTicked: segment.isTicked || isMarked,
          isStruck: segment.isStruck,
          isRinged: segment.isRinged
        )
      )
    }
    self.rest = rest
    ticked = Self.ticked(found, of: choices.count, takesSeveral: takesSeveral)
  }

  private static func ticked(_ found: [Found], of count: Int, takesSeveral: Bool) -> [String]? {
    let chosen = found.filter { ($0.isTicked || $0.isRinged) && !$0.isStruck }
    if !chosen.isEmpty {
      let keys = chosen.map(\.key).reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
      }
      return takesSeveral || keys.count == 1 ? keys : nil
    }
    let left = found.filter { !$0.isStruck }
    // The others were struck out or deleted.
    let isReduced = left.count < count && !left.isEmpty
    if isReduced { return takesSeveral || left.count == 1 ? left.map(\.key) : nil }
    return []
  }

  // MARK: Segments

  /// A box and its label, or text without a box.
  private struct Segment {
    var sign: Character?
    var text = ""
    var isStruck = false
    var isRinged = false
    private var letters = 0
    private var struck = 0

    init(sign: Character? = nil) { self.sign = sign }

    var isTicked: Bool { sign.map { TickedBoxes.full.contains($0) } ?? false }

    mutating func add(_ character: Character, _ look: TextDocument.Look) {
      text.append(character)
      if character.isWhitespace { return }
      letters += 1
      if look.isStruck { struck += 1 }
      isStruck = struck * 2 > letters
      if look.isRinged { isRinged = true }
    }
  }

  private static func segments(of paragraph: TextDocument.Paragraph) -> [Segment] {
    var segments = [Segment()]
    for run in paragraph.runs {
      for character in run.text {
        let isSign = empty.contains(character) || full.contains(character)
        let last = segments[segments.count - 1]
        if isSign,
          last.text.trimmed.isEmpty || empty.contains(character)
            || last.sign != nil && (!isBehindWords(last) || fullBoxes.contains(character))
        {
          // A tick beside an empty box ticks that box.
          if last.sign != nil, last.text.trimmed.isEmpty {
            if full.contains(character) { segments[segments.count - 1].sign = character }
          } else if last.text.trimmed.isEmpty {
            segments[segments.count - 1].sign = character
          } else if isTick(last.text), last.sign == nil {
            // « x ☐ oui »
            segments[segments.count - 1] = Segment(sign: "☒")
          } else {
            segments.append(Segment(sign: character))
          }
        } else if isSign {
          // « oui ✓ »
          segments[segments.count - 1].sign = character
        } else if character == "\n" {
          segments.append(Segment())
        } else {
          segments[segments.count - 1].add(character, run.look)
        }
      }
    }
    return segments
  }

  /// Whether the segment has text and no ticked box, so that a tick after it belongs to it.
  private static func isBehindWords(_ segment: Segment) -> Bool {
    !segment.text.trimmed.isEmpty && segment.sign.map { empty.contains($0) } ?? true
  }

  private static func isTick(_ text: String) -> Bool {
    ["x", "v", "oui", "ok"].contains(text.trimmed.folded.filter { !"[]()".contains($0) })
  }

  /// Returns the folded label without a leading or trailing tick or « non », and whether it was a
  /// tick.
  private static func stripped(_ text: String) -> ([UInt8], Bool) {
    let words = text.split { $0.isWhitespace || ":[]()".contains($0) }.map(String.init)
    guard words.count > 1 else { return (text.foldedWords, false) }
    for (tick, others) in [
      (words[0], words.dropFirst()[...]), (words[words.count - 1], words.dropLast()[...]),
    ] {
      if isTick(tick) { return (others.joined(separator: " ").foldedWords, true) }
      if tick.folded == "non" { return (others.joined(separator: " ").foldedWords, false) }
    }
    return (text.foldedWords, false)
  }
}
