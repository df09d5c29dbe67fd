internal import Terminal

/// A jump target on the screen: a field, a button or an entry.
struct JumpStop: Equatable {
  /// The cell in front of it, where its letter is drawn.
  let position: Position
  /// Its index among the items of a page or the entries of a sheet.
  let item: Int
  /// The index of the row or button in an item that has several.
  var part: Int?
}

/// Assigns a letter to each visible jump target.
struct JumpLetters {
  /// ASCII letters, which need no dead key; those without Shift come first.
  private static let letters =
    Array("abcdefghijklmnopqrstuvwxyz") + Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  private let stops: [(letter: Character, stop: JumpStop)]

  /// Assigns the letters from top to bottom. If there are more stops than letters, the rest gets
  /// none.
  init(_ stops: [JumpStop]) { self.stops = Array(zip(Self.letters, stops)) }

  var isEmpty: Bool { stops.isEmpty }

  subscript(letter: Character) -> JumpStop? { stops.first { $0.letter == letter }?.stop }

  /// Draws each letter in reverse video, in a free cell.
  func draw(into grid: inout Grid) {
    for (letter, stop) in stops {
      grid.write(String(letter), at: stop.position, role: .selected)
    }
  }

  /// The prompt for the last line.
  var prompt: String {
    isEmpty
      ? "Rien à atteindre ici. Échap : revenir"
      : "Tapez une lettre. Échap : rester ici"
  }
}
