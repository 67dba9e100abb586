import Testing

@testable import Gazetteer

@Suite struct FeatureKindTests {
  @Test func noCodeIsListedTwice() {
    #expect(FeatureKind.listedTwice.isEmpty)
  }

  @Test(arguments: [("PPLX", PlaceKind.neighbourhood), ("AIRB", .airbase), ("ADM1", .governorate)])
  func aBareCodeIsEnough(_ code: String, _ kind: PlaceKind) {
    #expect(FeatureKind(code: code)?.placeKind(population: 0) == kind)
  }

  @Test func whatIsNoCodeHasNoKind() {
    for code in ["", "HTL", "castle", "PPLPPLPPL"] { #expect(FeatureKind(code: code) == nil) }
  }
}
