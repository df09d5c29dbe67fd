package import FormModel
internal import Archives
/// A document of Word (ECMA-376, transitional), for whoever has no other program.
package struct DOCXFormat: ExportFormat {
  package let name = "docx"
  package let title = "document Word (DOCX)"
  package let word = "DOCX"

  package init() {}

  package func purpose(of form: Form) -> String { "un service qui a Word" }

  package func files(of source: ExportSource, _ edition: Edition) -> [ExportFile] {
    let document = Document(of: source, for: .publication(edition))
    return [ExportFile(path: source.baseName(edition) + ".docx", bytes: Self.bytes(of: document))]
  }

  static func bytes(of document: Document) -> [UInt8] {
    var body = DOCXBody()
    body.write(document)
    var archive = ZipArchive()
    archive.add(
      "[Content_Types].xml",
      DOCXPackage.contentTypes(hasComments: !body.comments.isEmpty)
    )
    archive.add("_rels/.rels", DOCXPackage.relations)
    archive.add("word/document.xml", body.bytes)
    archive.add(
      "word/_rels/document.xml.rels",
      DOCXPackage.relations(links: body.links, hasComments: !body.comments.isEmpty)
    )
    if !body.comments.isEmpty {
      archive.add("word/comments.xml", DOCXPackage.comments(body.comments))
    }
    archive.add("word/styles.xml", DOCXStyles.bytes)
    archive.add("word/numbering.xml", DOCXNumbering.bytes(starts: body.starts))
    archive.add("word/settings.xml", DOCXPackage.settings)
    archive.add("word/header1.xml", DOCXPackage.header(document.fullTitle))
    archive.add("word/footer1.xml", DOCXPackage.footer)
    archive.add("docProps/core.xml", DOCXPackage.core(title: document.fullTitle))
    archive.add("docProps/custom.xml", DOCXPackage.custom(document.properties))
    return archive.bytes
  }
}
