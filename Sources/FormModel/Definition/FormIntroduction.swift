/// What the screens say of a form beside its questions.
package struct FormIntroduction: Sendable {
  /// What canevas are about, in a few words, for a heading: « concertations sur l’IA ».
  package let topic: String
  /// What the form is for, in a sentence for whoever sees it for the first time.
  package let purpose: String
  /// What to have at hand.
  package let atHand: String
  /// Who gets complete canevas; `nil` if nobody does.
  package let recipient: Recipient?
  /// Words that people type for a new page of the form.
  package let pageSynonyms: [String]

  package struct Recipient: Sendable {
    /// « Les Interconnectés », also at the beginning of a sentence.
    package let name: String
    /// « aux Interconnectés »
    package let dative: String

    package init(_ name: String, dative: String) { (self.name, self.dative) = (name, dative) }
  }

  package init(
    topic: String = "",
    purpose: String = "",
    atHand: String = "",
    recipient: Recipient? = nil,
    pageSynonyms: [String] = []
  ) {
    (self.topic, self.purpose, self.atHand) = (topic, purpose, atHand)
    (self.recipient, self.pageSynonyms) = (recipient, pageSynonyms)
  }
}

extension FormIntroduction {
  /// Words that people type for sending canevas.
  package var recipientSynonyms: [String] {
    recipient?.name.split(separator: " ").last.map { [String($0)] } ?? []
  }
}

extension Form {
  /// What one canevas documents: « démarche ».
  package var unit: Noun { counted?.unit ?? .masculine("canevas", plural: "canevas") }

  /// What a page is where the form has a page for each row of a list: « concertation ».
  package var pageNoun: Noun {
    for step in steps {
      if case .rows(_, let group) = step.content { return group.noun }
    }
    return .feminine("page", plural: "pages")
  }
}
