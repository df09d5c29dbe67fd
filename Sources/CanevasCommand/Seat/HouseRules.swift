internal import Drafts
internal import Wizard

/// What the administrator has settled for restricted accounts, in one file with the settings of
/// the screen.
struct HouseRules: Sendable {
  private(set) var settings = Settings()
  /// The most drafts; `nil` for any number.
  private(set) var drafts: Int?
  /// The most bytes below the root, in MiB; `nil` for what the disk takes.
  private(set) var megabytes: Int?
  /// After how many minutes without a key the program leaves; `nil` for never.
  private(set) var idleMinutes: Int?

  private enum Key: String {
    case drafts = "quota_brouillons"
    case megabytes = "quota_mio"
    case idleMinutes = "inactivite_minutes"
  }

  init() {}

  init(_ text: String) throws(SettingsError) {
    var others: [TomlMember] = []
    for member in try Settings.members(of: text) {
      guard let key = Key(rawValue: member.key) else {
        others.append(member)
        continue
      }
      guard case .number(let count) = member.value, count > 0, count < 1 << 30 else {
        throw .notUnderstood(line: member.line)
      }
      switch key {
      case .drafts: drafts = count
      case .megabytes: megabytes = count
      case .idleMinutes: idleMinutes = count
      }
    }
    settings = try Settings.read(others)
  }
}
