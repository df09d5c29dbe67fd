import Terminal
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A theme")
struct ThemeTests {
  private static let all = [0, 8, 16, 88, 256].map { Theme.standard(colors: $0) }

  @Test("Roles that must not be taken for one another look different", arguments: all)
  func distinct(theme: Theme) {
    let roles: [Role] = [.plain, .field, .focused, .selected, .selection, .error]
    #expect(Set(roles.map { theme[$0] }).count == roles.count)
  }

  @Test("Without colours there are none, nor dimness, which few such terminals have")
  func monochrome() {
    for role in Role.allCases {
      let look = Theme.monochrome[role]
      #expect(look.foreground == nil && look.background == nil && !look.dim)
      #expect(Theme.standard(colors: 0)[role] == look)
    }
  }

  @Test("No colour is out of the terminal’s palette", arguments: [8, 256])
  func palette(colors: Int) {
    for role in Role.allCases {
      let look = Theme.standard(colors: colors)[role]
      for color in [look.foreground, look.background] {
        #expect((0..<colors).contains(color ?? 0))
      }
    }
  }

  @Test("256 colours are readable on black and on white, or on their own background")
  func contrast() {
    for role in Role.allCases {
      let look = Theme.standard(colors: 256)[role]
      guard let foreground = look.foreground else {
        #expect(look.background == nil)
        continue
      }
      let text = luminance(foreground)
      if let background = look.background {
        #expect(ratio(text, luminance(background)) >= 4.5, "\(role)")
      } else {
        #expect(ratio(text, 0) >= 4 && ratio(text, 1) >= 4, "\(role)")
      }
    }
  }

  @Test(
    "A theme with a name paints text and background of its own, far enough apart",
    arguments: [Theme.Name.dark, .light, .contrast]
  )
  func named(name: Theme.Name) throws {
    let theme = Theme.named(name, colors: 256)
    let least = name == .contrast ? 7 : 4.5
    for role in Role.allCases {
      let foreground = try #require(theme[role].foreground)
      let background = try #require(theme[role].background)
      #expect(!theme[role].reverse && !theme[role].dim)
      let ratio = ratio(luminance(foreground), luminance(background))
      #expect(ratio >= least, "\(role): \(ratio)")
    }
    let roles: [Role] = [.plain, .field, .focused, .selected, .selection, .error]
    #expect(Set(roles.map { theme[$0] }).count == roles.count)
  }

  @Test("With few colours a name is the nearest that needs none of its own", arguments: [0, 8, 16])
  func fewColors(colors: Int) {
    for role in Role.allCases {
      let standard = Theme.standard(colors: colors)[role]
      #expect(Theme.named(.dark, colors: colors)[role] == standard)
      #expect(Theme.named(.light, colors: colors)[role] == standard)
      #expect(Theme.named(.contrast, colors: colors)[role] == Theme.monochrome[role])
      #expect(Theme.named(.monochrome, colors: 256)[role] == Theme.monochrome[role])
    }
  }

  /// The contrast of two luminances, as WCAG has it.
  private func ratio(_ one: Double, _ other: Double) -> Double {
    (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  /// The relative luminance of a colour of xterm’s cube or greys.
  private func luminance(_ color: Int) -> Double {
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = color - 16
    let channels =
      color < 232
      ? [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
      : Array(repeating: 8 + 10 * (color - 232), count: 3)
    return zip(channels, [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
      let value = Double(part.0) / 255
      return sum + part.1 * (value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4))
    }
  }
}
