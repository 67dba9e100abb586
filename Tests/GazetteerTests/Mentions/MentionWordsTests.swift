import Foundation
import Geography
import TestSupport
import Testing

@testable import Gazetteer

@Suite struct MentionWordsTests {
  @Test func sectionsNameClasses() throws {
    let words = try MentionWords(text: "# a list\n[kind]\ntown river # water\n[title]\ngen\n[boilerplate]\nread more\n")
    #expect(words.classes(of: WordHash.of("Town")) == .kind)
    #expect(words.classes(of: WordHash.of("gen")) == .title)
    #expect(words.classes(of: WordHash.of("water")) == [])
    #expect(words.boilerplate[WordHash.of("read")] == [[WordHash.of("read"), WordHash.of("more")]])
  }

  @Test func anUnknownSectionIsNamedWithItsLine() throws {
    #expect(throws: InputError.self) { try MentionWords(text: "[kind]\ntown\n[kinds]\n") }
    #expect(throws: InputError("“kinds” is no class of words that mapgen knows", line: 3)) {
      try MentionWords(text: "[kind]\ntown\n[kinds]\n")
    }
  }

  @Test func aMissingFolderIsNamed() throws {
    #expect(throws: InputError.self) { try MentionWords(directory: URL(fileURLWithPath: "/no/such/folder")) }
  }

  @Test func theListsThatShipCanBeRead() throws {
    let words = try MentionWords(directory: repositoryRoot.appendingPathComponent("data/mentions"))
    #expect(words.classes(of: WordHash.of("province")).contains(.kind))
    #expect(words.classes(of: WordHash.of("مدينة")).contains(.kind))
  }
}
