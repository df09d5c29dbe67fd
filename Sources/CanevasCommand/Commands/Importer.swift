internal import ArgumentParser
internal import Drafts
internal import FormModel

struct Importer: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    abstract: "Prendre un export, ou le brouillon de quelqu’un d’autre, comme brouillon.",
    usage: "canevas importer FICHIER…",
    discussion: """
      Un export CSV s’importe par son dossier. Une archive ZIP, un fichier gzip, un dossier d’exports et \
      un fichier JSON Lines sont pris aussi\u{A0}; ce qui est lu autrement que dans le fichier est dit.
      """
  )

  @Argument(
    help: ArgumentHelp("Les fichiers, les dossiers ou les archives.", valueName: "FICHIER")
  )
  var files: [String]

  mutating func run() throws {
    var text = ""
    var isWhole = true
    for file in files {
      do {
        let found = try World.incoming(file)
        for draft in found.drafts { text += try Self.take(draft) + "\n" }
        for remark in found.remarks { text += "  \(remark)\n" }
        for complaint in found.complaints { Output.warn(complaint) }
        isWhole = isWhole && found.complaints.isEmpty
      } catch {
        Output.warn(String(describing: error))
        isWhole = false
      }
    }
    try Output.say(text)
    if !isWhole { throw ExitCode(1) }
  }

  /// What was done, in a sentence.
  private static func take(_ found: Draft) throws -> String {
    let draft = try World.store.adopt(found)
    let name = World.form.ownerName(of: draft.answers) ?? "Sans nom"
    return draft.id == found.id
      ? "\(name) : le brouillon \(draft.id) est là.".withFrenchSpaces
      : "\(name) : un brouillon \(found.id) était déjà là ; les deux sont gardés, celui du fichier sous l’identifiant \(draft.id)."
        .withFrenchSpaces
  }
}
