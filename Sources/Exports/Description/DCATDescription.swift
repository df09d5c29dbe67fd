internal import FormModel
internal import JSONText

/// The description of a folder as DCAT-AP 3 in JSON-LD, which portals harvest.
///
/// The addresses of the files are relative: they become absolute with the address from which the
/// description is read, which the program does not know.
package struct DCATDescription {
  package static let fileName = "dcat.jsonld"

  private let data: DataSet

  package init(_ data: DataSet) { self.data = data }

  package var bytes: [UInt8] {
    JSONWriter.pretty(
      .object([
        "@context": .object(Self.context),
        "@graph": .array(catalogue.map { [.object($0), .object(dataset)] } ?? [.object(dataset)]),
      ])
    )
  }

  private static let context: JSONObject = [
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
  ]

  private static let authority = "http://publications.europa.eu/resource/authority/"
  private static let mediaTypes = "http://www.iana.org/assignments/media-types/"

  /// A catalogue has a publisher, whom the work of many has not.
  private var catalogue: JSONObject? {
    guard let publisher else { return nil }
    return [
      "@id": "#catalogue",
      "@type": "dcat:Catalog",
      "dct:title": Self.french(data.title),
      "dct:description": Self.french(data.summary),
      "dct:publisher": publisher,
      "dct:language": Self.concept("language/FRA", "dct:LinguisticSystem"),
      "dcat:dataset": .object(["@id": .string(identity)]),
    ]
  }

  private var dataset: JSONObject {
    var node: JSONObject = [
      "@id": .string(identity),
      "@type": "dcat:Dataset",
      "dct:title": Self.french(data.title),
      "dct:description": Self.french(
        ([data.summary] + data.method + data.limits).joined(separator: "\n\n")
      ),
      "dct:identifier": .string(data.id ?? data.name),
      "dcat:version": .string(data.version),
      "dcat:keyword": .array(data.form.card().keywords.map(Self.french)),
      "dcat:theme": .array([
        Self.theme("GOVE", "Gouvernement et secteur public"),
        Self.theme("TECH", "Science et technologie"),
      ]),
      "dct:language": Self.concept("language/FRA", "dct:LinguisticSystem"),
      "dct:accrualPeriodicity": Self.concept("frequency/IRREG", "dct:Frequency"),
      "dct:accessRights": Self.concept("access-right/PUBLIC", "dct:RightsStatement"),
    ]
    if let modified = data.modified { node["dct:modified"] = Self.moment(modified) }
    if let created = data.created { node["dct:created"] = Self.moment(created) }
    if let publisher { node["dct:publisher"] = publisher }
    let others = data.producers.dropFirst().map(Self.agent)
    if !others.isEmpty { node["dct:contributor"] = .array(others) }
    if let lead = data.producers.first {
      node["dcat:contactPoint"] = .object([
        "@type": .array(["vcard:Organization", "vcard:Kind"]), "vcard:fn": .string(lead.name),
      ])
    }
    if !data.areas.isEmpty { node["dct:spatial"] = .array(data.areas.map(Self.location)) }
    if let period { node["dct:temporal"] = period }
    node["dcat:distribution"] = .array(files.map(distribution))
    return node
  }

  private var identity: String { data.id.flatMap { $0.isUUID ? "urn:uuid:\($0)" : nil } ?? "#jeu" }

  private var publisher: JSON? { data.producers.first.map(Self.agent) }

  private static func agent(_ producer: DataSet.Producer) -> JSON {
    var agent: JSONObject = ["@type": "foaf:Agent", "foaf:name": .string(producer.name)]
    if let siren = producer.siren { agent["dct:identifier"] = .string(siren) }
    return .object(agent)
  }

  private static func location(_ area: DataSet.Area) -> JSON {
    var location: JSONObject = ["@type": "dct:Location", "skos:prefLabel": french(area.name)]
    if let code = area.code {
      location["dct:identifier"] = .string(area.level.zone.map { $0 + code } ?? code)
    }
    return .object(location)
  }

  private var period: JSON? {
    if data.start == nil, data.end == nil { return nil }
    var period: JSONObject = ["@type": "dct:PeriodOfTime"]
    if let start = data.start { period["dcat:startDate"] = Self.moment(start.iso) }
    if let end = data.end { period["dcat:endDate"] = Self.moment(end.iso) }
    return .object(period)
  }

  private var files: [DescribedFile] {
    data.tables.map {
      DescribedFile(
        name: $0.fileName,
        mediaType: "text/csv",
        title: $0.package.title,
        help: $0.package.help
      )
    } + data.otherFiles
  }

  private func distribution(_ file: DescribedFile) -> JSON {
    let format = file.name.split(separator: ".").last.map { $0.uppercased() } ?? ""
    var node: JSONObject = [
      "@id": .string("#" + file.name),
      "@type": "dcat:Distribution",
      "dct:title": Self.french(file.title),
      "dct:description": Self.french(file.help),
      "dcat:accessURL": .object(["@id": .string(file.name)]),
      "dcat:downloadURL": .object(["@id": .string(file.name)]),
      "dcat:mediaType": Self.typed(Self.mediaTypes + file.mediaType, "dct:MediaType"),
      "dct:format": Self.concept(
        "file-type/" + (format == "JSONL" ? "JSON" : format),
        "dct:MediaTypeOrExtent"
      ),
      "dct:license": .object([
        "@id": .string(License.address), "@type": "dct:LicenseDocument",
        "dct:title": Self.french(License.name), "dct:identifier": .string(License.identifier),
      ]),
      "dct:language": Self.concept("language/FRA", "dct:LinguisticSystem"),
    ]
    if let modified = data.modified { node["dct:modified"] = Self.moment(modified) }
    return .object(node)
  }

  private static func french(_ text: String) -> JSON {
    .object(["@value": .string(text), "@language": "fr"])
  }

  /// A day or a moment.
  private static func moment(_ text: String) -> JSON {
    .object([
      "@value": .string(text), "@type": .string(text.contains("T") ? "xsd:dateTime" : "xsd:date"),
    ])
  }

  private static func theme(_ code: String, _ label: String) -> JSON {
    .object([
      "@id": .string(authority + "data-theme/" + code), "@type": "skos:Concept",
      "skos:prefLabel": french(label),
    ])
  }

  private static func concept(_ path: String, _ type: String) -> JSON {
    typed(authority + path, type)
  }

  private static func typed(_ address: String, _ type: String) -> JSON {
    .object(["@id": .string(address), "@type": .string(type)])
  }
}

extension TerritoryLevel {
  /// The beginning of an identifier of data.gouv.fr; `nil` where it has none.
  var zone: String? {
    switch self {
    case .commune: "fr:commune:"
    case .group: "fr:epci:"
    case .departement: "fr:departement:"
    case .region: "fr:region:"
    case .other: nil
    }
  }
}

extension String {
  /// Whether it is written as in RFC 9562: 8-4-4-4-12 hexadecimal digits.
  fileprivate var isUUID: Bool {
    let parts = split(separator: "-", omittingEmptySubsequences: false)
    return parts.map(\.utf8.count) == [8, 4, 4, 4, 12]
      && parts.joined().unicodeScalars.allSatisfy(\.properties.isASCIIHexDigit)
  }
}
