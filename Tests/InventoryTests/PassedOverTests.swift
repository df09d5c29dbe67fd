import CanevasForm
import Corpus
import Exports
import FoundationEssentials
import JSONText
import TestSupport
import Testing

@testable import Inventory

@Suite("What lies among exports and is none")
struct PassedOverTests {
  private static let ofSystems = [
    ".DS_Store", "._rennes.json", "Thumbs.db", "desktop.ini", "__MACOSX/._rennes.json",
    "~$canevas.docx", "@eaDir/rennes.json/SYNO.json",
  ]

  @Test("What systems leave in folders and archives is passed over, counted and not refused")
  func systems() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "sources/rennes.json")
    for name in Self.ofSystems { try shop.write([0, 1], to: "sources/\(name)") }
    let folder = try shop.inventory()
    #expect(folder.rejects.isEmpty && folder.totals.canevas.count == 1)
    #expect(folder.passedOver.text == "7 fichiers ou dossiers du système")
    #expect(
      try shop.read("inventaire/inventaire.html")
        .contains("Passés sans être lus\u{A0}: 7 fichiers ou dossiers du système.")
    )

    let entries = Self.ofSystems.map { ZipMaker.Entry("Envoi/" + $0, [0, 1]) }
    let rennes = ZipMaker.Entry("Envoi/rennes.json", try Workshop.rennes())
    try shop.write(ZipMaker.archive(entries + [rennes]), to: "zip/envoi.zip")
    let archive = try shop.inventory(["zip"])
    #expect(archive.rejects.isEmpty && archive.totals.canevas.count == 1)
    #expect(archive.passedOver.text == "7 fichiers ou dossiers du système")
  }

  @Test("Other formats beside an export that is read are passed over; alone, they are said")
  func formats() throws {
    let shop = try Workshop()
    let source = ExportSource(
      form: Canevas.form,
      answers: try Example.answers("rennes"),
      id: Workshop.rennesID,
      etat: "brouillon",
      version: 0,
      creeLe: "2024-09-20T08:15:00Z",
      modifieLe: "2025-03-14T16:42:10Z"
    )
    for format in ExportFormats.all {
      for file in try format.files(of: source, .open) {
        try shop.write(file.bytes, to: "sources/\(file.path)")
      }
    }
    let inventory = try shop.inventory()
    #expect(inventory.rejects.isEmpty && inventory.totals.canevas.count == 1)
    #expect(inventory.passedOver.text == "6 autres formats d’exports lus par ailleurs")

    try shop.write("<!DOCTYPE html>", to: "seul/rennes.html")
    #expect(try shop.inventory(["seul"]).rejects.map(\.error) == [.otherKind])
  }

  @Test("An inventory met on the way is passed over, and read where it is named")
  func inventories() throws {
    let shop = try Workshop()
    try shop.write(Corpus(seed: 3), 0..<4)
    try shop.inventory(into: "sources/mars")
    let inventory = try shop.inventory()
    #expect(inventory.rejects.isEmpty && inventory.totals.canevas.count == 4)
    #expect(inventory.passedOver.text == "1 inventaire")
    #expect(try shop.inventory(["sources/mars"], into: "avril").totals.canevas.count == 4)
  }

  @Test(
    "A file that is named after an address, and an error that quotes one, are published without it"
  )
  func addresses() throws {
    let shop = try Workshop()
    let address = "jean.dupont@ville.fr"
    try shop.write(Workshop.rennes(), to: "sources/envoi de \(address)/canevas.json")
    try shop.write("{", to: "sources/\(address).json")
    try shop.write(
      Workshop.rennes {
        $0.replacing(Workshop.rennesID, with: "autre").replacing(
          "\"brouillon\"",
          with: "\"\(address)\""
        )
      },
      to: "sources/etat.json"
    )
    try shop.write("", to: "sources/20250314_35238_canevas-concertation-ia_v2.json")
    let inventory = try shop.inventory()
    #expect(inventory.rejects.contains { $0.path.contains(address) })
    #expect(
      try shop.rows("suivi").map { $0["fichier"] } == ["(adresse ou numéro masqué)/canevas.json"]
    )
    #expect(
      try shop.rows("rejets").compactMap { $0["fichier"] }.contains(
        "20250314_35238_canevas-concertation-ia_v2.json"
      )
    )
    for (name, bytes) in try shop.files(in: "inventaire") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("dupont"), "\(name)")
    }
  }

  @Test("No file of an inventory has a control character in it, whatever ids, keys and names have")
  func controls() throws {
    let shop = try Workshop()
    try shop.write(
      Workshop.rennes {
        $0.replacing(Workshop.rennesID, with: "i\\u0000\\u0001\\u001bd")
          .replacing("\"reponses\": {", with: "\"reponses\": { \"x\\u0001\": \"\\u0000\",")
      },
      to: "sources/a\u{1}.json"
    )
    try shop.write("{", to: "sources/b\u{1B}.json")
    try shop.inventory(edition: .complete)
    for (name, bytes) in try shop.files(in: "inventaire") {
      #expect(!bytes.contains { $0 < 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }, "\(name)")
    }
    let ids = try shop.rows("suivi").map { $0["canevas_id"] }
    #expect(try shop.rows("canevas").map { $0["id"] } == ids && ids.count == 1)
    // The next one knows it again.
    #expect(
      try { try shop.inventory(into: "suite", since: "inventaire", edition: .complete) }()
        .followUp.gone.isEmpty
    )
  }

  @Test("Files are named from their source on, so that no folder above it is published")
  func names() throws {
    let shop = try Workshop()
    try shop.write(Workshop.rennes(), to: "jean.dupont/envois/rennes.json")
    try shop.write("{", to: "jean.dupont/envois/mars/abime.json")
    try shop.inventory(["jean.dupont/envois"])
    #expect(try shop.rows("suivi").map { $0["fichier"] } == ["rennes.json"])
    #expect(try shop.rows("rejets").map { $0["fichier"] } == ["mars/abime.json"])
    for (name, bytes) in try shop.files(in: "inventaire") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("jean.dupont") && !text.contains(shop.path), "\(name)")
    }
    // Two sources of one name are told apart, in whatever order they are named.
    try shop.write("[", to: "marie/envois/abime.json")
    for paths in [
      ["jean.dupont/envois/", "marie/envois"], ["marie/envois", "jean.dupont/envois"],
    ] {
      let both = try shop.inventory(paths)
      #expect(both.rejects.map(\.file) == ["envois (2)/abime.json", "envois/mars/abime.json"])
      #expect(both.rejects.map(\.path).allSatisfy { $0.hasPrefix(shop.path) })
    }
  }
}
