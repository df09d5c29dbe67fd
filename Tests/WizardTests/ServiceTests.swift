import Drafts
import Files
import FormModel
import JSONText
import RunningProgram
import Terminal
import Testing
import TestSupport

@testable import UseCases
@testable import Wizard

@Suite("A draft that two persons of a service want, on the screen")
struct ServiceTests {
  private let brest = Answers(
    parsing: #"{"collectivites": [{"nom": "Brest Métropole"}], "objectifs_attentes": "Écouter."}"#
  )

  /// The drafts as the program of Camille, on another machine, sees them.
  private func camille(_ scene: Scene) -> DraftStore {
    DraftStore(
      form: scene.app.desk.services.form,
      folder: scene.world.folder.path,
      disk: PosixDisk(),
      clock: scene.world.clock,
      processes: Processes(
        current: { ProcessMark(host: "poste-12", id: .init(number: 1, start: 1)) },
        start: { $0 == 1 ? 1 : nil }
      ),
      person: Person(name: { "Camille" }, account: { "camille" }),
      service: scene.store.service
    )
  }

  private func id(_ scene: Scene) throws -> String {
    try #require(try scene.store.list().drafts.first?.id)
  }

  /// Waits until the thread has found something else, as the loop is woken then.
  private func hear(_ scene: Scene, until isSo: (DraftWatch.News?) -> Bool) async throws {
    for _ in 0..<1000 {
      if isSo(scene.app.desk.drafts.watch?.news) { break }
      try await Task.sleep(for: .milliseconds(20))
    }
    scene.app.renewNews()
    #expect(isSo(scene.app.desk.drafts.news))
  }

  @Test("Who has it reads who asks, keeps typing, and passes it with one key, all of it saved")
  func passing() async throws {
    let scene = try Scene(drafts: [brest], service: Service())
    let (camille, id) = (camille(scene), try id(scene))
    scene.press(.enter)
    scene.go("attentes")
    #expect(try camille.ask(for: id) == nil)
    try await hear(scene) { $0 == .asked(by: "Camille") }
    #expect(scene.words.contains("Camille demande ce brouillon. Alt-T le lui passe"))
    try Golden.expect(scene, "brouillon-demande")
    scene.press(.end)
    scene.type(" Oui.")
    #expect(scene["objectifs_attentes"] == "Écouter. Oui.")
    #expect(scene.words.contains("Camille demande ce brouillon."))
    scene.press(.alt("t"))
    #expect(scene.words.contains("Le brouillon est enregistré et passé à Camille."))
    #expect(scene.app.form == nil)
    let lock = try camille.lock(id)
    defer { lock.release() }
    #expect(try camille.open(id).draft.text == "Écouter. Oui.")
    #expect(try camille.open(id).draft.modifiePar == "Dominique")
  }

  @Test("A request that is taken back is no longer shown")
  func takenBack() async throws {
    let scene = try Scene(drafts: [brest], service: Service())
    let (camille, id) = (camille(scene), try id(scene))
    scene.press(.enter)
    _ = try camille.ask(for: id)
    try await hear(scene) { $0 != nil }
    camille.withdraw(id)
    try await hear(scene) { $0 == nil }
    #expect(!scene.words.contains("demande ce brouillon"))
    scene.press(.alt("t"))
    #expect(scene.app.form != nil)
  }

  @Test("Who finds it open reads who has it, asks, and takes it with one key once it is free")
  func asking() async throws {
    let scene = try Scene(drafts: [brest], service: Service())
    let (camille, id) = (camille(scene), try id(scene))
    let lock = try camille.lock(id)
    scene.press(.enter)
    #expect(scene.words.contains("Camille l’a ouvert depuis 10:43 : ici, il ne peut être que lu."))
    try Golden.expect(scene, "brouillon-d-une-autre-personne")
    scene.press(.down, .enter)
    #expect(scene.words.contains("C’est demandé."))
    #expect(camille.request(for: id)?.owner?.name == "Dominique")
    lock.release()
    try await hear(scene) { $0 == .free }
    #expect(scene.words.contains("Ce brouillon est libre. Alt-T l’ouvre ici"))
    scene.press(.alt("t"))
    #expect(scene.words.contains("Vous pouvez modifier ce brouillon."))
    #expect(camille.request(for: id) == nil)
    #expect(throws: DraftError.self) { try camille.lock(id) }
  }

  @Test(
    "Who leaves a draft that was asked for takes the request back; who goes on reading keeps it"
  )
  func leaving() throws {
    let scene = try Scene(drafts: [brest], service: Service())
    let (camille, id) = (camille(scene), try id(scene))
    let lock = try camille.lock(id)
    defer { lock.release() }
    scene.press(.enter, .enter)
    scene.go("demander")
    #expect(scene.words.contains("C’est demandé."))
    scene.press(.pageDown)
    #expect(camille.request(for: id) != nil)
    scene.go("liste des brouillons")
    #expect(camille.request(for: id) == nil)
  }

  @Test("In the folder of one person nobody is watched for, and the key does nothing")
  func alone() throws {
    let scene = try Scene(brest, at: "objectifs_attentes")
    #expect(scene.app.desk.drafts.watch == nil)
    scene.press(.alt("t"))
    #expect(scene.app.form != nil)
    #expect(scene.app.desk.message == nil)
  }

  @Test("The earlier versions say who made them")
  func history() throws {
    let scene = try Scene(drafts: [brest], service: Service())
    scene.press(.enter)
    scene.go("attentes")
    for text in [" Oui.", " Encore."] {
      scene.world.time.advance(120)
      scene.type(text)
    }
    scene.go("versions")
    #expect(scene.words.contains("par Dominique, "), "\(scene.text)")
  }

  @Test("An account that the folder does not name is offered the public export alone, and told why")
  func complete() throws {
    let scene = try Scene(drafts: [brest], service: Service(exporters: ["camille"]))
    scene.press(.enter)
    scene.go("Finaliser et exporter")
    #expect(scene.words.contains("est réservé à camille"), "\(scene.text)")
    #expect(!scene.words.contains("complet, pour Les"))
  }
}

extension Draft {
  fileprivate var text: String? { answers[Path.root + "objectifs_attentes"]?.string }
}
