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
    if files.contains("") { throw WrongUsage.emptyPath("FICHIER") }
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
    let adoption = try World.store.adopt(found)
    let id = adoption.draft.id
    let name = World.form.ownerName(of: adoption.draft.answers) ?? "Sans nom"
    let sentence =
      switch adoption.newID {
      case nil: "\(name) : le brouillon \(id) est là."
      case .taken:
        "\(name) : un brouillon \(found.id) était déjà là ; les deux sont gardés, celui du fichier sous l’identifiant \(id)."
      case .illFormed:
        "\(name) : « \(found.id.excerpt) » ne peut pas être un identifiant (des lettres sans accent, des chiffres, - et _) ; le brouillon est là sous l’identifiant \(id)."
      }
    return sentence.withFrenchSpaces
  }
}
