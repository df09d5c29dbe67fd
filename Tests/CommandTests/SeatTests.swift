import Files
import UseCases
import RunningProgram
import Testing

@testable import CanevasCommand

@Suite("The seat: where the program runs, decided before all else")
struct SeatTests {
  @Test(
    "Whoever calls it rcanevas, as a login shell too, has it restricted",
    arguments: ["rcanevas", "/usr/bin/rcanevas", "-rcanevas", "./rcanevas"]
  )
  func name(program: String) throws {
    #expect(try SeatRequest([program]).isRestricted)
    #expect(try SeatRequest([program, "liste"]).arguments == ["liste"])
  }

  @Test(
    "No other name restricts it",
    arguments: ["canevas", "/opt/rcanevas/canevas", "-canevas", ""]
  )
  func otherName(program: String) throws {
    #expect(try !SeatRequest([program, "nouveau"]).isRestricted)
  }

  @Test("The options stand before the command, with a blank or an equals sign")
  func options() throws {
    let request = try SeatRequest([
      "canevas", "--ligne", "--restreint", "--racine=/srv/a b", "--personne", "Camille",
      "reprendre",
      "--restreint",
    ])
    #expect(request.isRestricted)
    #expect(request.root == "/srv/a b")
    #expect(request.person == "Camille")
    #expect(request.settings == nil)
    #expect(request.arguments == ["--ligne", "reprendre", "--restreint"])
  }

  @Test("What sshd gives a login shell to run is refused, whatever it is")
  func shellCommand() throws {
    for words in [
      ["-c", "ls"], ["-c"], ["-c", "canevas --restreint\nls"], ["--ligne", "-c", "ls"],
    ] {
      do {
        _ = try SeatRequest(["rcanevas"] + words)
        Issue.record("\(words)")
      } catch { #expect(error.description.contains("aucune autre commande")) }
    }
  }

  @Test("An option of the seat without --restreint, or without its value, is refused")
  func incomplete() {
    for words in [
      ["--racine", "/srv"], ["--personne=Ada"], ["--restreint", "--racine"],
      ["--restreint", "--racine="],
    ] {
      #expect(throws: UsageError.self) { try SeatRequest(["canevas"] + words) }
    }
  }

  @Test("Of the environment four variables are left, and none of them names a file")
  func environment() {
    let checked = SeatEnvironment.checked([
      "TERM": "xterm-256color", "LANG": "fr_FR.UTF-8", "TZ": "Europe/Paris", "NO_COLOR": "oui",
      "HOME": "/home/a", "EDITOR": "vi", "PATH": "/tmp", "TERMINFO": "/tmp", "LD_PRELOAD": "x.so",
      "CANEVAS_DOSSIER": "/tmp", "ESCDELAY": "0", "COLUMNS": "9", "SSH_ORIGINAL_COMMAND": "ls",
    ])
    #expect(
      checked == [
        "TERM": "xterm-256color", "LANG": "fr_FR.UTF-8", "TZ": "Europe/Paris", "NO_COLOR": "1",
      ]
    )
  }

  @Test(
    "A time zone is a name or a rule, never a path",
    arguments: [
      (":/etc/passwd", false), ("/etc/passwd", false), ("../../etc/passwd", false),
      ("Europe/../../x", false), (":Europe/Paris", false), ("a b", false), ("", false),
      ("America/Port-au-Prince", true), ("CET-1CEST,M3.5.0,M10.5.0/3", true),
      ("<+11>-11", true), ("UTC", true),
    ]
  )
  func zone(value: String, isTaken: Bool) {
    #expect((SeatEnvironment.checked(["TZ": value])["TZ"] != nil) == isTaken)
  }

  @Test(
    "A terminal that is not on the list is a vt100",
    arguments: ["", "../../tmp/x", "/tmp/x", "xterm/../x", "inconnu", "xterm\u{1B}"]
  )
  func terminal(value: String) {
    #expect(SeatEnvironment.checked(["TERM": value]) == ["TERM": "vt100"])
    #expect(SeatEnvironment.checked([:]) == ["TERM": "vt100"])
  }

  @Test(
    "A locale has no slash",
    arguments: ["/tmp/x", "../x", "fr_FR.UTF-8/../..", String(repeating: "a", count: 41)]
  )
  func locale(value: String) {
    #expect(SeatEnvironment.checked(["LANG": value])["LANG"] == nil)
  }

  @Test("A restricted person gives names of files, and a path is refused in the same words always")
  func names() throws {
    let paths = TypedPaths.names(in: "/echange")
    #expect(try paths.path(typed: " export.json ") == "/echange/export.json")
    #expect(try paths.path(typed: "/echange/export.json") == "/echange/export.json")
    for typed in ["../x", "/etc/passwd", "a/b", "..", ".", "", "~/x", "/echange/../x"] {
      do {
        _ = try paths.path(typed: typed)
        Issue.record("\(typed)")
      } catch {
        #expect(error == .outside(path: typed))
        #expect(error.description.hasSuffix("du dossier d’échange. Donnez un nom seul."))
      }
    }
  }
}
