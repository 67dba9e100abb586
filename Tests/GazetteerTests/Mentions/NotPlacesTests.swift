import Testing

@testable import Gazetteer

/// Names that are none of places, beside the same names that are.
@Suite struct NotPlacesTests {
  @Test(arguments: [
    ("The caliph Abu Bakr al-Baghdadi was not in Mosul. Baghdadi had fled.", ["Mosul"]),
    ("Troops retook the town of Baghdadi in Iraq.", ["Baghdadi", "Iraq"]),
    ("Paris Hilton and India Knight wrote columns.", []),
    ("Colonel Salem told reporters in Kherson that all was quiet.", ["Kherson"]),
    ("The army seized Salem, a village west of Mosul in Iraq.", ["Salem", "Mosul", "Iraq"]),
    ("President Abbas met General Mark Reading.", []),
    ("Officers in Reading, Britain, were told.", ["Reading", "Britain"]),
    ("Wagner said that its fighters had left. The Wagner group denied it in Mali.", ["Mali"]),
    ("Spokesman Yahya Marib denied it.", []),
  ])
  func peopleAreNot(text: String, wanted: [String]) throws {
    let found = try Reader.found(text)
    #expect(found == wanted, "\(found)")
  }

  @Test(arguments: [
    ("He studied at the University of Khartoum.", []),
    ("The Kherson Media Center and Mandalay Football Club were founded then.", []),
    ("A report by Voice of India and the Bank of Sudan was read in Gao.", ["Gao"]),
    ("Soldiers of the Libyan National Army entered Sirte.", ["Libyan:adjectival", "Sirte"]),
    ("The cruiser Moscow and the frigate USS Washington sailed.", []),
    ("The price was US$20 in Gao.", ["Gao"]),
    ("Nairobi - Sudan Voice\n\nTroops left Gao.", ["Gao"]),
  ])
  func organisationsAndShipsAreNot(text: String, wanted: [String]) throws {
    let found = try Reader.found(text)
    #expect(found == wanted, "\(found)")
  }

  @Test(arguments: [
    ("Has anyone seen it? Many did. May came, and in May it rained.", []),
    ("Hit hard, the army left.", []),
    ("The army took Hit in Anbar province. Hit was calm.", ["Hit", "Anbar", "Hit"]),
    ("MANY HAVE FLED AS TROOPS NEAR KHERSON", ["KHERSON"]),
    ("Many Soldiers Flee Strategic Town Near Khartoum", ["Khartoum"]),
    ("Turkey denied it.", ["Turkey"]),
    ("Of the men, Chad Smith was the last.", []),
  ])
  func wordsAreNot(text: String, wanted: [String]) throws {
    let found = try Reader.found(text)
    #expect(found == wanted, "\(found)")
  }
}
