import FoundationEssentials
import RunningProgram
import Testing
import TestSupport

@Suite("What is given to canevas importer")
struct ImporterKindsTests {
  private static let refused: [(name: String, bytes: [UInt8], word: String)] = [
    ("avis.pdf", Array("%PDF-1.7\n".utf8), "PDF"),
    ("avis.odt", zip("mimetypeapplication/vnd.oasis.opendocument.text"), "ODT"),
    ("avis.ods", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "Calc"),
    ("avis.docx", zip("[Content_Types].xml … word/document.xml"), "Word"),
    ("avis.xlsx", zip("[Content_Types].xml … xl/workbook.xml"), "Excel"),
    ("avis.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "ancien Word"),
    ("avis.html", Array("<!DOCTYPE html><p>".utf8), "HTML"),
    ("avis.rtf", Array("{\\rtf1".utf8), "RTF"),
    ("avis.png", [0x89, 0x50, 0x4E, 0x47], "image"), ("avis.md", Array("# Canevas".utf8), "texte"),
    ("avis.json", Array("%PDF-1.7\n".utf8), "PDF"), ("avis.gz", [0x1F, 0x8B, 8, 0], "archive"),
  ]

  private static func zip(_ names: String) -> [UInt8] {
    [0x50, 0x4B, 3, 4] + [UInt8](repeating: 0, count: 26) + Array(names.utf8)
  }

  @Test("What is no canevas is named, with what to do, and the others are taken")
  func named() throws {
    let agent = try Agent()
    for (name, bytes, word) in Self.refused {
      let file = agent.folder.path + "/" + name
      try Data(bytes).write(to: URL(filePath: file))
      let answer = agent.canevas("importer", file)
      #expect(answer.status == 1)
      #expect(answer.complaint.contains(word), "\(name): \(answer.errors)")
      #expect(!answer.complaint.contains("ligne 1"))
    }
  }

  @Test(
    "Every command that a file is named to says what it is, where it is no canevas",
    arguments: [
      "relire", "verifier", "exporter --format json", "echeances", "dupliquer", "finaliser",
      "rouvrir --motif essai", "reprendre", "reprendre --ligne",
    ]
  )
  func namedEverywhere(command: String) throws {
    let agent = try Agent()
    let words = command.split(separator: " ").map(String.init)
    for (name, bytes, word) in Self.refused {
      let file = agent.folder.path + "/" + name
      try Data(bytes).write(to: URL(filePath: file))
      var answers = [agent.canevas(words + [file])]
      // Its name alone is a path in the working folder; one kind of file shows that.
      if name == Self.refused.first?.name {
        answers.append(try agent.shell("canevas \(command) '\(name)' </dev/null"))
      }
      for answer in answers {
        #expect(answer.status == 1)
        #expect(answer.complaint.contains(word), "\(name): \(answer.errors)")
        #expect(!answer.complaint.contains("ligne 1"))
        #expect(answer.errors.split(separator: "\n").count == 1, "\(answer.errors)")
      }
    }
    try FileManager.default.createDirectory(
      atPath: agent.folder.path + "/envois",
      withIntermediateDirectories: true
    )
    for named in ["./envois", "envois", agent.folder.path + "/envois"] {
      let answer = try agent.shell("canevas \(command) '\(named)' </dev/null")
      #expect(answer.status == 1)
      #expect(answer.complaint.contains("est un dossier, et non un brouillon"))
      #expect(answer.complaint.contains("canevas importer"))
    }
    let text = String(decoding: try Example.bytes("rennes"), as: UTF8.self)
    let file = agent.folder.path + "/rennes-16.json"
    try Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).write(
      to: URL(filePath: file)
    )
    let answer = agent.canevas(words + [file])
    #expect(answer.complaint.contains("UTF-16") && answer.complaint.contains("canevas importer"))
  }

  @Test("What was before and the bin are asked of drafts, and not of a file that lies elsewhere")
  func elsewhere() throws {
    let agent = try Agent()
    try agent.folder.write(try Self.compact("rennes"), to: "rennes.json")
    for command in ["historique", "restaurer --version 1", "supprimer"] {
      let answer = try agent.shell("canevas \(command) ./rennes.json")
      #expect(answer.status == 1)
      #expect(answer.complaint.contains("n’est pas parmi vos brouillons"), "\(answer.errors)")
    }
  }

  @Test("A canevas in a file without an ending is read by its path, which is said")
  func withoutEnding() throws {
    let agent = try Agent()
    try agent.folder.write(try Self.compact("rennes"), to: "canevas-rennes")
    let named = try agent.shell("canevas relire canevas-rennes")
    #expect(named.status == 1)
    #expect(named.complaint.contains("donnez son chemin : ./canevas-rennes"), "\(named.errors)")
    #expect(try agent.shell("canevas relire ./canevas-rennes").status == 0)
  }

  @Test("A folder and a ZIP archive give all that is taken by itself")
  func inside() throws {
    let agent = try Agent()
    let path = try agent.canevas(
      "exporter",
      Example.path("rennes"),
      "--format",
      "xlsx",
      "--complet",
      "--dossier",
      agent.folder.path
    ).firstLine
    try agent.folder.write(try Self.compact("quimperle") + "\n", to: "envois/deux.jsonl")
    try FileManager.default.moveItem(
      atPath: path,
      toPath: agent.folder.path + "/envois/rennes.xlsx"
    )
    try agent.folder.write("%PDF-1.7", to: "envois/avis.json")
    let answer = agent.canevas("importer", agent.folder.path + "/envois")
    #expect(answer.lines.count == 2, "\(answer.errors)")
    #expect(answer.complaint.contains("PDF"))
    #expect(answer.complaint.components(separatedBy: "n’est pas pris").count == 2)
  }

  @Test("UTF-16, with and without a byte order mark, is taken", arguments: [true, false])
  func utf16(isMarked: Bool) throws {
    let agent = try Agent()
    let text =
      (isMarked ? "\u{FEFF}" : "") + String(decoding: try Example.bytes("rennes"), as: UTF8.self)
    let file = agent.folder.path + "/rennes.json"
    try Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).write(
      to: URL(filePath: file)
    )
    let answer = agent.canevas("importer", file)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains(Agent.id))
  }

  @Test(
    "JSON Lines and a list give each canevas, and say which one is none",
    arguments: ["\n", ","]
  )
  func several(separator: String) throws {
    let agent = try Agent()
    let one = try Self.compact("rennes")
    let other = try Self.compact("quimperle")
    let joined = [one, other, "{}"].joined(separator: separator)
    let file = try agent.folder.write(separator == "," ? "[\(joined)]" : joined, to: "tous.json")
    let answer = agent.canevas("importer", file)
    #expect(answer.status == 1)
    #expect(answer.complaint.contains("n° 3"))
    #expect(answer.lines.count == 2)
  }

  @Test("A folder and a ZIP archive of exports are taken whole, and what is none of them is said")
  func folder() throws {
    let agent = try Agent()
    try agent.folder.write(try Self.compact("rennes"), to: "envois/rennes.json")
    try agent.folder.write(try Self.compact("quimperle"), to: "envois/ailleurs/quimperle.json")
    try agent.folder.write("?", to: "envois/notes.txt")
    let answer = agent.canevas("importer", agent.folder.path + "/envois")
    #expect(answer.status == 1)
    #expect(answer.lines.count == 2)
    #expect(answer.complaint.contains("notes.txt"))
  }

  @Test("A CSV package is taken whatever else lies beside its tables")
  func unrelated() throws {
    let agent = try Agent()
    let folder = agent.folder.path + "/sortie"
    let paths = agent.canevas(
      "exporter",
      Example.path("rennes"),
      "--format",
      "csv",
      "--complet",
      "--dossier",
      folder
    ).lines
    let tables = String(try #require(paths.first).prefix { $0 != "\n" }).parentFolder
    try FileManager.default.createSymbolicLink(
      atPath: tables + "/lien.csv",
      withDestinationPath: "/dev/zero"
    )
    let answer = agent.canevas("importer", tables)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains(Agent.id))
  }

  @Test("Spellings of other programs in a JSON file are read, and said")
  func json() throws {
    let agent = try Agent()
    let text = String(decoding: try Example.bytes("rennes"), as: UTF8.self)
      .replacing("\"amo\": true", with: "\"amo\": \"VRAI\"")
      .replacing("\"participants\": 48", with: "\"participants\": 48.0")
    let file = try agent.folder.write(text, to: "rennes.json")
    let answer = agent.canevas("importer", file)
    #expect(answer.status == 0, "\(answer.errors)")
    #expect(answer.output.contains("réponse amo"))
    #expect(answer.output.contains("réponse concertations[0].participants"))
  }

  private static func compact(_ name: String) throws -> String {
    String(decoding: try Example.bytes(name), as: UTF8.self).replacing("\n", with: " ")
  }
}

extension String {
  fileprivate var parentFolder: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? "."
  }
}
