import Testing

@testable import Gazetteer

@Suite struct ArabicNameTests {
  @Test(arguments: [
    ([], ["ديرالزور", "دیر الزور", "دير الزور"], "Deir ez-Zor", "دير الزور"),
    ([], ["قائم", "القائم", "حصيبة"], "Al Qā’im", "القائم"),
    ([], ["الموصل", "موصل"], "Mosul", "الموصل"),
    (["Abu Kamal", "البوكمال"], ["أبو كمال"], "Albu Kamal", "البوكمال"),
    ([], ["Kharkiv", "Харків"], "Kharkiv", nil),
  ])
  func theNameThatFitsTheLatinOneIsPrinted(
    _ preferred: [String], _ others: [String], _ latin: String, _ wanted: String?
  ) {
    #expect(ArabicName.best(preferred: preferred, others: others, for: latin) == wanted)
  }

  @Test func aNameThatSoundsAlikeComesBeforeAnOlderOne() {
    let names = ["حلفا", "أم درمان", "ام درمان"]
    #expect(ArabicName.best(preferred: [], others: names, for: "Omdurman") == "أم درمان")
  }
}
