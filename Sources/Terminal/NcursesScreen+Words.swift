extension NcursesScreen {
  static func remark(ofUnknown name: String, takenFor substitute: String) -> String {
    "Le terminal « \(name) » n’est pas connu de cette machine : canevas le prend pour « \(substitute) »."
  }
}
