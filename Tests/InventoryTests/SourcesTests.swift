@testable import Archives
import Files
import FoundationEssentials
import Platform
import RunningProgram
import Testing

@testable import Inventory

@Suite("Reading sources")
struct SourcesTests {
  /// With plain blanks.
  private static func reasons(_ inventory: Inventory) -> [String: String] {
    inventory.rejects.reduce(into: [:]) { reasons, reject in
      reasons[reject.file] = reject.error.description.replacing("\u{A0}", with: " ")
    }
  }

  @Test("Files that cannot be taken count nowhere, and each is listed with its reason")
  func broken() throws {
    let shop = try Workshop()
    let rennes = try Workshop.rennes()
    try shop.write(rennes, to: "sources/bon.json")
    let bad: [(String, String, String)] = [
      ("vide.json", "", "Le fichier est vide."),
      ("coupe.json", String(rennes.prefix(900)), "s’arrête avant la fin"),
      ("autre.json", "{\"a\": 1}", "Ce n’est pas un canevas"),
      ("liste.json", "[1]", "Ce n’est pas un canevas"),
      ("double.json", "{\"a\": 1, \"a\": 2}", "est là deux fois"),
      (
        "futur.json", rennes.replacing("\"format_version\": 1", with: "\"format_version\": 9"),
        "plus récente"
      ),
      (
        "etat.json", rennes.replacing("\"brouillon\"", with: "\"perdu\""),
        "« perdu » n’est pas connu"
      ),
      ("sans-id.json", rennes.replacing(Workshop.rennesID, with: " "), "pas d’identifiant"),
      (
        "type.json", rennes.replacing("\"version\": 0", with: "\"version\": \"zéro\""),
        "devrait être"
      ),
      ("profond.json", String(repeating: "[", count: 10_000), "niveaux sont imbriqués"),
      ("lisez-moi.txt", "bonjour", "ni un export JSON"),
      ("fausse.zip", "PK et rien d’autre", "L’archive est abîmée"),
      ("tables/datapackage.json", "{}", "canevas.csv manque"),
    ]
    for (name, text, _) in bad { try shop.write(text, to: "sources/\(name)") }
    try shop.write([0xFF, 0xFE, 0x7B], to: "sources/latin.json")
    try shop.write(Array("{\"a\": \"".utf8) + [0xE9] + Array("\"}".utf8), to: "sources/octets.json")
    try FileManager.default.createSymbolicLink(
      atPath: shop.path + "/sources/lien.json",
      withDestinationPath: "/etc/hostname"
    )
    try FileManager.default.createSymbolicLink(
      atPath: shop.path + "/sources/dossier",
      withDestinationPath: "/etc"
    )
    let inventory = try shop.inventory()
    let found = Self.reasons(inventory)
    let names = bad.map { $0.0 == "tables/datapackage.json" ? "tables" : $0.0 }
    for (name, reason) in zip(names, bad.map(\.2)) {
      #expect(found[name]?.contains(reason) == true, "\(name): \(found[name] ?? "pris")")
    }
    #expect(found["octets.json"]?.contains("UTF-8") == true)
    #expect(found["latin.json"] != nil)
    #expect(found["lien.json"]?.contains("lien symbolique") == true)
    #expect(found["dossier"]?.contains("lien symbolique") == true)
    #expect(found.count == bad.count + 4)
    #expect(inventory.totals.canevas.map(\.id) == [Workshop.rennesID])
    let listed = try shop.rows("rejets").compactMap { $0["fichier"] }
    #expect(listed == inventory.rejects.map(\.file))
  }

  @Test("UTF-16 is read, as a file and in an archive")
  func utf16() throws {
    let shop = try Workshop()
    let text = "\u{FEFF}" + (try Workshop.rennes())
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    try shop.write(bytes, to: "sources/a.json")
    try shop.write(ZipMaker.archive([ZipMaker.Entry("b.json", bytes)]), to: "sources/b.zip")
    let inventory = try shop.inventory()
    #expect(inventory.rejects.isEmpty && inventory.totals.canevas.count == 1)
    #expect(try shop.rows("suivi").map { $0["fichiers"] } == ["2"])
  }

  @Test("What is not there is refused, and the rest is read")
  func missing() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/a.json")
    let inventory = try shop.inventory(["sources", "ailleurs"])
    #expect(inventory.rejects.map(\.error) == [.notThere])
    #expect(inventory.totals.canevas.count == 1)
  }

  @Test(
    "Where all files have one number, each is read, and it is said; a file named twice is read once"
  )
  func oneNumber() throws {
    let shop = try Workshop()
    let names = (1...31).map { "sources/\($0).json" }
    for name in names { try shop.write(Workshop.rennes(), to: name) }
    let paths = ["/sources", "/sources/1.json", "/sources/../sources/"].map { shop.path + $0 }
    let odd = SourceWalk(paths, passing: []) { path, followsLink throws(DiskError) in
      try PosixDisk().facts(of: path, followsLink: followsLink).map { facts in
        FileFacts(
          kind: facts.kind,
          size: facts.size,
          modified: facts.modified,
          identity: FileIdentity(device: 1, inode: 1),
          isOpenToOthers: facts.isOpenToOthers,
          isOwn: facts.isOwn
        )
      }
    }
    #expect(odd.sources.count == 31)
    #expect(odd.misnumbered != nil)
    let usual = SourceWalk(paths, passing: [])
    #expect(usual.sources.count == 31)
    #expect(usual.misnumbered == nil)
  }

  @Test("A name that is no UTF-8 is said to be one")
  func nameNotText() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/bon.json")
    let bytes = Array((shop.path + "/sources/mau").utf8) + [0xE9] + Array(".json".utf8) + [0]
    let file = bytes.withUnsafeBytes { fopen($0.bindMemory(to: CChar.self).baseAddress, "w") }
    fclose(file)
    #expect(try shop.inventory().rejects.map(\.error) == [.nameNotText])
  }

  @Test("What a killed program left half written is no canevas")
  func leavings() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/bon.json")
    try shop.write("{", to: "sources/.canevas-12-3x.encours/neuf/mauvais.json")
    #expect(try shop.inventory().rejects == [])
  }

  @Test("An archive is read like a folder: stored and deflated files, each refusal with its reason")
  func archive() throws {
    let shop = try Workshop()
    try shop.write(SampleArchive.bytes, to: "sources/envoi.zip")
    let inventory = try shop.inventory()
    #expect(inventory.totals.canevas.count == 2)
    let found = Self.reasons(inventory)
    #expect(
      Set(found.keys) == [
        "envoi.zip/envoi/lisez-moi.txt", "envoi.zip/envoi/lien.json", "envoi.zip/envoi/dans.zip",
      ]
    )
    #expect(found["envoi.zip/envoi/dans.zip"]?.contains("archive dans une archive") == true)
  }

  @Test("A damaged archive never stops anything, wherever the damage is")
  func damaged() throws {
    for offset in stride(from: 0, to: SampleArchive.bytes.count, by: 301) {
      let shop = try Workshop()
      var bytes = SampleArchive.bytes
      bytes[offset] ^= 0x55
      try shop.write(bytes, to: "sources/envoi.zip")
      let inventory = try shop.inventory()
      #expect(inventory.totals.canevas.count + inventory.rejects.count <= 6)
    }
    let shop = try Workshop()
    try shop.write(Array(SampleArchive.bytes.prefix(3000)), to: "sources/envoi.zip")
    #expect(try shop.inventory().rejects.map(\.error) == [.archive(.damaged)])
  }

  @Test("Deflated data of each kind is unpacked as zlib packed it")
  func inflate() throws {
    let cities = ["Rennes", "Nantes", "Nancy"]
    let dynamic = (0..<60).map { "concertation numéro \($0) à \(cities[$0 % 3])" }.joined(
      separator: " "
    )
    let letters = (0..<240).map { (index: Int) -> UInt8 in
      let letter = (index * index + index / 7) % 26
      return UInt8(97 + letter)
    }
    let repeated = String(decoding: letters, as: UTF8.self)
    let long = repeated + repeated + String(repeating: "x", count: 600)
    let packed: [(String, String)] = [
      (
        "hdOxCcMwFEXRVTSCpf+fJS+RIhsY4SJFJHCcItukzRxeLAQCaRxurQcXPjq1t7qs27xdegvtft1faw9D2J/hvLS23EI9GsTP4DS37d8gfQf1cfxuVHAqCAojFTIVChQmvNJAiRihERNGDCNOEWFkxEimSMHIhL9qgEiKFEkJI0YRx4gwMlIkY6RgZCKFCN1QuiF1tG6I3Ui7IXdD70bgDcU7incS7yjeUbyTeEfxjuKdxDuKdxQvEi8ULxQvEi8ULxQvEi8ULxSvn/g3",
        dynamic
      ),
      // Repetitions of the greatest lengths, which have codes of their own.
      (
        "7c+BCcAgDADBWWONGDVqMBJ1+k5RKLQ3wMODwyQn74pr9Ca6Qzt8KUf0SHX65oSc6VC70vASTApFKrLjCLMgLFsQ2OJMoI0L9+mypd3JA7wxDR/7Xb/fA24=",
        long
      ),
      ("S0xKTkRFigA=", "abcabcabcabcabcabc!"), ("AQgA9/90ZWwgcXVlbA==", "tel quel"),
    ]
    for (base64, text) in packed {
      let bytes = [UInt8](try #require(Data(base64Encoded: base64)))
      let size = text.utf8.count
      #expect(try ZipData.inflated(bytes, size: size).bytes == Array(text.utf8))
      let wrong = [(bytes, size - 1), (bytes, size + 1), (Array(bytes.dropLast()), size)]
      for (bytes, size) in wrong {
        #expect(throws: ArchiveError.damagedEntry) { try ZipData.inflated(bytes, size: size) }
      }
    }
  }

  @Test("The tables of a CSV export are read as the canevas that they hold")
  func tables() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/rennes.json")
    try shop.inventory()
    // An inventory is a CSV export itself.
    for (name, bytes) in try shop.files(in: "inventaire")
    where name.hasSuffix(".csv") || name == "datapackage.json" {
      try shop.write([UInt8](bytes), to: "tables/\(name)")
    }
    try shop.inventory(["tables"], into: "encore")
    #expect(try shop.read("encore/canevas.jsonl") == shop.read("inventaire/canevas.jsonl"))
  }

  @Test("Tables that are too large together are refused, whatever each of them is")
  func tablesTogether() throws {
    let folder = try TemporaryFolder()
    var sources: [String: Source] = [:]
    for name in ["a.csv", "b.csv", "c.csv"] {
      try folder.write([UInt8](repeating: 0x61, count: 1000), to: name)
      sources[name] = Source(
        name: SourceName(path: folder.path + "/" + name, shown: name),
        location: .file(followsLink: false)
      )
    }
    #expect(throws: SourceError.tablesTooLarge) {
      try sources.contents(of: ["a.csv", "b.csv", "c.csv"], limit: 2999)
    }
    #expect(try sources.contents(of: ["a.csv", "d.csv"], limit: 1000).count == 1)
    #expect(SourceError.tablesTooLarge.description.contains("256"))
  }

  @Test("Only what an inventory leaves out of the canevas that it counts is named")
  func leftOut() throws {
    let shop = try Workshop()
    let rennes = try Workshop.rennes()
    try shop.write(rennes, to: "sources/ancien.json")
    let names = try shop.inventory().announcement.leftOut
    #expect(names == ["Personne référente", "Nom (intervenant)"])
    let line = "\"referent_email\": \"participation@exemple.fr\","
    #expect(rennes.contains(line))
    try shop.write(
      rennes.replacing(line, with: "").replacing("\"version\": 0", with: "\"version\": 1"),
      to: "sources/nouveau.json"
    )
    #expect(try shop.inventory().announcement.leftOut == ["Nom (intervenant)"])
  }
}
