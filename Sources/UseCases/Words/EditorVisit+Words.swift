internal import Drafts
internal import FormModel

extension EditorVisit {
  /// The labels of the choice between the two texts.
  package static let keeping = "Garder le texte d’avant"
  package static let taking = "Prendre celui de l’éditeur"

  static let isEmptied = "Le texte est revenu vide de l’éditeur."
  static let isRemoved = "L’éditeur a supprimé le fichier du texte."
  static let hadStopped = "Votre éditeur s’était arrêté avant la fin."
  static let wasSavedBefore =
    "Votre éditeur avait enregistré un texte qui n’avait pas encore été repris ici."
  static let cameBackAtOnce =
    "L’éditeur est revenu aussitôt, sans rien changer. S’il est ouvert dans une autre fenêtre : "
    + "enregistrez-y, puis Ctrl-E ici prend son texte. « code --wait » et « gvim -f » attendent."

  static func isIntact(after sentence: String) -> String { "\(sentence) Votre texte est intact." }

  static func hasFailed(_ reason: String) -> String {
    "L’éditeur s’est arrêté sur une erreur (\(reason))."
  }

  static func wasSaved(for question: String) -> String {
    "« \(question) » : votre éditeur avait enregistré un texte qui n’avait pas été repris."
  }

  static func hasNoQuestion(in file: String) -> String {
    "Un texte de votre éditeur n’avait pas été repris, et sa question n’est plus posée : "
      + "il est dans « \(file) »."
  }

  static func hasLeftovers(in folder: String) -> String {
    " Ce qu’il a laissé est dans « \(folder) »."
  }

  /// Why a text cannot be taken; it stays in `file`.
  static func refusal(of returned: ReturnedText, in file: String) -> String {
    let rest = "Votre texte est intact ; l’autre est dans « \(file) »."
    return switch returned {
    case .tooLarge(let size):
      "Ce que l’éditeur a écrit fait \(size >> 20) Mio, plus que ne prend un canevas. \(rest)"
    case .unreadable(let error): "\(error) \(rest)"
    case .notText, .text, .gone: "Ce que l’éditeur a écrit n’est pas du texte UTF-8. \(rest)"
    }
  }
}

extension String {
  /// A short description of a text for a choice between two.
  package var glimpse: String {
    isEmpty ? "(vide)" : "« \(excerpt) », \(count) caractères".withFrenchSpaces
  }
}
