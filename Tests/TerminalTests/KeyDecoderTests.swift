import Testing
import TestSupport

@testable import Terminal

@Suite("What a terminal sends")
struct KeyDecoderTests {
  /// The events of `bursts`, each followed by the next at once, and by nothing after the last.
  private func events(_ bursts: [String], marksPaste: Bool = true) -> [Event] {
    bytes(bursts.map { Array($0.utf8) }, marksPaste: marksPaste)
  }

  private func bytes(_ bursts: [[UInt8]], marksPaste: Bool = true) -> [Event] {
    var decoder = KeyDecoder(burst: PasteBurst(marksPaste: marksPaste))
    var events: [Event] = []
    for burst in bursts { decoder.feed(burst[...], into: &events) }
    decoder.giveUp(into: &events)
    return events
  }

  @Test(
    "A sequence is its key",
    arguments: [
      ("a", .character("a")), ("é", .character("é")), ("中", .character("中")),
      ("👍", .character("👍")), (" ", .character(" ")), ("?", .character("?")),
      ("\r", .enter), ("\n", .ctrl("j")), ("\t", .tab), ("\u{7F}", .backspace),
      ("\u{8}", .backspace), ("\u{0}", .ctrl(" ")), ("\u{11}", .ctrl("q")), ("\u{1}", .ctrl("a")),
      ("\u{1A}", .ctrl("z")), ("\u{1C}", .ctrl("\\")), ("\u{1F}", .ctrl("_")),
      ("\u{1B}", .escape), ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")),
      ("\u{1B}[", .alt("[")), ("\u{1B}O", .alt("O")), ("\u{1B}\r", Key(.enter, .alt)),
      ("\u{1B}\u{7F}", Key(.backspace, .alt)),
      ("\u{1B}\u{11}", Key(.character("q"), [.alt, .control])),
      ("\u{1B}[A", .up), ("\u{1B}[B", .down), ("\u{1B}[C", .right), ("\u{1B}[D", .left),
      ("\u{1B}OA", .up), ("\u{1B}OB", .down), ("\u{1B}[H", .home), ("\u{1B}OF", .end),
      ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[7~", .home), ("\u{1B}[8~", .end),
      ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[5~", .pageUp),
      ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}[1;2Z", .backTab),
      ("\u{1B}[1;2A", Key(.up, .shift)), ("\u{1B}[1;3B", Key(.down, .alt)),
      ("\u{1B}[1;5C", Key(.right, .control)), ("\u{1B}[1;6D", Key(.left, [.shift, .control])),
      ("\u{1B}[1;7H", Key(.home, [.alt, .control])),
      ("\u{1B}[1;8F", Key(.end, [.shift, .alt, .control])),
      ("\u{1B}[1;9A", Key(.up, .alt)), ("\u{1B}[3;5~", Key(.delete, .control)),
      ("\u{1B}[5;2~", Key(.pageUp, .shift)), ("\u{1B}[2;3~", Key(.insert, .alt)),
      ("\u{1B}O5A", Key(.up, .control)), ("\u{1B}O1;2P", Key(.function(1), .shift)),
      ("\u{1B}[a", Key(.up, .shift)), ("\u{1B}Od", Key(.left, .control)),
      ("\u{1B}[7$", Key(.home, .shift)), ("\u{1B}[8^", Key(.end, .control)),
      ("\u{1B}[3@", Key(.delete, [.shift, .control])), ("\u{1B}\u{1B}[A", Key(.up, .alt)),
      ("\u{1B}\u{1B}OC", Key(.right, .alt)),
      ("\u{1B}OP", .function(1)), ("\u{1B}OS", .function(4)), ("\u{1B}[11~", .function(1)),
      ("\u{1B}[[A", .function(1)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
      ("\u{1B}[17~", .function(6)), ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)),
      ("\u{1B}[24~", .function(12)), ("\u{1B}[25~", .function(13)), ("\u{1B}[34~", .function(20)),
      ("\u{1B}[1;5P", Key(.function(1), .control)), ("\u{1B}[P", .function(1)),
      ("\u{1B}[24;2~", Key(.function(12), .shift)), ("\u{1B}[R", .function(3)),
      ("\u{1B}[1;2R", Key(.function(3), .shift)),
      ("\u{1B}OM", .enter), ("\u{1B}Oj", .character("*")), ("\u{1B}Op", .character("0")),
      ("\u{1B}Oy", .character("9")), ("\u{1B}Ok", .character("+")), ("\u{1B}OX", .function(9)),
      ("\u{1B}[97;5u", .ctrl("a")), ("\u{1B}[13;2u", Key(.enter, .shift)),
      ("\u{1B}[233u", .character("é")), ("\u{1B}[97;3:1u", .alt("a")),
      ("\u{1B}[27;5;9~", Key(.tab, .control)), ("\u{1B}[27u", .escape),
    ] as [(String, Key)]
  )
  func key(sequence: String, key: Key) {
    #expect(events([sequence]) == [.key(key)])
    // A sequence that the line cuts in two, anywhere.
    let bytes = Array(sequence.utf8)
    for cut in bytes.indices.dropFirst() {
      #expect(self.bytes([Array(bytes[..<cut]), Array(bytes[cut...])]) == [.key(key)])
    }
    // And what follows is not touched.
    if bytes.count > 2 {
      #expect(events([sequence + "é"]) == [.key(key), .key(.character("é"))])
    }
  }

  @Test(
    "What nobody asked for, and what is not UTF-8, is dropped and nothing else",
    arguments: [
      "\u{1B}[I", "\u{1B}[O", "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[?2004;1$y",
      "\u{1B}[201~", "\u{1B}[99~", "\u{1B}[1;2", "\u{1B}[[9", "\u{85}", "\u{1B}[57441u",
      "\u{1B}[99999999999999999999999~", "\u{1B}[<0;3;4m", "\u{1B}[<32;3;4M", "\u{1B}[<4;3;4M",
      "\u{1B}[<66;3;4M", "\u{1B}[<0;0;4M", "\u{1B}[<0M", "\u{1B}[<M", "\u{1B}[<0;3?4M",
      "\u{1B}[<0;3",
      "\u{1B}[M a!", "\u{1B}[M a", "\u{1B}[32;3;4M", "\u{1B}\u{1B}[<0;3;4M",
    ]
  )
  func noise(sequence: String) {
    #expect(events([sequence]) == [])
  }

  @Test(
    "A mouse says what was done and where",
    arguments: [
      ("\u{1B}[<0;1;1M", Mouse(.press, at: Position(row: 0, column: 0))),
      ("\u{1B}[<0;300;250M", Mouse(.press, at: Position(row: 249, column: 299))),
      ("\u{1B}[<1;3;4M", Mouse(.otherPress, at: Position(row: 3, column: 2))),
      ("\u{1B}[<2;3;4M", Mouse(.otherPress, at: Position(row: 3, column: 2))),
      ("\u{1B}[<64;3;4M", Mouse(.wheelUp, at: Position(row: 3, column: 2))),
      ("\u{1B}[<65;3;4M", Mouse(.wheelDown, at: Position(row: 3, column: 2))),
    ]
  )
  func mouse(sequence: String, mouse: Mouse) {
    #expect(events([sequence]) == [.mouse(mouse)])
    #expect(bytes(sequence.utf8.map { [$0] }) == [.mouse(mouse)])
    #expect(events([sequence + "\u{1B}[<0;1;1m" + "é"]) == [.mouse(mouse), .key(.character("é"))])
  }

  @Test("An old mouse's bytes never arrive as text")
  func oldMouse() {
    #expect(
      events(["\u{1B}[M !!a\u{1B}[M", "#ab", "b"]) == [
        .key(.character("a")), .key(.character("b")),
      ]
    )
  }

  @Test(
    "Bytes that are not UTF-8 are no letter, as is told, and nothing else is dropped",
    arguments: [
      [0xFF], [0x80], [0xC3], [0xE2, 0x80], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80],
      [0xE2, 0xE2], [0xF4, 0x90, 0x80, 0x80],
    ] as [[UInt8]]
  )
  func invalid(bytes: [UInt8]) {
    let between = self.bytes([[0x61] + bytes + [0x62]])
    #expect(
      between.filter { $0 != .foreign } == [.key(.character("a")), .key(.character("b"))]
    )
    // Below that, it is no letter in any charset of one byte.
    #expect(between.contains(.foreign) == (bytes[0] >= 0xA0))
    #expect(self.bytes([bytes]).allSatisfy { $0 == .foreign })
  }

  @Test("Any burst of bytes is read to its end, and leaves the decoder ready for a key")
  func fuzz() {
    var random = SeededNumbers(seed: 1)
    let alphabet: [UInt8] = [
      0x1B, 0x5B, 0x4F, 0x31, 0x3B, 0x35, 0x41, 0x7E, 0x24, 0x3F, 0xC3, 0xA9, 0x0D, 0xE2, 0x80,
    ]
    for _ in 0..<20_000 {
      let burst = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        alphabet.randomElement(using: &random) ?? 0
      }
      let last = bytes([burst, [0x1B, 0x5B, 0x48], Array("zz".utf8)]).last
      #expect(last == .key(.character("z")))
    }
  }

  @Test("What is typed at once comes at once, in order")
  func burst() {
    #expect(
      events(["ab\u{1B}[Aé\u{1B}", "[B"])
        == [
          .key(.character("a")), .key(.character("b")), .key(.up), .key(.character("é")),
          .key(.down),
        ]
    )
  }

  @Test("An escape is waited for a moment, a sequence longer, a paste to its end")
  func expectation() {
    var decoder = KeyDecoder(burst: PasteBurst(marksPaste: true))
    var events: [Event] = []
    #expect(decoder.expectation == .nothing)
    decoder.feed([0x1B], into: &events)
    #expect(decoder.expectation == .soon)
    decoder.feed([0x5B, 0x32], into: &events)
    #expect(decoder.expectation == .later)
    decoder.feed([0x30, 0x30, 0x7E, 0x61], into: &events)
    #expect(decoder.expectation == .endOfPaste)
    decoder.giveUp(into: &events)
    #expect(decoder.expectation == .nothing)
    decoder.feed([0x62], into: &events)
    #expect(events == [.paste("a"), .key(.character("b"))])
  }

  @Test("A paste is one event, in whatever parts it comes")
  func paste() {
    let text = "Été\r2e\tligne 中\r\nfin\u{0}\u{7}\u{7F}\u{1B}[31m.\nx\u{B}y\u{C}\u{1E}"
    let sent = Array("a\u{1B}[200~\(text)\u{1B}[201~b".utf8)
    let expected: [Event] = [
      .key(.character("a")),
      .paste("Été\n2e\tligne 中\nfin[31m.\nx\u{B}y\u{C}\u{1E}"), .key(.character("b")),
    ]
    #expect(bytes([sent]) == expected)
    for cut in sent.indices.dropFirst() {
      #expect(bytes([Array(sent[..<cut]), Array(sent[cut...])]) == expected)
    }
    #expect(bytes(sent.map { [$0] }) == expected)
  }

  @Test("Two pastes at once are two")
  func twoPastes() {
    #expect(
      events(["\u{1B}[200~a\u{1B}[201~\u{1B}[200~\u{1B}[201~"]) == [.paste("a"), .paste("")]
    )
  }

  @Test("A byte that the terminal’s charset does not have is no letter, and is told")
  func foreignByte() throws {
    let charset = try #require(Charset("WINDOWS-1252"))
    let (text, hasForeign) = charset.typed([0x61, 0x81, 0xE9])
    #expect(text == "aé" && hasForeign)
    let (letters, isForeign) = charset.typed([0x61, 0xE9, 0x80])
    #expect(letters == "aé€" && !isForeign)
    #expect(charset.decode([0x61, 0x81]) == "a\u{FFFD}", "of a file nothing is left out")
  }

  @Test("What is not UTF-8 in a paste is dropped, as is told")
  func invalidPaste() {
    let bytes = Array("\u{1B}[200~é".utf8) + [0xFF, 0xC3] + Array("è\u{1B}[201~".utf8)
    #expect(self.bytes([bytes]) == [.paste("éè"), .foreign])
  }

  @Test(
    "Where pastes are not marked, text with an Enter inside is one",
    arguments: [
      (["un\rdeux"], [.paste("un\ndeux")]),
      (["un\rdeux\r"], [.paste("un\ndeux\n")]),
      (["un\rde", "ux\rtrois"], [.paste("un\ndeux\ntrois")]),
      (["un\rdeux", "\t"], [.paste("un\ndeux\t")]),
      (["Nom\tFonction\r", "Durand\tmaire\r"], [.paste("Nom\tFonction\nDurand\tmaire\n")]),
      (["a\tb"], [.paste("a\tb")]),
      (
        ["Une phrase entière, sans fin de ligne"], [.paste("Une phrase entière, sans fin de ligne")]
      ),
      (["a\t"], [.key(.character("a")), .key(.tab)]),
      (["un", "\r"], [.key(.character("u")), .key(.character("n")), .key(.enter)]),
      (["u\r"], [.key(.character("u")), .key(.enter)]),
      (["\ru\t"], [.paste("\nu\t")]),
      (["\r\r"], [.key(.enter), .key(.enter)]),
    ] as [([String], [Event])]
  )
  func unmarkedPaste(bursts: [String], expected: [Event]) {
    #expect(events(bursts, marksPaste: false) == expected)
  }

  @Test("Where pastes are marked, only much text at once is one that is not")
  func longUnmarkedPaste() {
    let line = String(repeating: "é", count: 16)
    #expect(events(["\(line)\r\(line)"]) == [.paste("\(line)\n\(line)")])
    let typed: [Event] = [.key(.character("u")), .key(.enter), .key(.character("d"))]
    #expect(events(["u\rd"]) == typed)
  }
}
