/// The plans of all posted drafts: a draft that was just closed may still have to be saved while
/// the next one is open.
struct SavePlans {
  private let rhythm: SaveRhythm
  /// The draft posted last is at the end.
  private var plans: [(id: String, plan: SavePlan)] = []

  init(rhythm: SaveRhythm) {
    self.rhythm = rhythm
  }

  /// The worst state of all drafts: `saved` only if all are saved.
  var state: SaveState {
    let states = plans.map(\.plan.state)
    return states.first(where: \.isFailing) ?? states.first { $0 == .pending } ?? states.last
      ?? .untouched
  }

  var isSettled: Bool { plans.allSatisfy(\.plan.isSettled) }

  mutating func post(_ draft: Draft, now: Int) {
    var plan = plans.first { $0.id == draft.id }?.plan ?? SavePlan(rhythm: rhythm)
    plan.post(draft, now: now)
    plans.removeAll { $0.id == draft.id || $0.plan.isDone }
    plans.append((draft.id, plan))
  }

  mutating func hurry() {
    for index in plans.indices { plans[index].plan.hurry() }
  }

  mutating func next(_ durability: Durability, now: Int) -> SavePlan.Step {
    var earliest: Int?
    for index in plans.indices {
      switch plans[index].plan.next(durability, now: now) {
      case .save(let job): return .save(job)
      case .wait(let deadline): earliest = [earliest, deadline].compactMap(\.self).min()
      }
    }
    return .wait(until: earliest)
  }

  mutating func done(_ job: SavePlan.Job, _ failure: DraftError?, now: Int, moment: Moment) {
    guard let index = plans.firstIndex(where: { $0.id == job.draft.id }) else { return }
    plans[index].plan.done(job, failure, now: now, moment: moment)
  }
}
