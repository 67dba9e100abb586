import Testing

@testable import Reports

/// What sentences leave to the rest of the text: who took a place, which place, who denies it.
@Suite struct InferredClaimTests {
  /// A text, its places, its country, and what it says.
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var places: [String]
    var country: String
    var claims: [String]
    var testDescription: String { text }
  }

  private func expect(_ example: Case) throws {
    let claims = try ClaimFixture.claims(example.text, places: example.places, country: example.country)
    #expect(ClaimFixture.summary(claims) == example.claims)
  }

  @Test(arguments: [
    Case(
      text: "Russia's defence ministry said its troops took Lyman. The ministry also claimed the capture of Yampil.",
      places: ["Lyman", "Yampil"], country: "UA", claims: ["russia gain Lyman", "russia gain Yampil"]),
    Case(
      text: "Azerbaijani troops advanced. Their defence ministry reported the capture of Jabrayil on 4 May.",
      places: ["Jabrayil"], country: "AZ", claims: ["azerbaijan gain Jabrayil"]),
    Case(
      text: "The army won Kunduz back on Monday, and Taliban fighters took Aybak. Baghlan was overrun on Tuesday.",
      places: ["Kunduz", "Aybak", "Baghlan"], country: "AF",
      claims: ["afghanistan gain Kunduz", "taliban gain Aybak", "taliban gain Baghlan"]),
    Case(
      text: "The RSF seized Nyala on Monday. Zalingei followed on Tuesday.", places: ["Nyala", "Zalingei"],
      country: "SD", claims: ["rsf gain Nyala", "rsf gain Zalingei"]),
  ])
  func whoTookAPlace(example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case(
      text: "- Bajil and Zabid: Houthi-held, drivers say.", places: ["Bajil", "Zabid"], country: "YE",
      claims: ["houthi hold Bajil", "houthi hold Zabid"]),
    Case(
      text: "Zabid. Besieged by the Houthis for three days.", places: ["Zabid"], country: "YE",
      claims: ["houthi siege Zabid"]),
    Case(
      text: "The Houthis overran three districts of Shabwa: Bayhan, Usaylan and Ain.",
      places: ["Shabwa=governorate", "Bayhan", "Usaylan", "Ain"], country: "YE",
      claims: ["houthi gain Bayhan", "houthi gain Usaylan", "houthi gain Ain"]),
    Case(
      text: "Troops freed Dessie and, half an hour's drive away, the town of Kombolcha.",
      places: ["Dessie", "Kombolcha"],
      country: "ET", claims: ["ethiopia gain Dessie", "ethiopia gain Kombolcha"]),
    Case(
      text: "The Arakan Army overran the last post in Paletwa.", places: ["Paletwa"], country: "MM",
      claims: ["arakan-army gain Paletwa"]),
    Case(
      text: "Russian troops advanced on Lyman. Moscow's defence ministry declared it captured on Friday.",
      places: ["Moscow", "Lyman"],
      country: "UA", claims: ["russia approach Lyman", "russia gain Lyman"]),
  ])
  func whichPlace(example: Case) throws { try expect(example) }

  @Test(arguments: [
    Case(
      text: "Rumours that the Taliban had entered Ghazni were denied by its governor.", places: ["Ghazni"],
      country: "AF", claims: ["taliban deny Ghazni"]),
    Case(
      text: "The governor rejected as enemy propaganda reports that the Taliban had entered Ghazni.",
      places: ["Ghazni"], country: "AF", claims: ["taliban deny Ghazni"]),
    Case(
      text: "Messages according to which the Taliban have taken Ghazni are false.", places: ["Ghazni"], country: "AF",
      claims: ["taliban deny Ghazni"]),
    Case(
      text: "There are rumours that the Taliban have taken Ghazni.", places: ["Ghazni"], country: "AF", claims: []),
  ])
  func whatIsDenied(example: Case) throws { try expect(example) }
}
