import Foundation
import FoundationXML
import TestSupport
import Testing

@testable import Rendering

@Suite struct XMLTextTests {
  @Test func anyTextComesBackAsItWas() throws {
    var random = SeededGenerator(seed: 7)
    let alphabet = Array("<>&\"'\n\t ]aé日ا\u{1F600}")
    for _ in 0..<200 {
      let text = String(
        (0..<Int.random(in: 1...12, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
      var xml = XMLText()
      xml.element("a") { $0.element("b", ["c": text], text) }
      let node = try #require(try XMLDocument(data: Data(xml.text.utf8)).rootElement()?.elements(forName: "b").first)
      #expect(node.attribute(forName: "c")?.stringValue == text)
      #expect(node.stringValue == text)
    }
  }

  @Test func charactersThatXMLForbidsAreLeftOut() { #expect(XMLText.escaped("a\u{0}\u{1F}b") == "ab") }
}
