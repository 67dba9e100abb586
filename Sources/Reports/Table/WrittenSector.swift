extension Report.Sector {
  /// The sector that a word names: `N`, `ne`, `north`, `north-east`, `centre`, `center`; nil for any other.
  init?(written word: String) {
    let name = word.lowercased().filter { $0 != "-" && $0 != " " }
    switch name {
    case "centre", "center", "c": self = .centre
    default:
      let letters =
        name.replacing("north", with: "n").replacing("south", with: "s").replacing("east", with: "e")
        .replacing("west", with: "w")
      self.init(rawValue: letters.uppercased())
    }
  }
}
