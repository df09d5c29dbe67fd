extension Meter {
  static func sentence(_ used: Int, of limit: Int) -> String {
    let full =
      used >= limit
      ? "Votre place est pleine\u{A0}: vos textes s’enregistrent encore, mais rien d’autre."
      : "Votre place est remplie à \(used * 100 / limit)\u{A0}%."
    return """
      \(full) Retirez du dossier d’échange ce qui ne sert plus, et videz la corbeille.
      """
  }
}
