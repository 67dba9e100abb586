import Testing

@testable import Gazetteer

@Suite struct CyrillicNameTests {
  @Test(arguments: [
    (["Kharkiv", "Харков", "Харків", "Харьков"], "Харків", "Харьков"),
    (["Donetsk", "Донецк", "Донецьк"], "Донецьк", "Донецк"),
    (["Izium", "Изюм", "Ізюм"], "Ізюм", "Изюм"),
    (["Lyman", "Красный Лиман", "Лиман"], "Лиман", "Лиман"),
    (["Kupiansk", "Купјанск", "Куп'янськ", "Купянск"], "Куп'янськ", "Купянск"),
    (["Vynnyky", "Вінники", "Винники"], "Винники", "Винники"),
    (["Svetlodarsk", "Светлодарск", "Світлодарськ"], "Світлодарськ", "Светлодарск"),
    (["Chernihiv", "Чернигов", "Чернігів", "Чернїгів"], "Чернігів", "Чернигов"),
    (["Zimino", "Зимине", "Зимино"], "Зимине", "Зимине"),
    (["Kupyansk", "Купенськ", "Купчінка", "Купянск", "Купянськ", "Куп’янськ"], "Куп’янськ", "Купянск"),
  ])
  func theLettersTellTheLanguage(_ names: [String], _ ukrainian: String, _ russian: String) {
    #expect(CyrillicName.best(names, language: "uk") == ukrainian)
    #expect(CyrillicName.best(names, language: "ru") == russian)
  }

  @Test func whereThereIsNoneThereIsNone() {
    #expect(CyrillicName.best(["Rawa", "راوة"], language: "uk") == nil)
    #expect(CyrillicName.best(["Харків"], language: "de") == nil)
    #expect(CyrillicName.best([], language: "uk") == nil)
  }

  @Test func printedNamesAreReadAsTheyWereWritten() {
    let names = PrintedNames(text: PrintedNames(arabic: "خاركيف", names: ["Kharkiv", "Харків", "Харьков"]).text)
    #expect(names.arabic == "خاركيف" && names.cyrillic("uk") == "Харків" && names.cyrillic("ru") == "Харьков")
    let none = PrintedNames(text: PrintedNames(arabic: nil, names: ["Rawa"]).text)
    #expect(none.arabic == nil && none.cyrillic("uk") == nil)
  }
}
