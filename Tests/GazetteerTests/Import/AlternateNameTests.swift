import Foundation
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct AlternateNameTests {
  private func name(_ row: String) -> AlternateName? {
    var fields = TabFields()
    let line = Array(row.utf8)
    fields.split(line.span)
    return AlternateName(line.span, fields)
  }

  @Test func languagesAndCodesAreToldApart() {
    #expect(name("1\t2\ten\tAbu Kamal\t1\t\t\t\t\t") == AlternateName(name: "Abu Kamal", use: .plain))
    #expect(name("1\t2\tar\tالبوكمال\t1\t\t\t") == AlternateName(name: "البوكمال", use: .preferredArabic))
    #expect(name("1\t2\tar\tأبو كمال\t\t\t\t")?.use == .plain)
    #expect(name("1\t2\tiata\tDEZ\t\t\t\t")?.use == .code)
    #expect(name("1\t2\tabbr\tUAE")?.use == .abbreviation)
    #expect(name("1\t2\tlink\thttps://en.wikipedia.org/wiki/X\t\t\t\t") == nil)
    #expect(name("1\t2\twkdt\tQ1\t\t\t\t") == nil)
  }

  @Test func theNamesJoinThePlace() throws {
    var entry = try #require(try Dump.entry(Dump.row(1, "Al Bukamal", names: "Abou Kemal,SYABK")))
    entry.add([
      AlternateName(name: "SYABK", use: .code), AlternateName(name: "AK", use: .abbreviation),
      AlternateName(name: "أبو كمال", use: .plain), AlternateName(name: "البوكمال", use: .preferredArabic),
    ])
    #expect(entry.preferredNames == ["البوكمال"] && entry.place.arabicName == "البوكمال")
    #expect(entry.names == ["أبو كمال", "Abou Kemal"])
  }

  @Test func theStoreGivesEachPlaceItsNamesInOrder() throws {
    let folder = try TemporaryFolder()
    var store = try NameStore(numbers: [7, 3, 900_000_000], folder: folder.url)
    var random = SeededGenerator(seed: 6)
    var wanted: [Int: [AlternateName]] = [:]
    for i in 0..<20_000 {
      let number = [3, 7, 900_000_000, 4, 5_000_000_000].randomElement(using: &random) ?? 3
      let name = AlternateName(
        name: "name \(i) " + String(repeating: "é", count: i % 50), use: i % 3 == 0 ? .code : .plain)
      try store.add(name, of: number)
      wanted[number, default: []].append(name)
    }
    try store.flush()
    for number in [3, 7, 900_000_000] { #expect(store.names(of: number) == wanted[number]) }
    #expect(store.names(of: 4).isEmpty && store.names(of: 5_000_000_000).isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
