package import FormModel
internal import Archives
/// OpenDocument text, which the RGI recommends and which can be pasted into a deliberation.
package struct ODTFormat: ExportFormat {
  package let name = "odt"
  package let title = "document (ODT)"
  package let word = "ODT"

  package init() {}

  package func purpose(of form: Form) -> String { "la délibération" }

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let document = Document(of: source, for: .publication(edition))
    return [ExportFile(path: source.baseName(edition) + ".odt", bytes: Self.bytes(of: document))]
  }

  static func bytes(of document: Document) -> [UInt8] {
    let title = document.fullTitle
    var archive = ZipArchive()
    // First and stored, so that the type can be read at a fixed offset of the file.
    archive.addStored("mimetype", Array(mediaType.utf8))
    archive.add("content.xml", ODTContent.bytes(of: document))
    archive.add("styles.xml", ODTStyles.bytes(header: title, isToFill: document.origin != nil))
    archive.add("meta.xml", meta(document, title: title))
    archive.add("META-INF/manifest.xml", manifest)
    return archive.bytes
  }

  private static let mediaType = "application/vnd.oasis.opendocument.text"

  private static func meta(_ document: Document, title: String) -> [UInt8] {
    var xml = Markup()
    xml.declaration()
    xml.element("office:document-meta", ODTNamespaces.meta) { xml in
      xml.element("office:meta") { xml in
        xml.element("meta:generator", "canevas")
        xml.element("dc:title", title)
        xml.element("dc:language", "fr-FR")
        for fact in document.properties {
          xml.element("meta:user-defined", fact.value, ["meta:name": fact.label])
        }
      }
    }
    return xml.bytes
  }

  private static let manifest: [UInt8] = {
    let parts = ["content.xml", "styles.xml", "meta.xml"].map { ($0, "text/xml") }
    var xml = Markup()
    xml.declaration()
    xml.element("manifest:manifest", ODTNamespaces.manifest) { xml in
      for (path, type) in [("/", mediaType)] + parts {
        xml.empty(
          "manifest:file-entry",
          ["manifest:full-path": path, "manifest:media-type": type]
        )
      }
    }
    return xml.bytes
  }()
}

/// The namespace attributes of each part’s root element.
enum ODTNamespaces {
  private static let base = "urn:oasis:names:tc:opendocument:xmlns:"

  static let content: KeyValuePairs = [
    "xmlns:office": base + "office:1.0",
    "xmlns:style": base + "style:1.0",
    "xmlns:text": base + "text:1.0",
    "xmlns:table": base + "table:1.0",
    "xmlns:fo": base + "xsl-fo-compatible:1.0",
    "xmlns:svg": base + "svg-compatible:1.0",
    "xmlns:xlink": "http://www.w3.org/1999/xlink",
    "office:version": "1.3",
  ]

  static let meta: KeyValuePairs = [
    "xmlns:office": base + "office:1.0",
    "xmlns:meta": base + "meta:1.0",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "office:version": "1.3",
  ]

  static let manifest: KeyValuePairs = [
    "xmlns:manifest": base + "manifest:1.0",
    "manifest:version": "1.3",
  ]
}
