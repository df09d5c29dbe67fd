/// What an inventory counts of many canevas. All keys are those of fields of the form; `Form.faults`
/// names those that it does not have.
package struct Counted: Sendable {
  /// The name of an inventory in catalogues, in lower case without blanks.
  package let name: String
  /// What one canevas documents: « démarche ».
  package let unit: Noun
  /// Multiple choices at the root, in the order of the report.
  package let choices: [String]
  /// The one of them that says who takes part, and the word for each of its options: « public ». A
  /// subject that has a question with the same key answers it for itself.
  package let audience: (field: String, noun: Noun)
  /// Numbers of a subject, which are summed.
  package let sums: [Figure]
  /// A yes or no of a subject.
  package let commitment: Figure
  /// Texts of a subject.
  package let texts: [Texts]
  /// The heading of their themes, and what an audience does in them: « craint …, attend … et propose ».
  package let textWords: (heading: String, voices: String)
  /// What is looked for in the texts.
  package let themes: [Theme]
  /// The choice in an item that says to whom it is addressed.
  package let addressee: String
  /// Compléments of a subject; `nil` for a form that has none to count.
  package let aftermath: Aftermath?

  /// A figure over one question.
  package struct Figure: Sendable {
    /// Identifies the figure in files and addresses.
    package let key: String
    package let field: String
    /// The words of the figure, such as « heures d’animation ».
    package let title: String

    package init(_ key: String, of field: String, _ title: String) {
      (self.key, self.field, self.title) = (key, field, title)
    }
  }

  /// Texts that are counted together.
  package struct Texts: Sendable {
    package let key: String
    package let title: String
    package let fields: [String]

    package init(_ key: String, _ title: String, of fields: [String]) {
      (self.key, self.title, self.fields) = (key, title, fields)
    }
  }

  /// A theme of texts, recognised by the beginnings of words.
  package struct Theme: Equatable, Sendable {
    package let key: String
    package let title: String
    /// Beginnings of words, with four to sixteen letters.
    package let stems: [String]

    package init(_ key: String, _ title: String, _ stems: String...) {
      (self.key, self.title, self.stems) = (key, title, stems)
    }
  }

  /// Lists in a subject. `Figure.field` is a key in a row of the list.
  package struct Aftermath: Sendable {
    /// A choice in a list, such as the kind of a document.
    package let documents: (list: String, kind: Figure)
    /// Numbers in a list, summed by each of two choices beside them.
    package let attendance: (list: String, people: String, channel: String, number: String)
    /// A number in a list, which is summed.
    package let sessions: (list: String, hours: Figure)

    package init(
      documents: (list: String, kind: Figure),
      attendance: (list: String, people: String, channel: String, number: String),
      sessions: (list: String, hours: Figure)
    ) {
      (self.documents, self.attendance, self.sessions) = (documents, attendance, sessions)
    }
  }

  package init(
    _ name: String,
    of unit: Noun,
    choices: [String],
    audience: (field: String, noun: Noun),
    sums: [Figure],
    commitment: Figure,
    texts: [Texts],
    textWords: (heading: String, voices: String),
    themes: [Theme],
    addressee: String,
    aftermath: Aftermath? = nil
  ) {
    (self.name, self.unit, self.choices, self.audience) = (name, unit, choices, audience)
    (self.sums, self.commitment, self.texts) = (sums, commitment, texts)
    (self.textWords, self.themes) = (textWords, themes)
    (self.addressee, self.aftermath) = (addressee, aftermath)
  }
}
