import FoundationEssentials
import RunningProgram
import TestSupport
import Testing

@testable import Terminal

@Suite("The keys of each terminal")
struct DialectTests {
  private static let remote = ["SSH_CONNECTION": "192.0.2.1 50000 192.0.2.2 22"]

  @Test("A sequence is its key, wherever a slow line cuts it in two", arguments: Dialect.all)
  func cut(dialect: Dialect) {
    for (sequence, key) in dialect.rows {
      let bytes = Array(sequence.utf8)
      for cut in bytes.indices {
        var line = Simulation(environment: Self.remote)
        line.send(bytes[..<cut])
        line.rest(.milliseconds(290))
        line.send(bytes[cut...])
        line.rest(.seconds(3))
        #expect(line.events == [.key(key)], "\(sequence.debugDescription) cut at \(cut)")
      }
    }
  }

  @Test("What terminfo says of a key is that key", .enabled(if: Terminfo.isHere, "no infocmp here"))
  func terminfo() throws {
    var terminals = 0
    for name in Terminfo.names {
      guard let described = try Terminfo.keys(of: name) else { continue }
      terminals += 1
      for (sequence, key) in described {
        var line = Simulation(environment: [:])
        // It describes the cursor keys of the mode that is not asked for.
        line.send(Array("\u{1B}OA".utf8))
        _ = line.takeEvents()
        line.send(Array(sequence.utf8))
        line.rest(.seconds(3))
        #expect(line.events == [.key(key)], "\(name): \(sequence.debugDescription)")
      }
    }
    #expect(terminals > 3)
  }

  // MARK: A monkey

  /// `CASES=100000 SEED=1 swift test --filter DialectTests` tries more of them.
  private static let environment = ProcessInfo.processInfo.environment
  private static let cases = environment["CASES"].flatMap { Int($0) } ?? 3000
  private static let seed = environment["SEED"].flatMap { UInt64($0) } ?? 1

  private struct Item {
    let bytes: [UInt8]
    let events: [Event]

    static let letters = ["a", "é", "œ", "中", "👍", "\u{A0}", "É", "[", "O", "]", "P", "_", "1"]

    static let answers = [
      "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\",
      "\u{1B}]4;1;rgb:cccc/0000/0000\u{1B}\\", "\u{1B}]52;c;w6k=\u{7}",
      "\u{1B}P1$r0m\u{1B}\\", "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\",
      "\u{1B}P!|00000000\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^privé\u{1B}\\",
      "\u{1B}Xrien\u{1B}\\", "\u{1B}[?62;22;52c", "\u{1B}[>41;379;0c", "\u{1B}[24;80R",
      "\u{1B}[?2004;1$y", "\u{1B}[0n", "\u{1B}[?1u", "\u{1B}[8;24;80t", "\u{1B}[I", "\u{1B}[O",
      "\u{1B}[<35;10;5M", "\u{1B}[97;1:3u", "\u{1B}[1;1:3A", "\u{1B}[65;30;97;0;0;1_",
      "\u{1B}[57441;2u",
    ]

    init(_ random: inout SeededNumbers, in dialect: Dialect) {
      switch random.number(0...9) {
      case 0...2:
        let letter = random.pick(Self.letters)
        bytes = Array(letter.utf8)
        events = [.key(.character(Character(letter)))]
      case 3...4:
        bytes = Array(random.pick(Self.answers).utf8)
        events = []
      case 5:
        let text = (0..<random.number(1...8)).map { _ in random.pick(Self.letters) }.joined()
        bytes = Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
        events = [.paste(text)]
      default:
        let row = random.pick(dialect.rows)
        bytes = Array(row.sequence.utf8)
        events = [.key(row.key)]
      }
    }

    /// An escape, or Alt with a key that is no sequence: late, it is an escape and that key.
    var isEscapeAndKey: Bool {
      bytes.first == 0x1B && (bytes.count < 3 || bytes[1] >= 0x80)
    }
  }

  @Test("On a slow line, cut at every byte: each key is itself, and no sequence becomes text")
  func slowLine() {
    var random = SeededNumbers(seed: Self.seed)
    var dialect = Dialect.xterm
    var line = Simulation(environment: Self.remote)
    for number in 0..<Self.cases {
      if number % 50 == 0 {
        dialect = random.pick(Dialect.all)
        line = Simulation(environment: Self.remote)
      }
      let item = Item(&random, in: dialect)
      for byte in item.bytes {
        if random.chance(60) { line.rest(.milliseconds(random.number(0...299))) }
        line.send([byte])
      }
      // Behind an escape, what comes at once would belong to it; so would it on a keyboard.
      line.rest(.milliseconds(item.bytes == [0x1B] || random.chance(20) ? 2000 : 0))
      let place: Comment = "SEED=\(Self.seed), case \(number): \(item.bytes)"
      #expect(line.takeEvents() == item.events, place)
    }
    print("\(Self.cases) keys of \(Dialect.all.count) terminals")
  }

  @Test("On a line that is slower than is waited for: a sequence is lost, and never becomes text")
  func slowerLine() {
    var random = SeededNumbers(seed: Self.seed)
    var line = Simulation(environment: [:])
    for number in 0..<Self.cases {
      let item = Item(&random, in: random.pick(Dialect.all))
      let cut = random.number(0...item.bytes.count - 1)
      line.send(item.bytes[..<cut])
      line.rest(.milliseconds(random.number(0...450)))
      line.send(item.bytes[cut...])
      line.rest(.seconds(3))
      let text = line.takeEvents().text
      let place: Comment = "SEED=\(Self.seed), case \(number): \(item.bytes) cut at \(cut)"
      #expect(text.isEmpty || text == item.events.text || item.isEscapeAndKey, place)
    }
  }
}
