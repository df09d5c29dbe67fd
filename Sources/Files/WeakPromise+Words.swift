extension WeakPromise: CustomStringConvertible {
  package var description: String {
    """
    Le disque de \(quoted(folder)) ne confirme pas ce qu’il écrit\u{A0}: votre texte y est enregistré, mais \
    une coupure de courant peut en perdre la fin. Gardez aussi une copie ailleurs.
    """
  }
}
