import Gazetteer
import Testing

/// Names of states in a row, which look like addresses.
@Suite struct RowsOfAreasTests {
  private let gazetteer: Gazetteer

  init() throws {
    gazetteer = try Fixture(replacing: [
      "admin1.tsv": Fixture.table([
        "id ; country ; code ; name ; latitude ; longitude ; names",
        "admin1:US.DC ; US ; DC ; District of Columbia ; 38.9 ; -77 ; D.C.",
        "admin1:US.OH ; US ; OH ; Ohio ; 40.4 ; -82.8 ; ", "admin1:US.OR ; US ; OR ; Oregon ; 44 ; -120.5 ; ",
        "admin1:US.UT ; US ; UT ; Utah ; 39.3 ; -111.7 ; ", "admin1:US.VA ; US ; VA ; Virginia ; 37.5 ; -78.8 ; ",
        "admin1:US.WA ; US ; WA ; Washington ; 47.4 ; -120.4 ; ",
      ]),
      "places-b.tsv": Fixture.table([
        "id ; name ; latitude ; longitude ; kind ; country ; admin1 ; population ; names",
        "g:20 ; Oregon ; 41.64 ; -83.49 ; town ; US ; OH ; 19950 ; ",
        "g:21 ; Portland ; 45.52 ; -122.68 ; city ; US ; OR ; 652503 ; ",
        "g:22 ; Washington ; 38.9 ; -77.04 ; city ; US ; DC ; 689545 ; ",
        "g:23 ; Seattle ; 47.6 ; -122.33 ; city ; US ; WA ; 737015 ; ",
        "g:24 ; Toledo ; 41.66 ; -83.56 ; city ; US ; OH ; 270871 ; ",
      ]),
    ]).open()
  }

  private func first(_ name: String, in text: String) throws -> String? {
    let range = try #require(text.firstRange(of: name))
    let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
    let query = DocumentQuery(PlaceQuery(name), span: start..<start + name.unicodeScalars.count)
    return gazetteer.resolve(document: [query], text: text).first?.candidates.first?.place.id
  }

  @Test(arguments: [
    ("Cases rose in Oregon, Ohio and Utah.", "Oregon", "admin1:US.OR"),
    ("Cases rose in Utah, Oregon, Ohio.", "Oregon", "admin1:US.OR"),
    ("A fire in Oregon, Ohio, and a flood.", "Oregon", "g:20"),
    ("A fire in Oregon, Ohio, and Toledo.", "Oregon", "g:20"),
    ("From Washington, D.C., and Virginia.", "Washington", "g:22"),
  ])
  func aRowOfStatesIsNoAddress(_ text: String, _ name: String, _ id: String) throws {
    #expect(try first(name, in: text) == id)
  }
}
