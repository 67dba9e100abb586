/// An ISO 3166 alpha-2 code as people type it.
enum CountryCode {
  static func isWellFormed(_ text: String) -> Bool {
    text.utf8.count == 2 && text.uppercased().utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}
