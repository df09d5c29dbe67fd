internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("Texts are cut, copied and pasted")
  struct ClipboardTests {
    @Test("What is cut is in tmux’s buffer too, and comes back in another field")
    func cut() async throws {
      let program = try Program(["nouveau"])
      try program.session.takeClipboard()
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("angles")
      try program.session.type("L’été 日本 👩‍👧 fin")
      try await program.waitForCursor(at: "fin")
      try program.session.send("Home", "C-Space")
      try await program.wait(for: "Sélection")
      try program.session.send("M-Right", "M-Right", "S-Right", "S-Right", "S-Right")
      try await program.wait(for: "8 caractères sélectionnés")
      try program.session.send("C-x")
      try await program.wait(for: "Coupé :")
      try await program.session.wait(until: "tmux has it") {
        try program.session.clipboard() == "L’été 日本"
      }
      try program.session.send("Tab", "C-v")
      try await program.waitForAnswer("objectifs_attentes", "L’été 日本")
      try await program.waitForAnswer("objectifs_angles", " 👩‍👧 fin")
      try program.session.send("C-z", "C-z")
      try await program.waitForAnswer("objectifs_angles", "L’été 日本 👩‍👧 fin")
    }

    @Test(
      "Where the terminal is not known to take it, it is sent nothing, and pasting works all the same",
      arguments: [["STY": "1.essai"], ["TMUX": "", "TERM": "screen"]]
    )
    func unknown(environment: [String: String]) async throws {
      let folder = try TemporaryFolder()
      let session = try TmuxSession(
        ["sh", "-c", "read line; [ -n \"$TMUX\" ] || unset TMUX; exec \"$@\"", "sh"]
          + [BuiltProgram.path, "nouveau"],
        environment: ["CANEVAS_DOSSIER": folder.path].merging(environment) { $1 }
      )
      try session.record(in: try folder.file("sortie"))
      try session.send("Enter")
      let program = Program(session, folder)
      try await program.wait(for: "1 - Informations pratiques")
      try await program.go("angles")
      try session.type("un mot")
      try await program.waitForCursor(at: "un mot")
      try session.send("C-a", "C-x")
      try await program.wait(for: "Coupé :")
      try session.send("C-v", "C-v")
      try await program.waitForAnswer("objectifs_angles", "un motun mot")
      try session.send("C-q")
      #expect(try await session.left().status == 0)
      #expect(try !folder.read("sortie").contains("\u{1B}]"))
    }
  }
}
