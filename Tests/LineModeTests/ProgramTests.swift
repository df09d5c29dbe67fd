import CanevasForm
import Drafts
import FormModel
import JSONText
import RunningProgram
import Testing
import TestSupport

@Suite("The program in lines, through a pipe")
struct ProgramTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func shell(_ line: String, _ more: [String: String] = [:]) throws -> Subprocess {
    let environment = [
      "HOME": folder.path, "CANEVAS_DOSSIER": folder.path + "/canevas", "LANG": "C",
      "PATH": "/usr/bin:/bin", "TERM": "xterm",
    ].merging(more) { $1 }
    return try Subprocess(
      [
        "/bin/sh", "-c",
        "cd '\(folder.path)'; canevas() { '\(BuiltProgram.path)' \"$@\"; }; \(line)",
      ],
      environment: environment
    )
  }

  private var drafts: [Answers] {
    get throws {
      try folder.names(in: "canevas/brouillons").filter { $0.hasSuffix(".json") }.map { name in
        let text = try folder.read("canevas/brouillons/" + name)
        return try DraftFile.draft(from: Array(text.utf8), form: Canevas.form).answers
      }
    }
  }

  @Test("An example is typed in whole from a file, again and again, and exported")
  func whole() throws {
    let answers = try Example.answers("rennes")
    let script = Script(Canevas.form, answers).texts + ["/exporter", "2", "1", "", "/quitter"]
    try folder.write(script.map { $0 + "\n" }.joined(), to: "suite.txt")
    let first = try shell("canevas nouveau --ligne < suite.txt")
    #expect(first.status == 0)
    #expect(!first.output.utf8.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F })
    #expect(try drafts == [answers])
    let again = try shell("mkdir la; cd la; cat ../suite.txt | canevas nouveau --ligne")
    #expect(again.status == 0)
    #expect(try drafts == [answers, answers])
    #expect(try folder.names().contains { $0.hasSuffix("-complet.json") })
  }

  @Test("A run is kept as it is typed, and played again from the file")
  func replayed() throws {
    try folder.write("/suivant\na@exemple.fr\n31/02/2025\n/annuler\n/retablir\n", to: "frappe")
    let first = try shell("tee suite.txt < frappe | canevas nouveau --ligne")
    #expect(first.status == 1)
    #expect(first.output.contains("Ligne\u{A0}3\u{A0}:") || first.output.contains("Ligne 3\u{A0}:"))
    #expect(try shell("canevas nouveau --ligne < suite.txt").status == 1)
    let typed = try drafts
    #expect(typed.count == 2 && typed[0] == typed[1])
    #expect(typed[0][Path.root + "date_debut"] == "31/02/2025")
  }

  @Test("Versions, the corbeille and a conflict are gone through by a pipe, in harmless bytes")
  func past() throws {
    #expect(try shell("printf '/suivant\\na@exemple.fr\\n' | canevas nouveau --ligne").status == 0)
    let versions = try shell(
      #"printf '/precedent\nb@exemple.fr\n/historique\n1\n1\n' | canevas reprendre --ligne"#
    )
    #expect(versions.output.contains("Cette version est de retour."))
    #expect(try drafts.map { $0[Path.root + "referent_email"] } == ["a@exemple.fr"])
    let corbeille = try shell(
      #"printf '/retirer 1\n/corbeille\n1\n/retirer 1\n\n' | canevas --ligne; canevas corbeille"#
    )
    #expect(try drafts == [])
    #expect(corbeille.output.contains("Le brouillon est revenu dans la liste."))
    let conflict = try shell(
      #"""
      canevas restaurer $(canevas corbeille | cut -c1-8) >/dev/null
      mkfifo entree; file=$(ls canevas/brouillons/*.json)
      canevas reprendre --ligne <entree & exec 3>entree
      printf '/precedent\nc@exemple.fr\n' >&3
      until grep -q c@exemple.fr "$file"; do sleep 0.02; done
      sed 's/c@exemple.fr", *$/d@exemple.fr",/; s/c@exemple.fr"$/d@exemple.fr"/' "$file" >autre
      mv autre "$file"; printf '07/10/2024\n2\n' >&3; exec 3>&-; wait $!
      """#
    )
    #expect(conflict.status == 0, "\(conflict.output)")
    #expect(conflict.output.contains("Ce brouillon a aussi été modifié ailleurs."))
    #expect(try drafts.map { $0[Path.root + "referent_email"] } == ["d@exemple.fr"])
    for output in [versions.output, corbeille.output, conflict.output] {
      #expect(!output.utf8.contains { ($0 < 0x20 && $0 != 0x0A) || $0 == 0x7F })
    }
  }

  @Test(
    "The environment asks for lines, too",
    arguments: [["ACCESSIBLE": "1"], ["TERM": "dumb"]]
  )
  func environment(more: [String: String]) throws {
    #expect(try shell("printf '/suivant\\na@exemple.fr' | canevas nouveau", more).status == 0)
    #expect(try drafts.first?[Path.root + "referent_email"] == "a@exemple.fr")
    let list = try shell("printf '1\\n' | canevas", more)
    #expect(list.status == 0)
    #expect(list.output.contains("3/7 Date de début"))
    #expect(try shell("canevas reprendre < /dev/null", more).output.contains("3/7 Date de début"))
  }

  @Test("A folder that cannot be written to is said at once, and the program ends with 1")
  func unwritable() throws {
    let run = try shell(
      "printf '/suivant\\na@exemple.fr\\n' | CANEVAS_DOSSIER=/dev/null/x canevas nouveau --ligne"
    )
    #expect(run.status == 1)
    #expect(!run.output.contains("tout ce qui a été répondu est enregistré"))
  }
}
