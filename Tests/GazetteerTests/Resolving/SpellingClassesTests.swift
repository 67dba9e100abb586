import Geography
import Testing

@testable import Gazetteer

/// Spellings that are one name, and likenesses that are not.
@Suite struct SpellingClassesTests {
  private func gazetteer(_ rows: [String]) throws -> Gazetteer {
    let header = "id ; name ; latitude ; longitude ; kind ; country ; admin1 ; population ; names"
    return try Fixture(replacing: ["places-a.tsv": Fixture.table([header] + rows)]).open()
  }

  @Test(arguments: [
    ("Kafr Ein", "a:1"), ("Kfar Ain", "a:1"), ("Tell Jabin", "a:3"), ("Beit Hamra", "a:4"), ("Bait Hamra", "a:4"),
    ("Khirbet Assan", "a:5"), ("Sheikh Miskin", "a:6"),
  ])
  func wordsOfManyNamesAreOneHoweverTheyAreWritten(_ name: String, _ id: String) throws {
    let gazetteer = try gazetteer([
      "a:1 ; Kafr `Ayn ; 35.4 ; 36.4 ; village ; SY ; 07 ; 0 ; كفر عين",
      "a:2 ; Kafrinnah ; 35.9 ; 37.2 ; village ; SY ; 07 ; 0 ; كفرنة",
      "a:3 ; Tall Jabin ; 35.9 ; 40.2 ; village ; SY ; 07 ; 0 ; ",
      "a:4 ; Bayt Hamra ; 35.1 ; 40.4 ; village ; SY ; 07 ; 0 ; ",
      "a:5 ; Khirbat `Assan ; 36.1 ; 37.4 ; village ; SY ; 07 ; 0 ; ",
      "a:6 ; Ash Shaykh Miskin ; 32.8 ; 36.1 ; village ; SY ; 07 ; 0 ; ",
    ])
    #expect(gazetteer.resolve(PlaceQuery(name, countries: ["SY"])).place?.id == id)
  }

  /// A seat of a subdistrict is called by its name alone, and is meant before others that are listed under it.
  @Test func theWordForItsKindIsNoPartOfAName() throws {
    let gazetteer = try gazetteer([
      "a:1 ; Nahiyat ash Shurah ; 36.0 ; 43.2 ; village ; IQ ; 01 ; 0 ; ",
      "a:2 ; Shuwayrah ; 36.4 ; 42.3 ; village ; IQ ; 01 ; 0 ; Shurah",
      "a:3 ; Qaryat al `Uwaynat ; 36.7 ; 42.4 ; village ; IQ ; 01 ; 0 ; ",
    ])
    #expect(gazetteer.resolve(PlaceQuery("Shura", countries: ["IQ"])).place?.id == "a:1")
    #expect(gazetteer.resolve(PlaceQuery("al-Uwaynat", countries: ["IQ"])).place?.id == "a:3")
    #expect(gazetteer.resolve(PlaceQuery("Qaryat al Uwaynat", countries: ["IQ"])).place?.id == "a:3")
  }

  @Test func aDoubledLetterLeavesTheMainNameTheFirst() throws {
    let gazetteer = try gazetteer([
      "a:1 ; Al-Salihiyah ; 34.8 ; 40.7 ; town ; SY ; 07 ; 0 ; Al-Salhiyah",
      "a:2 ; Al-Salhiyah ; 35.4 ; 40.1 ; village ; SY ; 07 ; 0 ; ",
    ])
    let query = PlaceQuery("Al Salhiyyah", countries: ["SY"], admin1: "Deir ez-Zor", kind: .village)
    #expect(gazetteer.resolve(query).place?.id == "a:2")
  }

  @Test func articlesAreFoundWhereTheyAreGluedOn() throws {
    let gazetteer = try gazetteer(["a:1 ; At Tinah ; 33.1 ; 36.0 ; village ; SY ; 07 ; 0 ; "])
    let query = PlaceQuery("Eltineh", countries: ["SY"], admin1: "Deir ez-Zor", kind: .village)
    #expect(gazetteer.resolve(query).place?.id == "a:1")
  }

  /// `علي` has few letters, and shares them with many names; the place's Latin name tells that it is another.
  @Test func aLikenessAcrossScriptsIsMeasuredByTheNameInTheSameScript() throws {
    let gazetteer = try gazetteer([
      "a:1 ; Al `Ali ; 35.1 ; 40.4 ; village ; SY ; 07 ; 0 ; العلي",
      "a:2 ; Ash Shawmariyah ; 34.5 ; 37.0 ; village ; SY ; 07 ; 0 ; الشومرية",
      "a:3 ; As Samiriyah ; 34.7 ; 37.0 ; village ; SY ; 07 ; 0 ; السامرية",
    ])
    let likeness = gazetteer.resolve(PlaceQuery("Shomriyeh", countries: ["SY"], admin1: "Deir ez-Zor"))
    #expect(likeness.candidates.first?.place.id == "a:2")
    let ali = gazetteer.resolve(PlaceQuery("Al Ulayat", countries: ["SY"], admin1: "Deir ez-Zor", kind: .village))
    let exact = gazetteer.resolve(PlaceQuery("Al Ali", countries: ["SY"], admin1: "Deir ez-Zor", kind: .village))
    #expect(exact.place?.id == "a:1")
    #expect(ali.candidates.first.map { $0.score < 0.75 } ?? true)
  }

  /// Of a village in another province the one that is meant may not be known; a town's province is mistaken.
  @Test func aNamesakeInAnotherProvinceIsDoubtUnlessItIsWellKnown() throws {
    let gazetteer = try gazetteer([
      "a:1 ; Nawarah ; 35.9 ; 39.9 ; village ; SY ; 04 ; 0 ; ",
      "a:2 ; Bannish ; 35.9 ; 39.9 ; town ; SY ; 04 ; 22000 ; ",
      "a:4 ; Gharibah ; 35.9 ; 39.7 ; village ; SY ; 04 ; 0 ; ",
      "a:5 ; Quraybi ; 35.1 ; 40.4 ; village ; SY ; 07 ; 0 ; غريبة",
      "a:3 ; Mansurah ; 33.1 ; 35.8 ; village ; IL;SY ;  ; 0 ; ",
    ])
    func outcome(_ name: String) -> Resolution.Outcome {
      gazetteer.resolve(PlaceQuery(name, countries: ["SY"], admin1: "Deir ez-Zor")).outcome
    }
    #expect(outcome("Nawarah") == .ambiguous)
    #expect(outcome("Gharibah") == .ambiguous, "one is spelled so, the other lies where it is said to")
    #expect(outcome("Bannish") == .resolved)
    #expect(outcome("Mansurah") == .ambiguous, "no division is known, and it lies across the country")
  }
}
