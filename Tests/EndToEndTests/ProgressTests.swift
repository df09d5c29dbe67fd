internal import CanevasForm
internal import FormModel
internal import JSONText
internal import RunningProgram
internal import Testing

extension EndToEnd {
  @Suite("The inventory in a terminal")
  struct ProgressTests {
    @Test("A bar grows while files are read, and is gone when the figures are told")
    func bar() async throws {
      let (folder, notes) = (try TemporaryFolder(), try TemporaryFolder())
      for number in 0..<400 { try folder.write(Self.canevas(number), to: "\(number).json") }
      let session = try TmuxSession(
        [
          "sh", "-c", "read _; exec \"$0\" inventaire \"$1\" --dossier \"$2\"", BuiltProgram.path,
          folder.path, notes.path + "/inventaire",
        ],
        rows: 40
      )
      let sent = try notes.file("sent")
      try session.record(in: sent)
      try session.send("Enter")
      #expect(try await session.left().status == 0)

      let bytes = try notes.read("sent")
      let shares = bytes.split(separator: "\r").filter { $0.contains(" fichiers") }
        .compactMap { Int($0.filter(\.isASCII).prefix { $0 != "d" }.filter(\.isNumber)) }
      #expect(shares.count > 1 && shares == shares.sorted() && shares.last == 100)
      #expect(bytes.contains("██████████████████████████████ 100\u{A0}% de 400 fichiers\r\u{1B}[K"))
      let screen = try session.screen()
      #expect(screen.contains("démarches") && screen.contains("400"))
      #expect(!screen.contains("fichiers"))
    }

    private static func canevas(_ number: Int) -> String {
      let file: JSONObject = [
        "format": .string(Canevas.form.format), "format_version": .number(1),
        "id": .string("canevas-\(number)"), "etat": "brouillon", "version": .number(0),
        "cree_le": "2024-09-18T10:42:00Z", "modifie_le": "2024-09-18T10:42:00Z",
        "reponses": .object(["date_debut": "2024-10-07"]),
      ]
      return String(decoding: JSONWriter.compact(.object(file)), as: UTF8.self)
    }
  }
}
