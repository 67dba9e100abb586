import Testing

@testable import Gazetteer

/// Short reports of many wars, in the manner of agencies, tabloids and monitors.
@Suite struct ReportStylesTests {
  @Test(arguments: [
    (
      "KYIV, June 3 — Ukrainian units have pushed out of Orikhiv and fight for the hamlet of Robotyne, the general staff said.",
      ["KYIV", "Ukrainian:adjectival", "Orikhiv", "Robotyne"]
    ),
    (
      "Donetsk governor Pavlo Kyrylenko said shells had hit Kherson and the Dnipro river bank, while Moscow denied it.",
      ["Donetsk", "Kherson", "Dnipro", "Moscow:metonym"]
    ),
    (
      "Haftar's men, who lost Zawiya last year, were massing east of Sirte. Tripoli, for its part, asked Egypt to explain.",
      ["Zawiya", "Sirte", "Tripoli", "Egypt"]
    ),
    (
      "Paramilitaries stormed El Obeid and Nyala; residents of Omdurman, across the Nile from Khartoum, heard gunfire.",
      ["El Obeid", "Nyala", "Omdurman", "Nile", "Khartoum"]
    ),
    (
      "After taking Dessie, Tigrayan fighters marched on Lalibela, the old pilgrimage town, and Addis Ababa mobilised.",
      ["Dessie", "Lalibela"]
    ),
    (
      "Gunmen crossed from Mali. In Timbuktu, Gao and Kidal, the jihadists of Iyad ag Ghaly imposed a blockade.",
      ["Mali", "Timbuktu", "Gao", "Kidal"]
    ),
    (
      "The Houthis are at the gates of Marib, 120 km from Sanaa; the Saudi-led alliance bombed Hodeidah and Taiz provinces.",
      ["Marib", "Sanaa", "Saudi:adjectival", "Hodeidah", "Taiz"]
    ),
    (
      "The alliance took Lashio, the largest town on the road from Mandalay to China's border, Colonel Aung Myo said.",
      ["Lashio", "Mandalay"]
    ),
    (
      "IRAQ WAR: Forces retake Hit! The fanatics legged it from Hit at dawn, says our man in Anbar.",
      ["IRAQ", "Hit", "Hit", "Anbar"]
    ),
    (
      "London and Washington welcomed it; \"We are for peace,\" President Putin told Moscow State University students.",
      ["London", "Washington"]
    ),
  ])
  func placesAreFound(text: String, wanted: [String]) throws {
    let found = try Reader.found(text)
    #expect(found == wanted, "\(found)")
  }
}
