import Testing

@testable import Drafts

@Suite("When a draft is saved")
struct SavePlanTests {
  private let moment = Moment(secondsSince1970: 0)
  private let failure = DraftError.notFound(ref: "x")
  private let draft = store(MemoryDisk()).create()

  private func due(_ step: SavePlan.Step) -> SavePlan.Job? {
    if case .save(let job) = step { job } else { nil }
  }

  private func wait(_ step: SavePlan.Step) -> Int? {
    if case .wait(let deadline) = step { deadline } else { nil }
  }

  @Test("While there is nothing to save it waits without an end")
  func idle() {
    var plan = SavePlan(rhythm: SaveRhythm())
    guard case .wait(until: nil) = plan.step(at: 0) else {
      Issue.record("it would wake up")
      return
    }
    #expect(plan.state == .untouched)
  }

  @Test("A change is written at once, and durably after a quarter of a second of silence")
  func quiet() throws {
    var plan = SavePlan(rhythm: SaveRhythm())
    plan.post(draft, now: 1000)
    #expect(plan.state == .pending)
    let quick = try #require(due(plan.step(at: 1000)))
    #expect(quick.durability == .quick)
    plan.done(quick, nil, now: 1001, moment: moment)
    #expect(wait(plan.step(at: 1001)) == 1250)
    #expect(plan.state == .pending)
    let durable = try #require(due(plan.step(at: 1250)))
    #expect(durable.durability == .durable)
    plan.done(durable, nil, now: 1251, moment: moment)
    #expect(plan.state == .saved(moment))
    #expect(due(plan.step(at: 5000)) == nil)
  }

  @Test(
    "However fast somebody types, a change is durable within a second",
    arguments: [1, 40, 200]
  )
  func typing(interval: Int) throws {
    var plan = SavePlan(rhythm: SaveRhythm())
    var oldest: Int?
    var worst = 0
    for now in 0..<20_000 {
      if now % interval == 0 {
        plan.post(draft, now: now)
        oldest = oldest ?? now
      }
      if let job = due(plan.next(.quick, now: now)) {
        plan.done(job, nil, now: now, moment: moment)
      }
      guard let job = due(plan.next(.durable, now: now)) else { continue }
      plan.done(job, nil, now: now, moment: moment)
      worst = max(worst, now - (oldest ?? now))
      oldest = nil
    }
    #expect((800...950).contains(worst))
  }

  @Test("A failure is said for as long as it lasts, and tried again every two seconds")
  func failing() throws {
    var plan = SavePlan(rhythm: SaveRhythm())
    plan.post(draft, now: 0)
    plan.done(try #require(due(plan.step(at: 0))), failure, now: 0, moment: moment)
    let later = Moment(secondsSince1970: 9)
    for now in [2000, 4000, 6000] {
      #expect(wait(plan.step(at: now - 1)) == now)
      let job = try #require(due(plan.step(at: now)))
      plan.done(job, failure, now: now, moment: later)
      #expect(plan.state == .failing(failure, since: moment))
    }
    // A key that is typed meanwhile is tried at once, and does not make it look right.
    plan.post(draft, now: 6500)
    let quick = try #require(due(plan.step(at: 6500)))
    plan.done(quick, nil, now: 6500, moment: later)
    #expect(plan.state == .failing(failure, since: moment))
    #expect(wait(plan.step(at: 6500)) == 8000)
    plan.done(try #require(due(plan.step(at: 8000))), nil, now: 8000, moment: later)
    #expect(plan.state == .saved(later))
  }

  @Test("Who leaves waits for one try, not for a disk that never comes back")
  func leaving() throws {
    var plan = SavePlan(rhythm: SaveRhythm())
    plan.hurry()
    #expect(plan.isSettled)
    plan.post(draft, now: 0)
    plan.hurry()
    #expect(!plan.isSettled)
    plan.done(try #require(due(plan.step(at: 0))), nil, now: 0, moment: moment)
    #expect(!plan.isSettled)
    let durable = try #require(due(plan.step(at: 0)))
    #expect(durable.durability == .durable)
    plan.done(durable, failure, now: 1, moment: moment)
    #expect(plan.isSettled)
    plan.hurry()
    plan.done(try #require(due(plan.step(at: 2))), failure, now: 2, moment: moment)
    #expect(plan.isSettled)
  }

  @Test(
    "A draft that is posted while another is made durable is written at once, and durable next",
    arguments: [false, true]
  )
  func overtaken(failed: Bool) throws {
    var plan = SavePlan(rhythm: SaveRhythm())
    plan.post(draft, now: 0)
    plan.hurry()
    plan.done(try #require(due(plan.step(at: 0))), nil, now: 1, moment: moment)
    let first = try #require(due(plan.next(.durable, now: 2)))
    plan.post(draft.saying("plus loin"), now: 5)
    // It does not wait for the one that is being made durable, whose failure would not be its own.
    let second = try #require(due(plan.next(.quick, now: 5)))
    #expect(second.draft.text == "plus loin")
    plan.done(first, failed ? failure : nil, now: 10, moment: moment)
    #expect(!plan.isSettled)
    plan.done(second, nil, now: 11, moment: moment)
    let last = try #require(due(plan.next(.durable, now: 11)))
    plan.done(last, nil, now: 12, moment: moment)
    #expect(plan.isSettled)
    #expect(plan.state == .saved(moment))
  }
}

extension SavePlan {
  /// What both hands together have to do next.
  fileprivate mutating func step(at now: Int) -> Step {
    let quick = next(.quick, now: now)
    guard case .wait(let rest) = quick else { return quick }
    let durable = next(.durable, now: now)
    guard case .wait(let deadline) = durable else { return durable }
    return .wait(until: [rest, deadline].compactMap(\.self).min())
  }
}
