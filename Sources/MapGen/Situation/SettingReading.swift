import Yams

extension YAMLFields {
  /// A node as it was written.
  mutating func setting(_ node: Node, _ name: String) -> Setting? {
    // Aliases of aliases can make a short file unfold to billions of nodes.
    var budget = 10_000
    guard let setting = Setting(node, budget: &budget) else {
      add("“\(name)” is too large", at: node)
      return nil
    }
    return setting
  }
}

extension Setting {
  fileprivate init?(_ node: Node, budget: inout Int) {
    budget -= 1
    guard budget > 0 else { return nil }
    let value: Value
    switch node {
    case .scalar(let scalar): value = .text(scalar.string)
    case .sequence(let sequence):
      var items: [Setting] = []
      for item in sequence {
        guard let item = Setting(item, budget: &budget) else { return nil }
        items.append(item)
      }
      value = .list(items)
    case .mapping(let mapping):
      var fields: [Field] = []
      for (key, item) in mapping {
        guard let item = Setting(item, budget: &budget) else { return nil }
        fields.append(
          Field(key: key.scalarText ?? "", value: item, line: key.mark?.line ?? 1, column: key.mark?.column ?? 1))
      }
      value = .fields(fields)
    case .alias: return nil
    }
    self.init(value, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }
}
