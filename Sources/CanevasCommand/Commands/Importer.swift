internal import ArgumentParser
internal import Drafts
internal import Filling
internal import FormModel
internal import Importing

struct Importer: ParsableCommand, UsesDrafts {
  static let configuration = CommandConfiguration(
    commandName: "importer",
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
    let services = World.services { World.saveNow($0) }
    let intake = Intake(form: World.form, store: World.store)
    var text = ""
    var isWhole = true
    for file in files {
      do {
        let taken = try services.takeIn(file, with: intake)
        for sentence in taken.sentences { text += sentence + "\n" }
        for remark in taken.remarks { text += "  \(remark)\n" }
        for complaint in taken.complaints { Output.warn(complaint) }
        isWhole = isWhole && taken.isWhole
      } catch {
        Output.warn(String(describing: error))
        isWhole = false
      }
    }
    try Output.say(text)
    if !isWhole { throw ExitCode(1) }
  }
}
