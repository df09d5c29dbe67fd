import Terminal
import Testing

/// The probe in a terminal that tmux plays.
@Suite(
  "In a real terminal",
  .enabled(if: Tmux.isInstalled, "tmux is not installed"),
  .serialized,
  .timeLimit(.minutes(1))
)
struct RealTerminalTests {
  @Test("Keys are told by what was pressed")
  func keys() throws {
    let terminal = try Probe.start(rows: 20)
    try terminal.press(
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
    try terminal.wait(for: "key delete")
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
    #expect(try terminal.picture().contains(expected))
    try terminal.press("Escape")
    try terminal.wait(for: "key escape")
  }

  @Test("The whole screen is painted, the last cell too, and the cursor is at the caret")
  func painting() throws {
    let terminal = try Probe.start(columns: 20, rows: 5)
    try terminal.wait(for: "PROBE 20x5 0\n\n\n\n" + String(repeating: "─", count: 19) + "┘")
    #expect(try terminal.value("cursor_y") == "0")
    try terminal.press("a", "b")
    try terminal.wait(for: "'b'")
    #expect(try terminal.value("cursor_y") == "2")
    #expect(try terminal.value("cursor_flag") == "1")
    try terminal.press("C-n")
    try terminal.wait(for: "control 'n'")
    #expect(try terminal.value("cursor_flag") == "0")
  }

  @Test("Wide, combining and unbreakable characters leave everything in its place")
  func widths() throws {
    let terminal = try Probe.start(columns: 40, rows: 8, arguments: "text")
    let text = "中e\u{301}«\u{202F}œ\u{A0}»🇫🇷👍’…"
    let picture = try terminal.wait(for: "|")
    #expect(picture.contains(text + "|"))
  }

  @Test("A paste of 200 kB arrives as it was, in one piece", arguments: [true, false])
  func paste(marked: Bool) throws {
    let line = "Été 中文, l’œuvre — une ligne assez longue pour un vrai texte."
    let text = String(repeating: line + "\n", count: 200_000 / line.utf8.count)
    try Tmux.withFile(text) { file in
      let terminal = try Probe.start()
      try terminal.paste(file: file, marked: marked)
      let sum = text.utf8.reduce(UInt32(0)) { $0 &* 31 &+ UInt32($1) }
      let picture = try terminal.wait(for: "paste of \(text.utf8.count) bytes, sum \(sum)")
      #expect(picture.hasPrefix("PROBE 80x12 1\n"))
    }
  }

  @Test("A change of size is seen at once, whatever LINES and COLUMNS say")
  func resize() throws {
    let terminal = try Probe.start(variables: "LINES=10 COLUMNS=30")
    try terminal.resize(columns: 50, rows: 9)
    try terminal.wait(for: "PROBE 50x9 1")
    try terminal.resize(columns: 100, rows: 30)
    let picture = try terminal.wait(for: "PROBE 100x30 2")
    #expect(picture.hasSuffix(String(repeating: "─", count: 99) + "┘\n"))
  }

  @Test("Another thread ends the wait")
  func wake() throws {
    let terminal = try Probe.start()
    try terminal.press("C-w")
    try terminal.wait(for: "woken")
  }

  @Test("Another program has the terminal as it was found, and all is painted again after it")
  func lend() throws {
    let terminal = try Probe.start()
    try terminal.press("C-l")
    try terminal.wait(for: "LENT, a line please")
    #expect(try terminal.value("alternate_on") == "0")
    #expect(try terminal.value("mouse_any_flag") == "0")
    // It is the other program that Ctrl-C is for.
    try terminal.press("C-c")
    try terminal.resize(columns: 70, rows: 13)
    try terminal.press("u", "n", "Enter")
    try terminal.wait(for: "lent, and read un")
    try terminal.wait(for: "resize 70x13")
    #expect(try terminal.value("alternate_on") == "1")
    try terminal.press("C-c")
    try terminal.wait(for: "key control 'c'")
    try terminal.press("C-x")
    try terminal.wait(for: "status=0 SAME")
  }

  @Test(
    "However it ends, the terminal is as it was",
    arguments: [
      ("key C-x", "status=0"), ("key C-t", "status=13"), ("TERM", "status=143"),
      ("INT", "status=130"),
      ("QUIT", "status=131"), ("HUP", "status=129"), ("SEGV", "status=139"), ("ABRT", "status=134"),
    ]
  )
  func ending(cause: String, status: String) throws {
    let terminal = try Probe.start()
    if cause.hasPrefix("key ") {
      try terminal.press(String(cause.dropFirst(4)))
    } else {
      try Probe.signal(terminal, cause)
    }
    let picture = try terminal.wait(for: status)
    #expect(picture.contains("SAME"))
    // After a hang-up nothing is written, so that only modes can be put back.
    if cause != "HUP" {
      #expect(try terminal.value("mouse_any_flag") == "0")
      #expect(try terminal.value("mouse_sgr_flag") == "0")
      #expect(try terminal.value("alternate_on") == "0")
      #expect(try terminal.value("cursor_flag") == "1")
      #expect(try terminal.value("keypad_flag") == "0")
      try Tmux.withFile("collé") { try terminal.paste(file: $0) }
      #expect(try !terminal.wait(for: "collé").contains("200~"))
    }
  }

  @Test("Stopped and continued: the shell has its terminal, then all is painted again")
  func stopAndContinue() throws {
    let terminal = try Probe.start(shell: "bash --norc --noprofile -i -c")
    try terminal.press("a")
    try terminal.wait(for: "key 'a'")
    try Probe.signal(terminal, "TSTP")
    try terminal.wait(for: "stopped SAME")
    #expect(try terminal.value("alternate_on") == "0")
    #expect(try terminal.value("mouse_any_flag") == "0")
    try terminal.press("Enter")
    try terminal.wait(for: "resumed")
    #expect(try terminal.value("alternate_on") == "1")
    try terminal.press("é")
    try terminal.wait(for: "key 'é'")
    try terminal.press("C-x")
    try terminal.wait(for: "status=0 SAME")
  }

  @Test("Stopped from without, it repaints when it goes on")
  func frozen() throws {
    let terminal = try Probe.start()
    try Probe.signal(terminal, "STOP")
    try Probe.signal(terminal, "CONT")
    try terminal.wait(for: "resumed")
    #expect(try terminal.value("alternate_on") == "1")
  }

  @Test("When the terminal goes, the program goes too")
  func hangUp() throws {
    let terminal = try Probe.start()
    let process = try Probe.processID(terminal)
    try terminal.kill()
    // A zombie is gone too, though nobody has buried it yet.
    try Tmux.run(
      "for i in $(seq 100); do ps -o stat= -p \(process) | grep -qv Z || exit 0; sleep 0.1; done; exit 1"
    )
  }

  @Test("Waiting costs nothing: no wake-up, no output")
  func idle() throws {
    let terminal = try Probe.start()
    try terminal.press("a")
    try terminal.wait(for: "key 'a'")
    let before = try Probe.switches(terminal)
    // A blink of half a second or a poll ten times a second would show.
    try Tmux.run("sleep 1.5")
    #expect(try Probe.switches(terminal) == before)
  }

  @Test(
    "Where there is no screen to be had, one sentence says so",
    arguments: [
      ("TERM=dumb", "", "Le terminal «\u{A0}dumb\u{A0}» ne sait pas afficher"),
      ("TERM=xyzzy", "", "Le type de terminal «\u{A0}xyzzy\u{A0}» n’est pas connu"),
      ("TERM=", "", "la variable TERM est vide"),
      ("", "< /dev/null", "n’est pas un terminal"),
      ("", "| cat", "n’est pas un terminal"),
    ]
  )
  func refusals(variables: String, redirection: String, sentence: String) throws {
    let terminal = try Tmux(
      "\(variables) \(Tmux.quoted(Probe.path)) \(redirection); sleep 30",
      columns: 200
    )
    try terminal.wait(for: sentence)
    #expect(try terminal.value("alternate_on") == "0")
  }

  @Test("A mouse is asked for buttons and wheel, by numbers, where the terminal has one")
  func mouse() throws {
    let terminal = try Probe.start()
    let flags = ["mouse_standard_flag", "mouse_sgr_flag", "mouse_button_flag", "mouse_all_flag"]
    #expect(try flags.map { try terminal.value($0) } == ["1", "1", "0", "0"])
    try terminal.send("\u{1B}[<0;12;3M")
    try terminal.wait(for: "mouse press 2,11")
    let without = try Probe.start(variables: "TERM=vt100")
    #expect(try flags.map { try without.value($0) } == ["0", "0", "0", "0"])
  }

  @Test("Colours, or none where NO_COLOR says so, or the terminal has none")
  func colors() throws {
    let colored = try Probe.start(variables: "TERM=tmux-256color").picture(withLooks: true)
    #expect(colored.contains("\u{1B}[38;5;243m"))
    for variables in ["TERM=tmux-256color NO_COLOR=1", "TERM=vt100"] {
      let plain = try Probe.start(variables: variables).picture(withLooks: true)
      #expect(!plain.contains("[38;"))
      #expect(plain.contains("\u{1B}[1mPROBE"))
    }
  }
}
