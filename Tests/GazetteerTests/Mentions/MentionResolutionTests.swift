import Foundation
import Geography
import TestSupport
import Testing

@testable import Gazetteer

/// The packs and the resolver behind the finder.
@Suite struct MentionResolutionTests {
  private let fixture: Fixture
  private let gazetteer: Gazetteer

  init() throws {
    fixture = try Fixture()
    gazetteer = try fixture.open()
  }

  private func resolved(_ text: String) throws -> [ResolvedMention] {
    let finder = MentionFinder(
      gazetteer: gazetteer, words: try MentionWords(directory: repositoryRoot.appending(path: "data/mentions")),
      demonyms: try Demonyms(directory: fixture.directory))
    return gazetteer.resolve(finder.mentions(in: text))
  }

  @Test func namesAndAdjectivesGetPlaces() throws {
    let mentions = try resolved(
      "Syrian troops left Albukamal in Deir ez-Zor province; Iraqi forces hold al-Qaim on the Euphrates.")
    #expect(mentions.map(\.mention.text) == ["Syrian", "Albukamal", "Deir ez-Zor", "Iraqi", "al-Qaim", "Euphrates"])
    #expect(mentions.map(\.place?.id) == ["country:SY", "g:1", "admin1:SY.07", "country:IQ", "g:7", "m:1"])
    #expect(mentions.allSatisfy { $0.isCertain && !$0.reasons.isEmpty })
  }

  @Test func aNameOfNoPlaceStaysUnresolved() throws {
    let mentions = try resolved("They seized the village of Qwrtzk.")
    #expect(mentions.map(\.mention.text) == ["Qwrtzk"])
    #expect(mentions.map(\.place) == [nil])
    #expect(mentions.map(\.isCertain) == [false])
  }

  @Test func aUsersOwnPlacesAreKnownByTheirNamesAndAliases() throws {
    let place = Place(id: "user:1", name: "Zubrah", coordinate: .init(longitude: 40, latitude: 34), kind: .village)
    let lexicon = NameLexicon(try gazetteer.adding([(place, ["Qwrtzk"])]))
    for name in ["al-Zubrah", "Qwrtzk"] {
      let senses = lexicon.senses(of: KeyHash.folded(FoldedName(name).joined))
      #expect(senses.map(\.kind) == [.village])
      #expect(senses.map(\.isUsers) == [true])
    }
    #expect(NameLexicon(gazetteer).senses(of: KeyHash.folded(FoldedName("Zubrah").joined)).isEmpty)
  }

  @Test func sensesComeTheBestKnownFirst() {
    let senses = NameLexicon(gazetteer).senses(of: KeyHash.folded(FoldedName("Mosul").joined))
    #expect(senses.map { Array($0.countries) } == [[PackRow.code(of: "IQ")], [PackRow.code(of: "US")]])
    #expect(senses.map(\.isMainName) == [true, true])
  }

  @Test func theFirstWordsOfLongerNamesAreKnownAsSuch() {
    let lexicon = NameLexicon(gazetteer)
    #expect(lexicon.mayOpen(KeyHash.opening(FoldedName("Deir").joined)))
    #expect(lexicon.mayOpen(KeyHash.opening(FoldedName("Omar oil").joined)))
  }
}
