import Testing

@testable import Gazetteer

/// Names that the gazetteer lacks: taken where the words around leave no doubt.
@Suite struct UnknownNamesTests {
  @Test(arguments: [
    ("Rebels seized the villages of Tsikhe and Bzyvka.", ["Tsikhe", "Bzyvka"]),
    ("Shells fell near Qarabtan.", ["Qarabtan"]),
    ("They hold Drovnytsia district and al-Zubrah mountain.", ["Drovnytsia", "al-Zubrah"]),
    ("Kolmivka, a hamlet west of Orikhiv, has changed hands twice.", ["Kolmivka", "Orikhiv"]),
    ("A camp was set up in a town called Belabo.", ["Belabo"]),
    (
      "The army captured the village of Vyrbove. The road to Vyrbove is open and Vyrbove is burning.",
      ["Vyrbove", "Vyrbove", "Vyrbove"]
    ),
  ])
  func strongWordsMakePlaces(text: String, wanted: [String]) throws {
    let mentions = try Reader.mentions(in: text)
    #expect(mentions.map(\.text) == wanted)
    #expect(mentions.filter { $0.text != "Orikhiv" }.allSatisfy { !$0.isKnown })
  }

  @Test(arguments: [
    "Volkhov praised Drovnyts.", "The report from Drovnyts was short.", "Drovnyts said that it was over.",
    "In Congress the Liberals lost.", "He spoke of Kolmiv and Brask.",
  ])
  func weakWordsDoNot(text: String) throws {
    let found = try Reader.found(text)
    #expect(found == [], "\(found)")
  }
}
