/// What a question asks, for code that does not know its key. The form gives the role to the field.
///
/// The modules outside of the form ask for the named roles. `Form.faults` says where a role is
/// missing, stands twice or stands in the wrong place.
package enum FieldRole: Hashable, Sendable {
  /// The list of those who are responsible for a canevas; the lead comes first.
  case owners
  /// The official code of an owner, and the choice that says of which register it is.
  case ownerCode, ownerType
  /// The date on which everything begins.
  case start
  /// The list of what a canevas reports. Its first row distinguishes canevas of one owner.
  case subjects
  /// The date on which a subject ends.
  case end
  /// The list of demands in a subject, which are answered one by one.
  case items
  /// The date for which an answer to an item is promised.
  case due
  /// A role that only the form’s own rules and proposals ask for.
  case own(String)
}

extension FieldRole {
  /// The role of the list in whose rows the field stands; `nil` at the root.
  private var list: FieldRole? {
    switch self {
    case .owners, .start, .subjects, .own: nil
    case .ownerCode, .ownerType: .owners
    case .end, .items: .subjects
    case .due: .items
    }
  }

  private func suits(_ kind: Kind) -> Bool {
    switch self {
    case .owners, .subjects, .items: if case .rows = kind { true } else { false }
    case .ownerCode: kind == .code
    case .ownerType: kind.isOneChoice
    case .start, .end, .due: kind == .date
    case .own: true
    }
  }

  /// Why `form` cannot be asked for it; empty where it can, or where no field has the role.
  fileprivate func faults(in form: Form, _ fields: [Field]) -> [String] {
    guard let field = fields.first else { return [] }
    if fields.count > 1 { return ["role \(self) twice"] }
    if !suits(field.kind) { return ["role \(self): \(field.key) is of another kind"] }
    if case .own = self { return [] }
    let container = list.map { form.group(of: $0)?.fields ?? [] } ?? form.rootFields
    return container.contains(field) ? [] : ["role \(self): \(field.key) stands elsewhere"]
  }
}

extension Form {
  /// The question with this role; `nil` in a form, or a version of it, that does not ask it.
  package func field(_ role: FieldRole) -> Field? { rootFields.field(role) }

  /// The rows of the list with this role.
  func group(of role: FieldRole) -> Group? {
    if case .rows(let group)? = field(role)?.kind { group } else { nil }
  }

  /// Roles of several fields, or of fields in the wrong place.
  var roleFaults: [String] {
    let fields = Dictionary(grouping: rootFields.flatMap(\.withInner).filter { $0.role != nil }) {
      $0.role
    }
    var faults = fields.flatMap { role, fields in role?.faults(in: self, fields) ?? [] }
    if (fields[.ownerCode] == nil) != (fields[.ownerType] == nil) {
      faults.append("a code of owners without a type, or a type without a code")
    }
    return faults.sorted()
  }

  /// All roles of its fields.
  package var roles: [FieldRole] { rootFields.flatMap(\.withInner).compactMap(\.role) }
}

extension [Field] {
  fileprivate func field(_ role: FieldRole) -> Field? {
    for field in self {
      if field.role == role { return field }
      if let inner = field.kind.innerFields.field(role) { return inner }
    }
    return nil
  }
}

extension Field {
  /// The field and those below it.
  fileprivate var withInner: [Field] { [self] + kind.innerFields.flatMap(\.withInner) }
}

extension Kind {
  fileprivate var innerFields: [Field] {
    switch self {
    case .rows(let group): group.fields
    case .group(let fields): fields
    default: []
    }
  }
}
