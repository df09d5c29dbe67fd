import Drafts
import Files
import FormModel
import JSONText
import Platform
import RunningProgram
import Testing
import TestSupport

/// Something that lies under a draft's name and is no draft.
struct BadFile: Sendable, CustomTestStringConvertible {
  let name: String
  /// What the sentence has to say about the place.
  let says: String
  /// Puts it at this path.
  let put: @Sendable (String) -> Void

  var testDescription: String { name }

  static func bytes(_ name: String, says: String, _ bytes: [UInt8]) -> BadFile {
    BadFile(name: name, says: says) { path in
      guard let file = fopen(path, "w") else { return }
      _ = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
      fclose(file)
    }
  }

  static func text(_ name: String, says: String, _ text: String) -> BadFile {
    bytes(name, says: says, Array(text.utf8))
  }

  private static func member(_ name: String, _ key: String, _ value: String) -> BadFile {
    let known = [
      "format": "\"canevas-concertation-ia\"", "format_version": "1", "id": "\"x\"",
      "reponses": "{}",
    ]
    let members = known.merging([key: value]) { _, new in new }
    let lines = members.filter { $0.value != "" }.map { "\"\($0.key)\": \($0.value)" }
    return text(name, says: key, "{\(lines.joined(separator: ",\n"))}")
  }

  /// One that never ends, as `/dev/zero`.
  private static let device = BadFile(name: "a device", says: "périphérique") { path in
    mknod(path, S_IFCHR | 0o600, 0x105)
  }

  /// Only an administrator may make one.
  private static let canMakeDevice: Bool = {
    guard let folder = try? TemporaryFolder() else { return false }
    device.put(folder.path + "/essai")
    return folder.exists("essai")
  }()

  static let all = byAnybody + (canMakeDevice ? [device] : [])

  private static let byAnybody = [
    text("empty", says: "vide", ""),
    text("blank", says: "vide", " \r\n\t"),
    text("truncated", says: "ligne 3, colonne 12", "{\n  \"format\": \"canevas\",\n  \"reponses"),
    text("not JSON", says: "ligne 1, colonne 1", "Bonjour"),
    text("JSON of another kind", says: "format", "[1, 2]"),
    text("another format", says: "format", "{\"format\": \"autre\"}"),
    text("a duplicate key", says: "ligne 2, colonne 1", "{\"id\": \"a\",\n\"id\": \"b\"}"),
    text("a duplicate key that commands", says: "deux fois", #"{"\u001b[2J": 1, "\u001b[2J": 2}"#),
    text(
      "ten thousand levels",
      says: "niveaux",
      String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    ),
    bytes("invalid UTF-8", says: "UTF-8", Array("{\"format\": \"".utf8) + [0xC3, 0x28, 0x22]),
    bytes("zeroes, as after a power cut", says: "ligne 1", [UInt8](repeating: 0, count: 4096)),
    bytes("a control character", says: "ligne 1", Array("{\"a\": \"\u{1B}[2J\"}".utf8)),
    member("no id", "id", ""),
    member("an id of the wrong type", "id", "12"),
    member("no answers", "reponses", ""),
    member("answers of the wrong type", "reponses", "[]"),
    member("a version of the wrong type", "version", "\"1\""),
    member("a version that no counter reaches", "version", "9223372036854775807"),
    member("a version with an endless exponent", "version", "1e-9223372036854775808"),
    member("a format version of the wrong type", "format_version", "1.5"),
    member("a date of the wrong type", "modifie_le", "\"hier\""),
    member("a state of the wrong type", "etat", "null"),
    BadFile(name: "a folder", says: "dossier") { mkdir($0, 0o700) },
    BadFile(name: "a FIFO", says: "tube") { mkfifo($0, 0o600) },
    BadFile(name: "a link", says: "lien") { symlink("/etc/hostname", $0) },
    BadFile(name: "a link to nothing", says: "lien") { symlink("nulle-part", $0) },
    BadFile(name: "a link to a device", says: "lien") { symlink("/dev/zero", $0) },
    BadFile(name: "500 MB", says: "500") { path in
      close(open(path, O_CREAT | O_WRONLY, 0o600))
      truncate(path, 500 << 20)
    },
  ]
}

@Suite("Files that are not what they should be")
struct BadFileTests {
  @Test("It is said with its name and place, and nothing is touched", arguments: BadFile.all)
  func said(_ bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    let good = drafts.create().saying("intact")
    try drafts.save(good, .durable)
    bad.put(folder.path + "/brouillons/abime.json")
    let before = folder.fingerprint

    let error = #expect(throws: DraftError.self) { try drafts.open("abime") }
    let sentence = error?.description ?? ""
    #expect(sentence.contains("abime.json"))
    #expect(sentence.contains(bad.says))
    #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F })

    let listed = try drafts.list()
    #expect(listed.count == 2)
    #expect(listed.first == .draft(good, recovery: nil))
    guard case .damaged(let file, _) = listed.last else {
      Issue.record("the damaged one is not in the list")
      return
    }
    #expect(file.hasSuffix("abime.json"))
    #expect(folder.fingerprint == before)
  }

  @Test("The newest good version is proposed, and brings it back", arguments: BadFile.all)
  func proposed(_ bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let clock = TestClock()
    let drafts = store(PosixDisk(), clock, folder: folder.path)
    let draft = drafts.create().saying("première")
    for text in ["première", "deuxième", "troisième"] {
      try drafts.save(draft.saying(text), .durable)
      clock.advance(3600)
    }
    let file = folder.path + "/brouillons/\(draft.id).json"
    unlink(file)
    bad.put(file)

    let error = #expect(throws: DraftError.self) { try drafts.open(draft.id) }
    guard case .damaged(_, _, let version?) = error else {
      Issue.record("no version is proposed")
      return
    }
    #expect(error?.description.contains("--version \(version.number)") == true)
    #expect(try drafts.restore(draft.id, version: version.number).text == "deuxième")
    #expect(try drafts.open(draft.id).draft.text == "deuxième")
    // What could not be read is still there.
    let kept = try drafts.versions(of: draft.id).filter { $0.kind == .unreadable }
    #expect(kept.count == 1)
  }

  @Test("A damaged draft can be put into the corbeille and out of it", arguments: BadFile.all)
  func corbeille(_ bad: BadFile) throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    try drafts.save(drafts.create(), .durable)
    bad.put(folder.path + "/brouillons/abime.json")
    try drafts.trash("abime")
    #expect(try drafts.list().count == 1)
    #expect(try drafts.trashed().count == 1)
    try drafts.restoreFromTrash("abime")
    #expect(try drafts.list().count == 2)
    try drafts.trash("abime")
    #expect(try drafts.emptyTrash() == 1)
    #expect(try drafts.trashed() == [])
  }

  @Test("A byte order mark and CR LF are no damage")
  func otherEditors() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    let draft = drafts.create().saying("un\r\ndeux")
    let text = String(decoding: DraftFile.bytes(of: draft, form: canevas), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try folder.write(
      [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\r\n").utf8),
      to: "brouillons/\(draft.id).json"
    )
    #expect(try drafts.open(draft.id).draft == draft)
  }

  @Test("A file with a higher format version is opened for reading, and never written")
  func newerFormat() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    let text = """
      {"format": "canevas-concertation-ia", "format_version": 3, "id": "x", "neuf": 1,
       "reponses": {"n": 1}}
      """
    try folder.write(Array(text.utf8), to: "brouillons/demain.json")
    let opened = try drafts.open("demain")
    #expect(opened.readOnly == .newerFormat(3))
    #expect(opened.draft.other == ["neuf": .number(1)])
    let before = folder.fingerprint
    for level in [Durability.quick, .durable] {
      #expect(throws: DraftError.self) { try drafts.save(opened.draft.saying("x"), level) }
    }
    #expect(folder.fingerprint == before)
  }

  @Test("An unknown state is kept, and said")
  func unknownState() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    let text = """
      {"format": "canevas-concertation-ia", "format_version": 1, "id": "x", "etat": "gelé",
       "reponses": {}}
      """
    try folder.write(Array(text.utf8), to: "brouillons/gele.json")
    let opened = try drafts.open("gele")
    #expect(opened.readOnly == .unknownState("gelé"))
    let written = String(decoding: DraftFile.bytes(of: opened.draft, form: canevas), as: UTF8.self)
    #expect(written.contains("\"etat\": \"gelé\""))
  }

  @Test("What is no draft by its name is passed over; a name that cannot be shown is said")
  func names() throws {
    let folder = try TemporaryFolder()
    let drafts = store(PosixDisk(), folder: folder.path)
    try drafts.save(drafts.create(), .durable)
    for name in [".cache.json", "notes.txt", ".x.encours", ".abc.tmp", "README"] {
      try folder.write([], to: "brouillons/\(name)")
    }
    #expect(try drafts.list().count == 1)
    try folder.write(Array("{}".utf8), to: "brouillons/\u{1B}[31m.json")
    let listed = try drafts.list()
    #expect(listed.count == 2)
    guard case .damaged(_, .badName) = listed.last else {
      Issue.record("the name is not said")
      return
    }
  }
}
