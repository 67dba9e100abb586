import Gazetteer
import Testing

/// Which of two namesakes is meant when nothing is said about them.
@Suite struct ProminenceTests {
  private let gazetteer: Gazetteer

  init() throws {
    gazetteer = try Fixture(replacing: [
      "places-b.tsv": Fixture.table([
        "id ; name ; latitude ; longitude ; kind ; country ; admin1 ; population ; names",
        "g:30 ; Kremlin ; 36.55 ; -97.83 ; village ; US ; OK ; 255 ; ",
        "g:32 ; Logan ; 41.74 ; -111.83 ; town ; US ; UT ; 50371 ; ",
        "g:33 ; Zanzibar ; -6.16 ; 39.2 ; city ; TZ ; 25 ; 709809 ; ",
        "g:34 ; Chios ; 38.37 ; 26.14 ; town ; GR ; ESYE41 ; 23953 ; ",
        "mapgen:1 ; Kremlin ; 55.75 ; 37.62 ; facility ; RU ;  ; 0 ; ",
        "mapgen:3 ; Logan Airport ; 42.36 ; -71.01 ; airport ; US ; MA ; 0 ; Logan",
        "mapgen:4 ; Zanzibar ; -6.1 ; 39.35 ; island ; TZ ;  ; 1300000 ; ",
        "mapgen:5 ; Commonwealth of Independent States ; 55 ; 60 ; region ;  ;  ; 4200000000 ; CIS",
      ])
    ]).open()
  }

  @Test func aLandmarkComesBeforeAVillage() {
    #expect(gazetteer.resolve(PlaceQuery("Kremlin")).place?.id == "mapgen:1")
  }

  @Test func anAirportDoesNotTakeATownsName() {
    #expect(gazetteer.resolve(PlaceQuery("Logan")).candidates.first?.place.id == "g:32")
    #expect(gazetteer.resolve(PlaceQuery("Logan Airport")).place?.id == "mapgen:3")
  }

  @Test func anIslandAndItsTownAreOneOnTheMap() {
    #expect(gazetteer.resolve(PlaceQuery("Zanzibar")).outcome == .resolved)
  }

  @Test func aContinentDoesNotTakeNamesThatAreLikeIts() {
    #expect(gazetteer.resolve(PlaceQuery("Chios")).candidates.first?.place.id == "g:34")
  }
}
