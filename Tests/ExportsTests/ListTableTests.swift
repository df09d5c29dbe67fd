import CanevasForm
import FormModel
import JSONText
import Testing
import TestSupport

@testable import Exports

@Suite("Rows of a list, from a table that anybody made")
struct ListTableTests {
  private func table(
    _ text: String,
    _ list: String = "propositions",
    in form: Form = Canevas.form
  ) throws -> ListTable {
    ListTable(
      PastedCells.lines(of: text),
      try #require(form.list(named: list)),
      in: form,
      isFrench: true
    )
  }

  private func meanings(_ table: ListTable) -> [String?] { table.columns.map { $0.field?.key } }

  private func rows(_ table: ListTable, in form: Form = Canevas.form) -> [JSONObject] {
    table.reading(in: form).rows.map(\.value)
  }

  @Test("The form says which lists there are, and they answer to their words")
  func lists() {
    let keys = Canevas.form.lists.map(\.key)
    for key in ["collectivites", "intervenants", "concertations", "propositions", "ressources"] {
      #expect(keys.contains(key))
    }
    for name in ["propositions", "Proposition", "PROPOSITIONS", "proposition"] {
      #expect(Canevas.form.list(named: name)?.key == "propositions")
    }
    #expect(Canevas.form.list(named: "collectivités")?.key == "collectivites")
    #expect(Canevas.form.list(named: "budget") == nil)
  }

  @Test("One column of lines: one row each, blank lines aside, quotes and commas as they are")
  func oneColumn() throws {
    let table = try table("Former les agents, tous\n\n\"Écouter\" dit-elle\n  \nFin;ir\n")
    #expect(meanings(table) == ["texte"])
    #expect(
      rows(table) == [
        ["texte": "Former les agents, tous"], ["texte": "\"Écouter\" dit-elle"],
        ["texte": "Fin;ir"],
      ]
    )
  }

  @Test("Cells that a spreadsheet puts in quotes are read, with their lines")
  func quotes() {
    let lines = PastedCells.lines(of: "a\t\"b\n\"\"c\"\"\"\td\r\n\"e\"\tf\"g\n\"sans fin\th")
    #expect(
      lines.map(\.cells) == [["a", "b\n\"c\"", "d"], ["\"e\"", "f\"g"], ["\"sans fin", "h"]]
    )
  }

  @Test(
    "What is copied is pasted back the same, and runs as no formula",
    arguments: [["a", "b c"], ["é\nf", "g\th"], ["\"x\"", "=1+1"], ["", "-2"]]
  )
  func copied(_ cells: [String]) {
    let lines = PastedCells.lines(of: PastedCells.text(of: [cells, ["z"]]))
    #expect(lines.map(\.cells) == [cells, ["z"]])
  }

  @Test("Rows that are copied and pasted say the same, also what looks like a formula")
  func pasted() throws {
    let list = try #require(Canevas.form.list(named: "propositions"))
    let row: JSONObject = ["texte": "- Former les agents", "motif": "=oui"]
    let text = ListText.text(of: [row], in: list.group)
    #expect(text.contains("'- Former"))
    #expect(rows(try table(text)) == [row])
  }

  @Test("A column of any numbers is a column, however large they are")
  func hugeNumbers() throws {
    for number in ["9223372036854775807", "-9223372036854775808"] {
      let read = try table(
        "\(number)\tFormer les agents de la ville\n\(number)\tÉcouter les usagers chaque mois"
      )
      #expect(
        rows(read).map { $0["texte"] } == [
          "Former les agents de la ville", "Écouter les usagers chaque mois",
        ]
      )
    }
  }

  @Test(
    "A first line with a slip in it is a row; one of words alone is taken for headings, and said"
  )
  func slip() throws {
    let good = (1...9).map { "https://ville.fr/\($0)\tAvis \($0)" }.joined(separator: "\n")
    for first in ["htps//ville.fr/0\tAvis", "ville@fr\tAvis", "https://ville.fr/0\tAvis"] {
      let table = try table(first + "\n" + good, "ressources")
      #expect(table.headings == 0 && !table.isHeadingGuessed, "\(first)")
      #expect(rows(table).count == 10)
    }
    var table = try table("Où c’est\tQuoi\n" + good, "ressources")
    #expect(table.headings == 1 && table.isHeadingGuessed)
    table.setHeadings(0)
    #expect(!table.isHeadingGuessed && rows(table).count == 10)
    #expect(try !self.table("texte\nUne charte").isHeadingGuessed)
  }

  @Test("A cell that was filled since the export wins over what could not be read then")
  func corrected() throws {
    let read = try table(
      """
      canevas_id\tconcertation_rang\trang\ttexte\treponse\tautres
      x\t1\t1\tUne charte\tretenue\t{"illisibles":{"reponse":"?"},"texte":"Une autre"}
      """
    )
    #expect(rows(read) == [["texte": "Une charte", "reponse": "retenue"]])
  }

  @Test("Columns are known by their keys, or by words without accents, in any order")
  func headings() throws {
    let table = try table(
      "N°\tREPONSE\tProposition\tmotif\tDestinataire\n1\tretenue\tUne charte\tOui\tà la collectivité"
    )
    #expect(table.headings == 1)
    #expect(meanings(table) == ["numero", "reponse", "texte", "motif", "destinataire"])
    #expect(
      rows(table) == [
        [
          "texte": "Une charte", "destinataire": "collectivite", "reponse": "retenue",
          "motif": "Oui", "numero": "1",
        ]
      ]
    )
  }

  @Test("Without headings, columns are known by what they hold")
  func contents() throws {
    let resources = try table(
      "Ce que dit le panel\thttps://ville.fr/avis.pdf\nNotes du soir\thttps://ville.fr/cr",
      "ressources"
    )
    #expect(resources.headings == 0)
    #expect(meanings(resources) == ["intitule", "url"])
    let proposals = try table("1\tRetenue\tTenir un registre public\n2\tRejetée\tTout arrêter")
    #expect(meanings(proposals) == [nil, "reponse", "texte"])
    #expect(rows(proposals).last?["reponse"] == "rejetee")
  }

  @Test("A column may be given another meaning, and the one that had it has none")
  func assigning() throws {
    var table = try table("Un texte long et clair\tMot\nUn autre texte long\tMot")
    #expect(meanings(table) == ["texte", nil])
    let motif = try #require(table.fields.first { $0.key == "motif" })
    let texte = try #require(table.fields.first { $0.key == "texte" })
    table.assign(motif, to: 0)
    table.assign(texte, to: 1)
    #expect(meanings(table) == ["motif", "texte"])
    table.assign(motif, to: 1)
    #expect(meanings(table) == [nil, "motif"])
    table.assign(nil, to: 1)
    #expect(rows(table) == [])
  }

  @Test("What cannot be read is kept as it stands, and listed with its line")
  func unread() throws {
    let reading = try table("texte\treponse\nUne charte\tpeut-être\nUne autre\tRETENUE")
      .reading(in: Canevas.form)
    #expect(reading.rows.map { $0.value["reponse"] } == ["peut-être", "retenue"])
    #expect(reading.unread.map(\.line) == [2])
    #expect(reading.unread.map(\.written) == ["peut-être"])
    #expect(reading.remarks.count == 1)
  }

  @Test("Rows of an export say to which concertation they belong, and unknown answers stay")
  func exported() throws {
    let table = try table(
      """
      Canevas\tRang\tRang\tProposition\tAutres valeurs
      canevas_id\tconcertation_rang\trang\ttexte\tautres
      x\t2\t1\tUne charte\t{"x_note":"n","illisibles":{"reponse":"?"}}
      """
    )
    #expect(table.headings == 2)
    let reading = table.reading(in: Canevas.form)
    #expect(reading.rows.map(\.parents) == [[1]])
    #expect(
      reading.rows.map(\.value) == [["texte": "Une charte", "x_note": "n", "reponse": "?"]]
    )
  }

  @Test("Nothing at all gives no rows, however the lines look", arguments: ["", "\n\n", "\t\t\n"])
  func nothing(_ text: String) throws {
    #expect(rows(try table(text)) == [])
  }

  @Test("Two hundred and forty-six propositions are read in steps that grow with them")
  func many() throws {
    let lines = (1...246).map { "\($0)\tProposition numéro \($0)\tretenue" }
    #expect(rows(try table(lines.joined(separator: "\n"))).count == 246)
  }
}

@Suite("Texts whose columns are guessed")
struct AnyTableTests {
  private func cells(_ text: String) throws -> [[String]] {
    try CSVText.tableOfAnyWidth(Array(text.utf8)).rows.map(\.cells)
  }

  @Test("Commas of sentences part nothing, those of a table do")
  func commas() throws {
    #expect(
      try cells("Former, tous\nÉcouter, puis agir, enfin\nFin") == [
        ["Former, tous"], ["Écouter, puis agir, enfin"], ["Fin"],
      ]
    )
    #expect(try cells("a,b\n1,2\n3,4") == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(try cells("a;b\n1,5;2") == [["a", "b"], ["1,5", "2"]])
    #expect(try cells("sep=;\na;b") == [["a", "b"]])
    #expect(try cells("a\tb\n1\t2") == [["a", "b"], ["1", "2"]])
  }

  @Test("What was guessed is said")
  func words() throws {
    let latin = Array("a;b\n".utf8) + [0xE9] + Array(";c".utf8)
    #expect(
      try CSVText.tableOfAnyWidth(latin).words
        == "Lu en Windows-1252, colonnes séparées par des points-virgules."
    )
    #expect(
      try CSVText.tableOfAnyWidth(Array("un\ndeux".utf8)).words == "Lu en UTF-8, une seule colonne."
    )
  }
}
