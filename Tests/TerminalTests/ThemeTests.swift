import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A theme")
struct ThemeTests {
  /// A theme at a depth; without a name, the one for the terminal's own colours.
  struct Case: CustomTestStringConvertible {
    let name: Theme.Name?
    let depth: ColorDepth

    var theme: Theme { Theme(name, depth) }
    var testDescription: String { "\(name?.rawValue ?? "standard"), \(depth)" }
  }

  private static let all = ([nil] + Theme.Name.allCases).flatMap { name in
    ColorDepth.allCases.map { Case(name: name, depth: $0) }
  }
  /// Those that paint with colours of their own.
  private static let colored = all.filter {
    $0.name != nil && $0.name != .monochrome && $0.depth != .none
  }

  @Test("Roles that must not be taken for one another look different", arguments: all)
  func distinct(at choice: Case) {
    let roles: [Role] = [.plain, .selected, .selection, .error, .field]
    #expect(Set(roles.map { choice.theme[$0] }).count == roles.count)
  }

  @Test("Without colours there are none, nor dimness, which few such terminals have")
  func monochrome() {
    for role in Role.allCases {
      for theme in [Theme.monochrome, Theme(.monochrome, .palette), Theme(.dark, .none)] {
        let look = theme[role]
        #expect(look.foreground == nil && look.background == nil && !look.dim)
      }
    }
  }

  @Test("Without colours the bar of the current row and a selection alone are reversed")
  func reversed() {
    let reversed = Role.allCases.filter { Theme.monochrome[$0].reverse }
    #expect(reversed == [.selected, .selection])
  }

  @Test(
    "What waits to be filled stands on the terminal’s own background: many such lines would hide the one bar",
    arguments: [ColorDepth.eight, .sixteen, .palette, .direct]
  )
  func warnings(depth: ColorDepth) {
    #expect(Theme(nil, depth)[.warning].background == nil)
    #expect(Theme(nil, depth)[.selected].background != nil)
  }

  @Test("No colour is out of the terminal’s palette", arguments: all)
  func palette(at choice: Case) {
    let count = [.eight: 8, .sixteen: 16, .palette: 256, .direct: 1 << 24][choice.depth] ?? 0
    for role in Role.allCases {
      for color in [choice.theme[role].foreground, choice.theme[role].background] {
        #expect(color.map { (0..<count).contains($0) } ?? true, "\(role)")
      }
    }
  }

  @Test(
    "No red, green and blue is one of the first eight numbers: terminfo takes these for the terminal’s own"
  )
  func direct() {
    for choice in Self.all where choice.depth == .direct {
      for role in Role.allCases {
        for color in [choice.theme[role].foreground, choice.theme[role].background] {
          #expect(color ?? 8 >= 8, "\(choice) \(role)")
        }
      }
    }
  }

  @Test(
    "Every role is at least 4.5 times brighter or darker than what is behind it, 7 in the theme for that, bold brightened or not",
    arguments: all
  )
  func contrast(at choice: Case) throws {
    let least = choice.name == .contrast ? 7 : 4.5
    for palette in Colors.palettes(of: choice.depth) {
      for role in Role.allCases {
        let look = choice.theme[role]
        let behind: [Double] = look.background.map { [palette.luminance($0)] } ?? [0, 1]
        // The terminal's own text on its own background is the terminal's to choose.
        guard let foreground = look.foreground else {
          #expect(look.background == nil, "\(role)")
          continue
        }
        for (color, background) in palette.shown(foreground, isBold: look.bold).flatMap({ color in
          behind.map { (color, $0) }
        }) {
          let text = palette.luminance(color)
          let ratio = (max(text, background) + 0.05) / (min(text, background) + 0.05)
          #expect(ratio >= least, "\(role) in \(palette.name): \(ratio)")
        }
      }
    }
  }

  @Test("A theme with a name paints the whole screen", arguments: colored)
  func named(at choice: Case) {
    for role in Role.allCases {
      #expect(choice.theme[role].background != nil, "\(role)")
      #expect(!choice.theme[role].reverse && !choice.theme[role].dim)
    }
  }
}

/// What numbers of colours look like somewhere.
private struct Colors {
  let name: String
  /// Red, green and blue of the first ones, which terminals differ in.
  var first: [Int] = []
  var isDirect = false

  static func palettes(of depth: ColorDepth) -> [Colors] {
    switch depth {
    case .none: []
    case .eight, .sixteen: [xterm, console, putty]
    case .palette: [xterm]
    case .direct: [Colors(name: "direct", isDirect: true)]
    }
  }

  private static let xterm = Colors(
    name: "xterm",
    first: [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
  )
  private static let console = Colors(
    name: "Linux",
    first: [
      0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]
  )
  private static let putty = Colors(
    name: "PuTTY",
    first: [
      0x000000, 0xBB0000, 0x00BB00, 0xBBBB00, 0x0000BB, 0xBB00BB, 0x00BBBB, 0xBBBBBB,
      0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
    ]
  )

  /// The colours that a terminal may show for one: many brighten the first eight where they are bold.
  func shown(_ color: Int, isBold: Bool) -> [Int] {
    isBold && !isDirect && color < 8 ? [color, color + 8] : [color]
  }

  /// The relative luminance, as WCAG has it.
  func luminance(_ color: Int) -> Double {
    let channels = channels(color).map { Double($0) / 255 }
    return zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = part.0 <= 0.03928 ? part.0 / 12.92 : pow((part.0 + 0.055) / 1.055, 2.4)
      return sum + part.1 * value
    }
  }

  private func channels(_ color: Int) -> [Int] {
    let mixed = isDirect ? color : first.indices.contains(color) ? first[color] : nil
    if let mixed { return [mixed >> 16 & 255, mixed >> 8 & 255, mixed & 255] }
    guard color < 232 else { return Array(repeating: 8 + 10 * (color - 232), count: 3) }
    let (levels, cube) = ([0, 95, 135, 175, 215, 255], color - 16)
    return [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
  }
}
