package import FormModel
internal import JSONText

/// The columns that name the producer on each row of each table: the first collectivité of the
/// canevas, which carries it.
///
/// They repeat what the table of collectivités says, so that a row that is taken out of its package
/// still says whose it is. An import ignores them.
package struct ProducerCells: Sendable {
  package static func columns(of form: Form) -> [FileColumn] {
    [
      FileColumn(
        nameColumn,
        "Producteur",
        who(form) + "\u{A0}; un import ne lit pas cette colonne.",
        "string",
        "Rennes Métropole",
        [:]
      ),
      FileColumn(
        sirenColumn,
        "SIREN du producteur",
        "Le code d’une intercommunalité, ou le numéro que les tables de la DGCL (BANATIC) et de l’Insee (Sirene) "
          + "donnent à une commune, à un département ou à une région. Jamais calculé\u{A0}; vide s’il n’est pas connu.",
        "string",
        "243500139",
        ["pattern": "^[0-9]{9}$"]
      ),
    ]
  }

  private static func who(_ form: Form) -> String {
    guard let owners = form.owners, let subject = form.subjects?.group.noun else {
      return "Qui porte le canevas. Répété sur chaque ligne"
    }
    let noun = owners.group.noun
    let first = noun.isFeminine ? "la première" : "le premier"
    return "\(noun.withThe.withCapital) qui porte \(subject.withThe), \(first) de la table "
      + "\(owners.list.key). \(noun.agreeing("Répété")) sur chaque ligne"
  }

  private static let nameColumn = "producteur_nom"
  private static let sirenColumn = "producteur_siren"
  package static let names = [nameColumn, sirenColumn]

  /// `nil` for a form that names nobody.
  private let list: JSONKey?
  private let nom: JSONKey?
  private let code: JSONKey?
  private let type: JSONKey?
  private let siren: @Sendable (_ code: String, _ type: String) -> String?

  /// `siren` gives the SIREN of a collectivité; `nil` if it is not known.
  package init(
    _ form: Form,
    siren: @escaping @Sendable (_ code: String, _ type: String) -> String?
  ) {
    let owners = form.owners
    list = owners?.list.jsonKey
    nom = owners.map { JSONKey($0.nameKey) }
    (code, type) = (owners?.official?.code.jsonKey, owners?.official?.type.jsonKey)
    self.siren = siren
  }

  package init(_ form: Form) { self.init(form, siren: form.card().siren) }

  /// A name as in a cell. It stands on every row, so that one without an end is cut: a file of
  /// some megabytes could fill the disk with its name.
  package static func shown(_ name: String) -> String {
    let isLong = name.utf8.count > longest
    return isLong ? String(name.prefix(longest / 10)) + "…" : name
  }

  /// In bytes.
  private static let longest = 1_000

  /// Appends both cells of the published answers at `answers`, each with its comma.
  func append(_ answers: FlatJSON.Node, of document: FlatJSON, to out: inout [UInt8]) {
    let rows = list.flatMap { document.member($0, of: answers) }.flatMap { rows in
      document.kind(rows) == .array ? document.elements(of: rows) : nil
    }
    let owner = rows?.first { document.kind($0) == .object }
    func cell(_ key: JSONKey?) -> FlatJSON.Node? {
      guard let key, let owner else { return nil }
      return document.member(key, of: owner)
    }
    if let name = cell(nom).flatMap(document.string) {
      CSVText.append(Self.shown(name).formulaSafe, to: &out)
    }
    out.append(UInt8(ascii: ","))
    if let code = cell(code).flatMap(document.string),
      let siren = siren(code, cell(type).flatMap(document.string) ?? "")
    {
      CSVText.append(siren, to: &out)
    }
    out.append(UInt8(ascii: ","))
  }
}
