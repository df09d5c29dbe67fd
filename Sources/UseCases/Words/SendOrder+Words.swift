extension SendOrder {
  package static let title = "Envoyer à un collègue"
  package static let incomplete = "Cochez au moins une étape et un format."
  package static let advice =
    "Envoyez ce document ; quand il revient rempli, « Importer » montre ce qui a changé."
}
