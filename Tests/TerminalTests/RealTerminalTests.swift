import RunningProgram
import Testing

/// The probe in a terminal that tmux plays.
@Suite(
  "In a real terminal",
  .enabled(if: TmuxSession.isPossible, "tmux is not installed"),
  .serialized,
  .timeLimit(.minutes(1))
)
struct RealTerminalTests {
  @Test("Keys are told by what was pressed")
  func keys() async throws {
    let terminal = try await Probe.start(rows: 20)
    try terminal.send(
      "a",
      "é",
      "C-a",
      "M-x",
      "F1",
      "F12",
      "BTab",
      "S-Up",
      "C-Left",
      "PPage",
      "BSpace",
      "DC"
    )
    try await terminal.wait(for: "key delete")
    let expected = """
       key 'a'
       key 'é'
       key control 'a'
       key alt 'x'
       key F1
       key F12
       key shift tab
       key shift up
       key control left
       key pageUp
       key backspace
       key delete
      """
    #expect(try terminal.screen().contains(expected))
    try terminal.send("Escape")
    try await terminal.wait(for: "key escape")
  }

  @Test("The whole screen is painted, the last cell too, and the cursor is at the caret")
  func painting() async throws {
    let terminal = try await Probe.start(columns: 20, rows: 5)
    try await terminal.wait(for: "PROBE 20x5 0\n\n\n\n" + String(repeating: "─", count: 19) + "┘")
    #expect(try terminal.value("cursor_y") == "0")
    try terminal.send("a", "b")
    try await terminal.wait(for: "'b'")
    #expect(try terminal.value("cursor_y") == "2")
    #expect(try terminal.value("cursor_flag") == "1")
    try terminal.send("C-n")
    try await terminal.wait(for: "control 'n'")
    #expect(try terminal.value("cursor_flag") == "0")
  }

  @Test("An echoed letter is written once; one that was foretold wrongly is corrected at once")
  func echo() async throws {
    for (field, shown, written) in [("field", "abcd", "abcd"), ("capitals", "ABCD", "aABCD")] {
      let folder = try TemporaryFolder()
      let terminal = try await Probe.start(arguments: [field], waitingFor: "Name:")
      try terminal.record(in: folder.path + "/bytes")
      for (index, letter) in "abcd".enumerated() {
        try terminal.send(String(letter))
        try await terminal.wait(for: "Name: \(shown.prefix(index + 1))\n")
      }
      #expect(try terminal.cursor() == .init(column: 10, row: 2))
      try await terminal.wait(until: "what was written is noted") {
        try folder.read("bytes").lowercased().contains("d")
      }
      let letters = try folder.read("bytes").replacing(/\x1B\[[0-9;?]*[A-Za-z]/, with: "")
        .filter(\.isLetter)
      #expect(letters == written)
    }
  }

  @Test("Wide, combining and unbreakable characters leave everything in its place")
  func widths() async throws {
    let terminal = try await Probe.start(columns: 40, rows: 8, arguments: ["text"])
    let text = "中e\u{301}«\u{202F}œ\u{A0}»🇫🇷👍’…"
    let picture = try await terminal.wait(for: "|")
    #expect(picture.contains(text + "|"))
  }

  @Test("A paste of 200 kB arrives as it was, in one piece", arguments: [true, false])
  func paste(marked: Bool) async throws {
    let line = "Été 中文, l’œuvre — une ligne assez longue pour un vrai texte."
    let text = String(repeating: line + "\n", count: 200_000 / line.utf8.count)
    let terminal = try await Probe.start()
    try terminal.paste(text, marked: marked)
    let sum = text.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
    let picture = try await terminal.wait(for: "paste of \(text.utf8.count) bytes, sum \(sum)")
    #expect(picture.hasPrefix("PROBE 80x12 1\n"))
  }

  @Test("A change of size is seen at once, whatever LINES and COLUMNS say")
  func resize() async throws {
    let terminal = try await Probe.start(environment: ["LINES": "10", "COLUMNS": "30"])
    try terminal.resize(columns: 50, rows: 9)
    try await terminal.wait(for: "PROBE 50x9 1")
    try terminal.resize(columns: 100, rows: 30)
    let picture = try await terminal.wait(for: "PROBE 100x30 2")
    #expect(picture.hasSuffix(String(repeating: "─", count: 99) + "┘\n"))
  }

  @Test("Another thread ends the wait")
  func wake() async throws {
    let terminal = try await Probe.start()
    try terminal.send("C-w")
    try await terminal.wait(for: "woken")
  }

  @Test("Another program has the terminal as it was found, and all is painted again after it")
  func lend() async throws {
    let terminal = try await Probe.start()
    try terminal.send("C-l")
    try await terminal.wait(for: "LENT, a line please")
    #expect(try terminal.value("alternate_on") == "0")
    #expect(try terminal.value("mouse_any_flag") == "0")
    // It is the other program that Ctrl-C is for.
    try terminal.send("C-c")
    try terminal.resize(columns: 70, rows: 13)
    try terminal.send("u", "n", "Enter")
    try await terminal.wait(for: "lent, and read un")
    try await terminal.wait(for: "resize 70x13")
    #expect(try terminal.value("alternate_on") == "1")
    try terminal.send("C-c")
    try await terminal.wait(for: "key control 'c'")
    try terminal.send("C-x")
    let leaving = try await terminal.left()
    #expect(leaving.status == 0)
    #expect(leaving.settingsAfter == leaving.settingsBefore)
  }

  @Test(
    "However it ends, the terminal is as it was",
    // A trap is one signal on this processor, another on that.
    arguments: [("C-x", [0]), ("C-t", [Signal.illegal.status, Signal.trap.status])]
  )
  func ending(key: String, statuses: [Int32]) async throws {
    let terminal = try await Probe.start()
    try terminal.send(key)
    try await expectLeft(terminal, statuses)
  }

  @Test(
    "Whatever signal ends it, the terminal is as it was",
    arguments: [.terminate, .interrupt, .quit, .hangUp, .segmentation, .abort] as [Signal]
  )
  func ending(signal: Signal) async throws {
    let terminal = try await Probe.start()
    try terminal.signal(signal)
    try await expectLeft(terminal, [signal.status], writesModes: signal != .hangUp)
  }

  /// After a hang-up nothing is written, so that only settings can be put back.
  private func expectLeft(
    _ terminal: TmuxSession,
    _ statuses: [Int32],
    writesModes: Bool = true
  ) async throws {
    let leaving = try await terminal.left()
    #expect(statuses.contains(leaving.status))
    #expect(leaving.settingsAfter == leaving.settingsBefore)
    guard writesModes else { return }
    #expect(try terminal.value("mouse_any_flag") == "0")
    #expect(try terminal.value("mouse_sgr_flag") == "0")
    #expect(try terminal.value("alternate_on") == "0")
    #expect(try terminal.value("cursor_flag") == "1")
    #expect(try terminal.value("keypad_flag") == "0")
    try terminal.paste("collé")
    #expect(try await !terminal.wait(for: "collé").contains("200~"))
  }

  @Test("Stopped and continued: the shell has its terminal, then all is painted again")
  func stopAndContinue() async throws {
    let terminal = try await Probe.startAsJob()
    try terminal.send("a")
    try await terminal.wait(for: "key 'a'")
    Signal.stop.send(to: try Probe.job(of: terminal))
    try await terminal.wait(for: "stopped SAME")
    #expect(try terminal.value("alternate_on") == "0")
    #expect(try terminal.value("mouse_any_flag") == "0")
    try terminal.send("Enter")
    try await terminal.wait(for: "resumed")
    #expect(try terminal.value("alternate_on") == "1")
    try terminal.send("é")
    try await terminal.wait(for: "key 'é'")
    try terminal.send("C-x")
    let leaving = try await terminal.left()
    #expect(leaving.status == 0)
    #expect(leaving.settingsAfter == leaving.settingsBefore)
  }

  @Test("Stopped from without, it repaints when it goes on")
  func frozen() async throws {
    let terminal = try await Probe.start()
    _ = try Probe.shell("kill -STOP \(try terminal.processID())")
    try terminal.signal(.proceed)
    try await terminal.wait(for: "resumed")
    #expect(try terminal.value("alternate_on") == "1")
  }

  @Test("Ended or stopped in the middle of a paste, the program has what came of it")
  func brokenPaste() async throws {
    let ended = try await Probe.start()
    try ended.type("a\u{1B}[200~perdu")
    try await ended.wait(for: "key 'a'")
    try ended.signal(.terminate)
    #expect(try await ended.left().status == Signal.terminate.status)
    try await ended.wait(for: "paste of 5 bytes")
    let stopped = try await Probe.startAsJob()
    try stopped.type("a\u{1B}[200~gardé")
    try await stopped.wait(for: "key 'a'")
    Signal.stop.send(to: try Probe.job(of: stopped))
    try await stopped.wait(for: "stopped SAME")
    try stopped.send("Enter")
    try await stopped.wait(for: "paste of 6 bytes")
    try await stopped.wait(for: "resumed")
  }

  @Test("Modes that a killed program left are switched off")
  func modesOfOthers() async throws {
    let left = #"printf '\033[?1h\033=\033[?1003h\033[?1004h\033[>4;2m'; exec "$0""#
    let terminal = try Probe.start(in: left, environment: ["LANG": "C.UTF-8"])
    try await terminal.wait(for: "┘")
    let flags = ["keypad_flag", "keypad_cursor_flag", "mouse_all_flag", "mouse_standard_flag"]
    #expect(try flags.map { try terminal.value($0) } == ["0", "0", "0", "1"])
    try terminal.send("Up", "KP7", "C-Left")
    try await terminal.wait(for: "key up\n key '7'\n key control left")
  }

  @Test("When the terminal goes, the program goes too")
  func hangUp() async throws {
    let terminal = try await Probe.start()
    let process = try terminal.processID()
    try terminal.close()
    try await terminal.wait(until: "the program is gone") {
      // A zombie is gone too, though nobody has buried it yet.
      let state = try Probe.shell("ps -o stat= -p \(process)")
      return state.isEmpty || state.contains("Z")
    }
  }

  @Test("Waiting costs nothing: no wake-up, no output")
  func idle() async throws {
    let terminal = try await Probe.start()
    try terminal.send("a")
    try await terminal.wait(for: "key 'a'")
    let before = try Probe.switches(terminal)
    // A blink of half a second or a poll ten times a second would show.
    try await Task.sleep(for: .milliseconds(1500))
    #expect(try Probe.switches(terminal) == before)
  }

  @Test(
    "Where there is no screen to be had, one sentence says so",
    arguments: [
      (["TERM": "dumb"], "", "Le terminal «\u{A0}dumb\u{A0}» ne sait pas afficher"),
      (["TERM": "xyzzy"], "", "Le type de terminal «\u{A0}xyzzy\u{A0}» n’est pas connu"),
      (["TERM": ""], "", "la variable TERM est vide"),
      ([:], "</dev/null", "n’est pas un terminal"),
      ([:], "| cat", "n’est pas un terminal"),
    ]
  )
  func refusals(
    environment: [String: String],
    redirection: String,
    sentence: String
  ) async throws {
    let terminal = try Probe.start(in: "\"$0\" \(redirection)", environment: environment)
    try await terminal.wait(for: sentence)
    #expect(try terminal.value("alternate_on") == "0")
  }

  @Test(
    "A terminal that the machine does not know is taken for the nearest of its family, and it is said",
    arguments: [
      ("xterm-inconnu", "xterm-256color"), ("kitty-direct2", "xterm-256color"),
      ("tmux-inconnu", "tmux-256color"), ("screen.inconnu", "screen-256color"),
      ("foot-inconnu", "xterm-256color"),
    ]
  )
  func family(name: String, neighbour: String) async throws {
    let terminal = try await Probe.start(
      columns: 160,
      environment: ["TERM": name, "LANG": "C"]
    )
    try await terminal.wait(for: "remark Le terminal « \(name) »")
    try await terminal.wait(for: "canevas le prend pour « \(neighbour) »")
    try terminal.send("a")
    try await terminal.wait(for: "key 'a'")
  }

  @Test("A mouse is asked for buttons and wheel, by numbers, where the terminal has one")
  func mouse() async throws {
    let terminal = try await Probe.start()
    let flags = ["mouse_standard_flag", "mouse_sgr_flag", "mouse_button_flag", "mouse_all_flag"]
    #expect(try flags.map { try terminal.value($0) } == ["1", "1", "0", "0"])
    try terminal.type("\u{1B}[<0;12;3M")
    try await terminal.wait(for: "mouse press 2,11")
    let without = try await Probe.start(environment: ["TERM": "vt100"])
    #expect(try flags.map { try without.value($0) } == ["0", "0", "0", "0"])
  }

  @Test("Colours, or none where NO_COLOR says so, or the terminal has none")
  func colors() async throws {
    let colored = try await Probe.start(environment: ["TERM": "tmux-256color"])
    #expect(try colored.screenWithAttributes().contains("\u{1B}[38;5;243m"))
    for environment in [["TERM": "tmux-256color", "NO_COLOR": "1"], ["TERM": "vt100"]] {
      let plain = try await Probe.start(environment: environment).screenWithAttributes()
      #expect(!plain.contains("[38;"))
      #expect(plain.contains("\u{1B}[1mPROBE"))
    }
  }
}
