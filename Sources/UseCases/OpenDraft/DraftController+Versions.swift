package import Drafts

extension DraftController {
  /// Finalises the open draft on the disk and goes on with it, read-only.
  package mutating func finalise() throws(DraftError) -> Draft? {
    try replace { (draft, controller) throws(DraftError) in
      try draft.finalise(at: controller.services.clock.now(), by: controller.author)
    }
  }

  /// Reopens a finalised version; the reason is stored in the canevas and published with the next one.
  package mutating func reopen(because reason: String) throws(DraftError) -> Draft? {
    try replace { (draft, controller) in
      draft.reopen(because: reason, at: controller.services.clock.now(), by: controller.author)
    }
  }

  /// Restores an earlier version of the open draft; the text that it replaces becomes a version.
  package mutating func restore(_ version: DraftVersion) throws(DraftError) {
    try save()
    resume(try services.store.restore(version.key, version: version.number))
  }

  /// Saves the open draft, changes its state on the disk, and goes on with it.
  private mutating func replace(
    _ change: (inout Draft, DraftController) throws(DraftError) -> Void
  ) throws(DraftError) -> Draft? {
    try save()
    guard var draft = session?.current() else { return nil }
    try change(&draft, self)
    try services.store.save(draft, .durable)
    resume(draft)
    return draft
  }
}
