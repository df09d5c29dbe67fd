import TestSupport
import Testing

@testable import Terminal

@Suite("What comes late, in parts, or never")
struct LateInputTests {
  private static let remote = ["SSH_TTY": "/dev/pts/1"]

  private func run(_ parts: [(String, Int)], over environment: [String: String] = [:]) -> [Event] {
    var line = Simulation(environment: environment)
    for (bytes, rest) in parts {
      line.send(Array(bytes.utf8))
      line.rest(.milliseconds(rest))
    }
    return line.events
  }

  @Test("An escape is waited for a tenth of a second, three over ssh, ESCDELAY where it is set")
  func waits() {
    #expect(run([("\u{1B}", 99)]) == [])
    #expect(run([("\u{1B}", 100)]) == [.key(.escape)])
    #expect(run([("\u{1B}", 60), ("[A", 0)]) == [.key(.up)])
    #expect(run([("\u{1B}", 299), ("[A", 0)], over: Self.remote) == [.key(.up)])
    #expect(run([("\u{1B}", 300)], over: Self.remote) == [.key(.escape)])
    let asked = Self.remote.merging(["ESCDELAY": "25"]) { $1 }
    #expect(run([("\u{1B}", 25)], over: asked) == [.key(.escape)])
    #expect(run([("\u{1B}", 100)], over: ["ESCDELAY": "beaucoup"]) == [.key(.escape)])
  }

  @Test(
    "The rest of a sequence that comes after its escape was answered does nothing more",
    arguments: [
      "[A", "[1;5C", "OP", "Oc", "[15~", "[<35;10;5M", "[?62;22c", "[24;80R", "[I",
      "]11;rgb:0000/0000/0000\u{7}", "P>|XTerm(379)\u{1B}\\", "_Gi=1;OK\u{1B}\\",
      "[65;30;97;1;0;1_",
    ]
  )
  func tail(rest: String) {
    #expect(
      run([("\u{1B}", 250), (rest, 100), ("a", 0)]) == [.key(.escape), .key(.character("a"))]
    )
  }

  @Test(
    "What somebody types behind an escape is typed",
    arguments: ["[Le", "Oui", "[", "O", "P", "]", "]a", "[1]", "_x", "^", "é", "[\u{E9}", "On"]
  )
  func typedBehindEscape(text: String) {
    let keys = text.map { Event.key(.character($0)) }
    #expect(
      run([("\u{1B}", 250)] + text.map { (String($0), 80) } + [("", 2000)]) == [.key(.escape)]
        + keys
    )
  }

  @Test("A paste whose escape came early is a paste")
  func latePaste() {
    #expect(
      run([("\u{1B}", 250), ("[200~un\rdeux\u{1B}[201~", 0)])
        == [.key(.escape), .paste("un\ndeux")]
    )
  }

  // MARK: Pastes without an end

  @Test("A paste whose end never comes is ended by a second of silence, and keys work again")
  func silence() {
    #expect(run([("\u{1B}[200~abc", 999)]) == [])
    #expect(
      run([("\u{1B}[200~abc", 1000), ("d", 0), ("\u{11}", 0)])
        == [.paste("abc"), .key(.character("d")), .key(.ctrl("q"))]
    )
  }

  @Test("The way out works in the middle of a paste", arguments: ["q", "c"] as [Character])
  func wayOut(letter: Character) {
    let byte = String(UnicodeScalar(letter.asciiValue.map { $0 & 0x1F } ?? 0))
    #expect(
      run([("\u{1B}[200~abc", 10), (byte, 0)]) == [.paste("abc"), .key(.ctrl(letter))]
    )
  }

  @Test("A paste that a slow line holds up for longer is two pastes, and no key")
  func stalledPaste() {
    let line = String(repeating: "é", count: 40) + "\r"
    #expect(
      run([("\u{1B}[200~\(line)", 5000), ("\(line)", 5000), ("fin\r\u{1B}[201~", 0), ("a", 0)])
        == [line, line, "fin\r"].map { .paste($0.replacing("\r", with: "\n")) }
        + [.key(.character("a"))]
    )
  }

  @Test("Of a mark that is cut off with the line, nothing is text")
  func cutMark() {
    #expect(run([("\u{1B}[200~abc\u{1B}[20", 1000)]) == [.paste("abc")])
  }

  @Test("Whoever ends the program, or stops it, in the middle of a paste has what came of it")
  func ended() {
    for (marksPaste, bytes) in [(true, "\u{1B}[200~un\rdeux"), (false, "un\rdeux")] {
      var line = Simulation(environment: [:], marksPaste: marksPaste)
      line.send(Array(bytes.utf8))
      line.finish()
      line.send(Array("a".utf8))
      #expect(line.events == [.paste("un\ndeux"), .key(.character("a"))])
    }
  }

  // MARK: Answers of the terminal

  @Test("A key ends an answer whose end never comes", arguments: ["\u{11}", "\r", "\u{1B}[A"])
  func lostEnd(bytes: String) {
    var alone = Simulation(environment: [:])
    alone.send(Array(bytes.utf8))
    #expect(run([("\u{1B}]11;rgb:00", 10), (bytes, 0)]) == alone.events)
    #expect(run([("\u{1B}P1$r0m", 2000), ("a", 0)]) == [.key(.character("a"))])
  }

  @Test("Both halves of a character that Windows tells as two keys are one")
  func surrogates() {
    #expect(
      run([("\u{1B}[0;0;55357;1;0;1_", 50), ("\u{1B}[0;0;56397;1;0;1_", 0)])
        == [.key(.character("👍"))]
    )
    #expect(run([("\u{1B}[0;0;56397;1;0;1_", 0)]) == [])
    #expect(
      run([("\u{1B}[65;30;97;1;0;3_", 0)]) == Array(repeating: .key(.character("a")), count: 3)
    )
  }

  @Test("Keys that are let go do nothing, in any form")
  func releases() {
    for sequence in ["[97;1:3u", "[1;1:3A", "[3;5:3~", "[13;1:3u", "[65;30;97;0;0;1_"] {
      #expect(run([("\u{1B}\(sequence)", 0)]) == [])
    }
  }
}
