extension [Problem] {
  /// So many problems of a sort are told one by one.
  private static let few = 5
  /// Of more so many lines are named.
  private static let named = 3

  /// The problems, those of one sort and file made one where there are more than a few; it stands where the first of them did.
  ///
  /// - Parameter all: the command that names all of them.
  public func digest(all: String) -> [Problem] {
    var members: [ProblemKind: [Problem]] = [:]
    for problem in self { if let kind = ProblemKind(problem) { members[kind, default: []].append(problem) } }
    var told: Set<ProblemKind> = []
    return compactMap { problem in
      guard let kind = ProblemKind(problem), let own = members[kind], own.count > Self.few else { return problem }
      guard told.insert(kind).inserted else { return nil }
      let lines = own.compactMap(\.line).prefix(Self.named).map(String.init).joined(separator: ", ")
      let places = lines.isEmpty ? "" : "lines \(lines), …; "
      return Problem(
        "\(own.count) \(kind.sort) (\(places)`\(all)` names all)", severity: kind.severity, file: kind.file)
    }
  }
}

/// What problems have in common that are told at once.
private struct ProblemKind: Hashable {
  var sort: String
  var severity: Problem.Severity
  var file: String?

  init?(_ problem: Problem) {
    guard let sort = problem.sort else { return nil }
    (self.sort, severity, file) = (sort, problem.severity, problem.file)
  }
}
