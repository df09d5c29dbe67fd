internal import Exports
internal import FormModel

extension DataSet {
  /// The files of an inventory.
  static func inventory(
    _ plan: InventoryPlan,
    _ facts: [CanevasFacts],
    _ arrivals: Arrivals,
    _ tables: [DescribedTable]
  ) -> DataSet {
    let ends = facts.flatMap(\.concertations).compactMap(\.end)
    return DataSet(
      form: plan.form,
      name: plan.survey.asked.declared.name,
      id: nil,
      title: plan.survey.words.title,
      summary:
        "Canevas réunis, au \(plan.today.dayMonthYear)\u{A0}; contenu \(plan.edition.words). Le même contenu est en "
        + "JSON, un canevas par ligne, dans \(InventoryOutput.lines), que décrit \(InventoryOutput.schema).",
      version: plan.today.iso,
      created: nil,
      modified: plan.today.iso,
      edition: plan.edition,
      producers: [],
      start: facts.compactMap(\.start).min(),
      end: ends.max(),
      areas: areas(plan, facts),
      sources: [plan.form.title, plan.gazetteer.source],
      method: method(plan, facts.count),
      limits: limits(plan, arrivals),
      changes: changes(arrivals) + plan.form.changes,
      contact: [plan.form.card().contact.pooled.withFrenchSpaces].filter { !$0.isEmpty },
      tables: tables,
      otherFiles: InventoryOutput.otherFiles(hasWorkbook: plan.hasWorkbook)
    )
  }

  /// The départements of the collectivités.
  private static func areas(_ plan: InventoryPlan, _ facts: [CanevasFacts]) -> [Area] {
    let level = plan.form.card().level
    let type = plan.survey.asked.official.type.kind.choices
      .first { level($0.key) == .departement }?.key
    return Set(facts.lazy.flatMap(\.owners).compactMap(\.departement)).sorted().map { code in
      let known = type.flatMap { plan.gazetteer.territory(code: code, type: $0) }
      return Area(name: known?.departementNom ?? code, code: code, level: .departement)
    }
  }

  private static func method(_ plan: InventoryPlan, _ count: Int) -> [String] {
    [
      plan.form.card().summary,
      "\(count == 1 ? "Un canevas est réuni" : "\(count.inFrench) canevas sont réunis") ici. \(plan.form.card().method.pooled)",
    ].map(\.withFrenchSpaces)
  }

  private static func limits(_ plan: InventoryPlan, _ arrivals: Arrivals) -> [String] {
    var limits: [String] = []
    if plan.edition == .complete {
      limits.append(
        "Cet inventaire est complet : il contient des données personnelles, et ne se publie pas."
      )
    }
    let counts = [
      (
        arrivals.pool.rejects.count, "fichier n’a pas pu être pris",
        "fichiers n’ont pas pu être pris", "rejets.csv"
      ),
      (
        arrivals.duplicates.count, "doublon possible n’est pas fusionné",
        "doublons possibles ne sont pas fusionnés", "doublons.csv"
      ),
      (
        arrivals.pool.remarks.count, "endroit a été lu autrement que dans le fichier",
        "endroits ont été lus autrement que dans les fichiers", "\(RemarkTable.fileName)"
      ),
    ]
    limits += counts.compactMap { count, one, many, file in
      count == 0 ? nil : "\(count.inFrench) \(count == 1 ? one : many) (\(file))."
    }
    limits.append(plan.form.card().limits.pooled)
    limits.append("Les réponses à corriger ou illisibles sont dans alertes.csv.")
    return (limits + sharedLimits(plan.form)).filter { !$0.isEmpty }.map(\.withFrenchSpaces)
  }

  private static func changes(_ arrivals: Arrivals) -> [String] {
    guard let counts = arrivals.followUp.counts else { return [] }
    let words = FollowUp.State.allCases.map { "\(counts[$0, default: 0].inFrench) \($0.label)" }
    return ["\(FollowUp.title) : \(words.joined(separator: ", ")) (suivi.csv).".withFrenchSpaces]
  }
}

extension InventoryOutput {
  /// The files beside the tables.
  static func otherFiles(hasWorkbook: Bool) -> [DescribedFile] {
    let files = [
      DescribedFile(
        name: lines,
        mediaType: "application/json",
        title: "Tous les canevas en JSON",
        help: "Un canevas par ligne."
      ),
      DescribedFile(
        name: schema,
        mediaType: "application/json",
        title: "JSON Schema d’un canevas",
        help: "Il décrit chaque ligne de \(lines)."
      ),
      DescribedFile(
        name: Report.fileName,
        mediaType: "text/html",
        title: "Rapport",
        help: "Une page à lire et à imprimer : chaque chiffre mène à la liste de ce qu’il compte."
      ),
    ]
    let book = DescribedFile(
      name: PooledWorkbook.fileName,
      mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      title: "Les mêmes tables en classeur",
      help: "Pour Excel et LibreOffice."
    )
    return hasWorkbook ? files + [book] : files
  }
}
