import Geography
import Testing

@testable import Gazetteer

@Suite struct DocumentResolverTests {
  private let gazetteer: Gazetteer

  init() throws { gazetteer = try Fixture().open() }

  private func resolve(_ names: [String], in text: String? = nil) -> [Resolution] {
    var start = 0
    let queries = names.map { name -> DocumentQuery in
      guard let text else { return DocumentQuery(PlaceQuery(name)) }
      let scalars = Array(text.unicodeScalars)
      let letters = Array(name.unicodeScalars)
      while start + letters.count <= scalars.count, Array(scalars[start..<start + letters.count]) != letters {
        start += 1
      }
      defer { start += letters.count }
      return DocumentQuery(PlaceQuery(name), span: start..<start + letters.count)
    }
    return gazetteer.resolve(document: queries, text: text)
  }

  @Test(arguments: [("Syria", "g:3"), ("Iraq", "g:4")])
  func theCountryOfATextDecidesBetweenNamesakes(_ country: String, _ id: String) {
    let resolutions = resolve([country, country, country, country == "Syria" ? "Deir Ezzor" : "Mosul", "al-Basira"])
    #expect(resolutions.last?.candidates.first?.place.id == id)
  }

  @Test func aNameHasOneSenseInAText() {
    let resolutions = resolve(
      ["al-Basira", "Deir Ezzor", "al-Basira"],
      in: "Fighting in al-Basira, Deir Ezzor, went on. Later al-Basira was calm.")
    #expect(resolutions[0].place?.id == "g:3")
    #expect(resolutions[2].place?.id == "g:3")
  }

  @Test func aNamesakeFarFromAllThatTheTextSpeaksOfIsNotTakenForThePlace() {
    // Suva lies in Fiji; the text is about the Euphrates.
    let names = ["Deir Ezzor", "Albu Kamal", "al-Qaim", "Rawa", "Mosul", "Raqqa", "Suva"]
    #expect(resolve(names).last?.outcome == .unresolved)
    #expect(resolve(["Suva"]).last?.place?.id == "g:14")
  }

  @Test func answersComeInTheOrderOfTheQueries() {
    let names = ["Rawa", "Nyala", "Qwrtzpx", "Rawa", "Mosul"]
    let resolutions = resolve(names)
    #expect(resolutions.map(\.name) == names)
    #expect(resolutions[2].outcome == .unresolved)
    #expect(resolutions[0].candidates.map(\.place.id) == resolutions[3].candidates.map(\.place.id))
  }

  @Test func spansBeyondTheTextAreNoTrap() {
    for span in [-5 ..< -1, 3..<900, 900..<901, 0..<0] {
      let query = DocumentQuery(PlaceQuery("Rawa"), span: span)
      #expect(gazetteer.resolve(document: [query], text: "Rawa fell").first?.candidates.first?.place.id == "g:8")
    }
    #expect(gazetteer.resolve(document: [], text: "Rawa").isEmpty)
  }
}

@Suite struct TextCuesTests {
  private func cues(_ before: String, _ name: String, _ after: String) -> TextCues {
    let start = before.unicodeScalars.count
    return TextCues(
      around: start..<start + name.unicodeScalars.count, in: Array((before + name + after).unicodeScalars))
  }

  @Test func theWordsBesideANameTellItsKind() {
    #expect(cues("in the town of ", "Rawa", " on Friday").kind == .town)
    #expect(cues("across ", "Anbar", " province yesterday").kind == .governorate)
    #expect(cues("محافظة ", "الأنبار", " غرب العراق").kind == .governorate)
    #expect(cues("they took ", "Rawa", " on Friday").kind == nil)
    #expect(cues("the fall of ", "Rawa", "").kind == nil)
  }

  @Test func theyTellWhereItLies() {
    #expect(cues("near ", "Rawa", ", Anbar, on Friday").containers == ["Anbar"])
    #expect(cues("", "Rawa", " in the Anbar province.").containers.first?.hasPrefix("Anbar") == true)
    #expect(cues("", "Rawa", " in recent days").containers.isEmpty)
  }
}
