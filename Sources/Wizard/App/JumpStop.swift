internal import Terminal

/// A field, a button or an entry that is on the screen, which a letter can lead to.
struct JumpStop: Equatable {
  /// The cell in front of it, where its letter is shown.
  let place: Position
  /// Its number among the items of a page, or the entries of a sheet.
  let item: Int
  /// The row or the button in the item, where it has several.
  var part: Int?
}

/// A letter for each stop of the screen.
struct JumpLetters {
  /// As keyboards of all languages type them: with no other key held first.
  private static let letters =
    Array("abcdefghijklmnopqrstuvwxyz") + Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")

  private let stops: [(letter: Character, stop: JumpStop)]

  /// From the top. More stops than there are letters have none.
  init(_ stops: [JumpStop]) { self.stops = Array(zip(Self.letters, stops)) }

  var isEmpty: Bool { stops.isEmpty }

  subscript(letter: Character) -> JumpStop? { stops.first { $0.letter == letter }?.stop }

  /// Shows each letter where its stop is. They are reversed on every terminal, and stand where nothing else
  /// is read.
  func draw(into grid: inout Grid) {
    for (letter, stop) in stops {
      grid.write(String(letter), at: stop.place, role: .selected)
    }
  }

  /// What is to be typed now.
  var prompt: String {
    isEmpty
      ? "Rien à atteindre ici. Échap : revenir"
      : "Tapez une lettre. Échap : rester ici"
  }
}
