internal import FormModel
internal import Terminal
internal import Wizard

/// Explanations that are too long for `--aide`.
extension ManualPage {
  struct Item {
    let term: String
    let words: String

    init(_ term: String, _ words: String) {
      self.term = term
      self.words = words.withFrenchSpaces
    }
  }

  struct Example {
    let words: String
    let lines: [String]

    init(_ words: String, _ lines: String...) {
      self.words = words.withFrenchSpaces
      self.lines = lines
    }
  }

  static var description: [String] {
    [
      "canevas guide pas à pas dans le canevas de documentation d’une concertation publique sur l’intelligence artificielle : on remplit, on ferme, on reprend là où l’on en était. À la fin, il vérifie, finalise et écrit des fichiers ouverts. Tout reste sur l’ordinateur ; rien n’est envoyé nulle part.",
      "Chaque réponse est enregistrée d’elle-même. Dans le formulaire, la dernière ligne de l’écran montre les touches du moment, F1 les montre toutes, et Ctrl-Q enregistre et quitte.",
    ]
    .map(\.withFrenchSpaces)
  }

  static var sections: [(heading: String, items: [Item])] {
    [
      ("REF", refs), ("TOUCHES", keys), ("FICHIERS", files), ("RÉGLAGES", settings),
      ("ENVIRONNEMENT", environment),
      ("CODE DE RETOUR", statuses),
    ]
  }

  private static var refs: [Item] {
    [
      Item(
        "b0c7",
        "Un identifiant, ou son début, 4 caractères ou plus. Tab le complète, et dit de quel brouillon il est."
      ),
      Item(
        "montpellier",
        "Le nom d’une collectivité ou l’intitulé de la concertation, entier ou le début de ses mots, sans égard aux accents ni aux majuscules ; un nom en plusieurs mots s’écrit entre apostrophes ou avec des traits d’union. Si plusieurs brouillons y répondent, leurs identifiants sont dits."
      ),
      Item("./rennes.json", "Le chemin d’un fichier, qui a une barre ou finit par .json."),
    ]
  }

  private static var keys: [Item] {
    (KeyList.ofFields + KeyList.everywhere).map { Item($0.keys, $0.words + ".") }
  }

  private static var files: [Item] {
    [
      Item(
        "~/.local/share/canevas/",
        "Tout ce qui est à vous, lisible par vous seul : brouillons/ (un fichier JSON par brouillon), historique/ (les versions d’avant), corbeille/, positions/ (où vous en étiez), annulations/ (ce que Ctrl-Z peut reprendre), export.json (les formats et le dossier du dernier export), mots-connus.txt (les mots que vous connaissez, un par ligne), editeur/ (un texte que votre éditeur a encore, ou qui n’a pas été repris)."
      ),
      Item(
        "~/.config/\(Settings.file)",
        "Les réglages, s’il y en a : du TOML, une ligne par réglage, comme theme = \"sombre\"."
      ),
    ]
  }

  private static var settings: [Item] {
    Settings.Key.allCases.map { key in
      switch key {
      case .theme:
        let names = Theme.Name.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
        return Item(
          key.rawValue,
          "Les couleurs : \(names). Sans ce réglage, canevas garde celles du terminal."
        )
      case .souris:
        return Item(
          key.rawValue,
          "true ou false : la souris est au formulaire, ou reste au terminal ; true à défaut."
        )
      case .nom:
        return Item(
          key.rawValue,
          "Le nom qui signe vos remarques, entre guillemets ; à défaut, celui de votre compte."
        )
      case .orthographe:
        return Item(
          key.rawValue,
          "true ou false : les mots inconnus des textes longs sont marqués, là où hunspell et son dictionnaire français sont installés ; true à défaut."
        )
      }
    }
  }

  private static var environment: [Item] {
    [
      Item("CANEVAS_DOSSIER", "Le dossier des brouillons, à la place de ~/.local/share/canevas."),
      Item("XDG_DATA_HOME", "À la place de ~/.local/share."),
      Item("XDG_CONFIG_HOME", "À la place de ~/.config."),
      Item(
        "VISUAL, EDITOR",
        "L’éditeur que Ctrl-E ouvre sur un texte long. S’il ouvre une fenêtre à part, donnez-lui l’option qui le fait attendre : « code --wait », « gvim -f »."
      ),
      Item("NO_COLOR", "Aucune couleur, quel que soit le thème choisi."),
      Item("ACCESSIBLE", "1 : questions et réponses en lignes simples, comme --ligne."),
      Item(
        "TZ",
        "Le fuseau des jours et des heures ; à défaut celui de la machine, ou Paris si elle est à UTC."
      ),
      Item(
        "TERM",
        "Le terminal ; « dumb » vaut --ligne. Un terminal que cette machine ne connaît pas est pris pour le plus proche de sa famille, xterm, screen ou tmux, et c’est dit."
      ),
      Item(
        "LC_ALL, LC_CTYPE, LANG",
        "Les lettres que le terminal lit et écrit : UTF-8, ou un jeu d’un octet par lettre, comme fr_FR.ISO-8859-1."
      ),
      Item(
        "ESCDELAY",
        "Combien de millisecondes Échap attend, pour ne pas être pris pour le début d’une autre touche ; 100 à défaut, 300 par ssh."
      ),
    ]
  }

  private static var statuses: [Item] {
    [
      Item("0", "C’est fait."),
      Item(
        "1",
        "Ce qui était demandé a échoué ou a été refusé ; une phrase sur la sortie d’erreur dit pourquoi, et quoi faire."
      ),
      Item("64", "La ligne de commande n’est pas comprise."),
      Item("128+N", "Le programme a été arrêté par le signal N."),
    ]
  }

  static var examples: [Example] {
    [
      Example(
        "Commencer, puis reprendre le brouillon modifié en dernier :",
        "canevas nouveau",
        "canevas reprendre"
      ),
      Example(
        "Écrire une page à lire et un texte pour la délibération :",
        "canevas exporter b0c7 --format html,odt --dossier export"
      ),
      Example(
        "Désigner un brouillon par son nom, vérifier, finaliser, puis rouvrir :",
        "canevas verifier montpellier",
        "canevas finaliser montpellier",
        "canevas rouvrir montpellier --motif \"Une date était fausse\""
      ),
      Example(
        "Repartir d’un canevas, mettre l’ancien à la corbeille, l’en ressortir :",
        "canevas dupliquer saint-etienne",
        "canevas supprimer b0c7",
        "canevas restaurer b0c7"
      ),
      Example("Rejouer des réponses, une par ligne :", "canevas nouveau --ligne < reponses.txt"),
      Example(
        "Réunir tous les exports d’un dossier :",
        "canevas inventaire envois/ --dossier inventaire"
      ),
    ]
  }
}
