import FormModel
import Testing

/// The ways in which people hide an address or a number from a search, and what only looks like one.
@Suite("ContactDetail")
struct ContactDetailTests {
  private static let emails = [
    "Écrire à ada@exemple.fr.", "(ada.l@sous.exemple.fr)", "mailto:ada@exemple.fr",
    "https://ada:secret@exemple.fr/x", "https://ada@exemple.fr/",
    "https://exemple.fr/?email=ada@exemple.fr", "https://exemple.fr/?email=ada%40exemple.fr",
    "https://exemple.fr/contact/ada@exemple.fr", "ada (at) exemple.fr", "ada(at)exemple.fr",
    "ada [at] exemple [dot] fr", "ada {at} exemple {point} fr", "ada <at> exemple.fr",
    "ada [arobase] exemple point fr", "ada arobase exemple point fr",
    "ada ARROBASE exemple POINT fr", "ada(a)exemple.fr", "ada (à) exemple.fr",
    "ada [@] exemple.fr", "ada (@) exemple [.] fr", "ada-at-exemple-dot-fr", "ada_at_exemple.fr",
    "ada at exemple dot fr", "ada [chez] exemple.fr", "ada @ exemple.fr", "ada@ exemple.fr",
    "ada @exemple . fr", "ada@exemple,fr", "ada＠exemple．fr", "ａｄａ＠ｅｘｅｍｐｌｅ．ｆｒ", "ada﹫exemple.fr",
    "ada@exemple\u{3002}fr", "ada@exemple\u{2024}fr", "ada\u{200B}@exemple.fr",
    "ada@exe\u{AD}mple.fr", "a\u{2060}da\u{200D}@exemple\u{FEFF}.fr", "ada&#64;exemple.fr",
    "ada&#x40;exemple&#46;fr", "ada&commat;exemple&period;fr", "\"ada lovelace\"@exemple.fr",
    "ada@[192.168.0.1]", "ada@gmail", "ada@exemple\n.fr", "ada@\nexemple.fr", "ADA@EXEMPLE.FR",
    "ada+ville@exemple.fr", "a@b.fr", "ada@évron.fr", "ada*at*exemple.fr", "ada@exemple(.)fr",
    "ada%40exemple%2Efr", "mailto%3Aada%40exemple.fr",
  ]

  private static let telephones = [
    "02 98 96 00 00", "0298960000", "06.12.34.56.78", "06-12-34-56-78", "06/12/34/56/78",
    "06_12_34_56_78", "06 12.34-56/78", "06,12,34,56,78", "06 - 12 - 34 - 56 - 78",
    "06 123 456 78", "0612 345 678", "061 234 5678", "06 1234 5678", "0 612 345 678",
    "0 6 1 2 3 4 5 6 7 8", "(0)6 12 34 56 78", "(06) 12 34 56 78", "06 12\n34 56 78",
    "+33 6 12 34 56 78", "+33(0)6 12 34 56 78", "+33 (0)6 12 34 56 78", "+33.6.12.34.56.78",
    "+33612345678", "+ 33 6 12 34 56 78", "(+33) 6 12 34 56 78", "(+33)612345678",
    "+33 612 345 678", "0033612345678", "0033 6 12 34 56 78", "00 33 6 12 34 56 78",
    "00 33 (0)6 12 34 56 78", "00.33.6.12.34.56.78", "0033(0)612345678", "33 6 12 34 56 78",
    "33612345678", "(33) 6 12 34 56 78", "+262 692 12 34 56", "00 262 692 12 34 56",
    "+1 514 555 0123", "+32 2 123 45 67", "tel:0612345678", "tél0612345678", "０６ １２ ３４ ５６ ７８",
    "06\u{200B}12\u{200B}34\u{200B}56\u{200B}78", "06\u{AD}12\u{AD}345678",
    "06\u{202F}12\u{202F}34\u{202F}56\u{202F}78", "06\u{2011}12\u{2011}34\u{2011}56\u{2011}78",
    "06\u{2013}12\u{2013}34\u{2013}56\u{2013}78", "O6 12 34 56 78", "o612345678",
    "0\u{FE0F}\u{20E3}6\u{FE0F}\u{20E3}1\u{FE0F}\u{20E3}2\u{FE0F}\u{20E3}3\u{FE0F}\u{20E3}4\u{FE0F}\u{20E3}5\u{FE0F}\u{20E3}6\u{FE0F}\u{20E3}7\u{FE0F}\u{20E3}8\u{FE0F}\u{20E3}",
    "⓪⑥①②③④⑤⑥⑦⑧", "٠٦١٢٣٤٥٦٧٨", "𝟎𝟔 𝟏𝟐 𝟑𝟒 𝟓𝟔 𝟕𝟖", "06\u{B7}12\u{B7}34\u{B7}56\u{B7}78",
    "06:12:34:56:78", "06 (12) 34 56 78", "06..12..34..56..78",
    "zéro six douze trente-quatre cinquante-six soixante-dix-huit", "zéro six, 12, 34, 56, 78",
    "%2B33612345678", "&#43;33612345678", "https://exemple.fr/?tel=0612345678",
    "wa.me/33612345678", "02 98 96 00 00. 12 personnes", "02 98 96 00 00 2024",
    "02 98 96 00 00/06 12 34 56 78", "0298960000, poste 12", "06 98 12 34 56 99",
    "06 12 34 56 78 06 98 76 54 32",
  ]

  private static let others = [
    "SIRET 242 900 694 00012", "SIRET 24290069400012", "SIREN 200039204", "SIREN 200 039 204",
    "SIRET 200 046 977 00019", "SIREN 243500139", "Du 07/10/2024 au 08/10/2024",
    "07.10.2024-08.10.2024", "07 10 2024 08 10 2024", "2024-10-07 08:30", "2024-10-07T08:30:00Z",
    "07/10/24 08/10/24", "07/10/24, 08/10/24", "du 07/10 au 08/10/2024", "07/10 08/10 09/10",
    "20240710 20240811", "1 200 000 000 €", "+12 000 000 €", "+1 200 000 000 €",
    "+1 250 300 400 euros", "0123456789012", "00 00 00 00 00", "de 2024 à 2025, 01 à 05",
    "0,123456789", "0.612345678", "612345678 participants", "1234567890", "12 345 678 habitants",
    "1 234 567 890 habitants", "départements 01, 02, 03, 04, 05",
    "départements 01 07 26 38 42 69 73 74", "01 02 03 04 05", "0 1 2 3 4 5 6 7 8 9",
    "communes 01004 01005", "75056 13055 69123", "09:00 10:30 14", "09.00 - 10.30 - 14",
    "de 09h00 à 12h30, 14h00 à 17h30", "08:30 - 12:30 / 14:00", "@ville",
    "Sur @ville@exemple.social", "a @ b.fr", "https://video.exemple.fr/@ville.fr", "12@14h",
    "prix : 3 @ 5.20", "3 @ ville.fr", "at exemple", "l’article 3 (a) du texte. Fr",
    "Réunion (à distance). Fr", "rendez-vous à exemple.fr",
    "https://exemple.fr/a%20b%20c?x=1&y=2", "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11",
    "00000000-0612-3456-7890-123456789012", "5e487931-0017-4321-9423-253fa691eb4d",
    "f080c900-0084-4082-9329-c95efd1e0548", "2024-10-07", "2-07-036822-X", "ISBN 0-306-40615-2",
    "ISBN 978-2-07-036822-8", "47.2184, -01.5536", "04.8357 45.7640", "100 % 50 %",
    "délibération n° 2024-0612", "10 000 000 €", "FR76 3000 4000 0312 3456 7890 143",
    "zéro un deux trois", "de zéro à dix, vingt, trente, quarante, cinquante, soixante",
    "Le débat a eu lieu à la mairie. At last.", "IA : pour & contre", "10 20 30 40 50",
    "note 4/5, 3/5", "lot 1 : 02 ; lot 2 : 03", "1.2.3.4.5.6.7.8.9.10", "192.168.0.1",
    "v1.0.0612345", "https://exemple.fr/avis-2024-06-12-34.pdf", "20 30 40", "point 3.1 à 3.4",
    "33 612 345 678 €", "33 % des 612 345 678", "le 06 12 2024 à 34", "06 12 34 personnes",
    "Alpes-Maritimes (06) 12 communes, 34 réunions", "98765 43210", "12/2024-01/2025",
    "2024/2025 2025/2026", "[a] b.c", "(a) monsieur", "Le collectif_at_work a débattu.",
    "Tours et Blois : 3 arobases", "n'importe.qui peut venir",
  ]

  @Test("An email address is found however it is spelled", arguments: emails)
  func email(_ text: String) {
    guard case .email = ContactDetail.first(in: "Écrire à : \(text) (mairie)") else {
      Issue.record("missed")
      return
    }
  }

  @Test("A telephone number is found however it is spelled", arguments: telephones)
  func telephone(_ text: String) {
    guard case .telephone = ContactDetail.first(in: "Appeler : \(text) ; merci") else {
      Issue.record("missed")
      return
    }
  }

  @Test("Codes, dates, hours, amounts, counts and accounts are neither", arguments: others)
  func neither(_ text: String) {
    #expect(ContactDetail.first(in: text) == nil)
  }

  @Test(
    "What is quoted is the part of the text as it stands there",
    arguments: [
      ("de ada\u{200B}@exemple.fr, oui", ContactDetail.email("ada\u{200B}@exemple.fr")),
      ("ada [arobase] exemple point fr !", .email("ada [arobase] exemple point fr")),
      ("tél. 0\u{FE0F}6.12.34.56.78.", .telephone("0\u{FE0F}6.12.34.56.78")),
      ("au +33 (0)6 12 34 56 78, le soir", .telephone("+33 (0)6 12 34 56 78")),
    ]
  )
  func excerpt(text: String, found: ContactDetail) {
    #expect(ContactDetail.first(in: text) == found)
  }

  @Test("All of a long text is looked at, in windows that overlap")
  func long() {
    let numbers = String(repeating: "12 ", count: 99)
    for count in 0..<64 {
      let text = String(repeating: "3 ", count: count) + numbers + "x 06 12 34 56 78"
      #expect(ContactDetail.first(in: text) == .telephone("06 12 34 56 78"))
      let cut = String(repeating: "3-", count: count) + "06 12 34 56 78"
      #expect(ContactDetail.first(in: cut) == .telephone("06 12 34 56 78"), "behind \(count)")
    }
  }
}
