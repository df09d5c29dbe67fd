package import Drafts
internal import FormModel

/// The texts shown above a remark.
extension Remark {
  /// "Alix, le 14/03/2025 à 10:42"
  package func heading(_ clock: Clock) -> String { Self.heading(author, date, clock) }

  fileprivate static func heading(_ author: String, _ date: Moment?, _ clock: Clock) -> String {
    let name = author.isEmpty ? "Sans nom" : author.excerpt
    return date.map { "\(name), le \(clock.localTime($0).dayAndTime)" } ?? name
  }

  /// "résolue le" with day and time, or "résolue" if the time is unknown; `nil` if open.
  package func resolution(_ clock: Clock) -> String? {
    if isOpen { return nil }
    return resolvedAt.map { "résolue le \(clock.localTime($0).dayAndTime)" } ?? "résolue"
  }
}

extension Remark.Reply {
  package func heading(_ clock: Clock) -> String { Remark.heading(author, date, clock) }
}
