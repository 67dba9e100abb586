import Foundation
import Geography
import TestSupport
import Testing

@testable import MapGen

@Suite struct SituationLocatorTests {
  private let folder: TemporaryFolder
  private let data: DataDirectory

  init() throws {
    folder = try TemporaryFolder([
      "data/situations/beta/situation.yaml": "", "data/situations/alpha/situation.yaml": "", "data/situations/.x/y": "",
      "mine/situation.yaml": "", "empty/x": "",
    ])
    data = DataDirectory(url: folder.url.appendingPathComponent("data"))
  }

  private func find(_ option: String?, in current: String = "empty") throws -> String {
    let url = try SituationLocator.find(
      option: option, currentDirectory: folder.url.appendingPathComponent(current, isDirectory: true), data: data)
    return url.standardizedFileURL.path.replacingOccurrences(of: folder.url.standardizedFileURL.path + "/", with: "")
  }

  @Test func findsInOrder() throws {
    #expect(try find(nil, in: "mine") == "mine")
    #expect(try find(nil) == "data/situations/alpha")
    #expect(try find("../mine") == "mine")
    #expect(try find("../mine/situation.yaml") == "mine")
    #expect(try find(folder.url.appendingPathComponent("mine").path) == "mine")
    #expect(try find("beta") == "data/situations/beta")
  }

  @Test func aFolderOfTheUserWinsOverASample() throws {
    try folder.write("", to: "empty/beta/situation.yaml")
    #expect(try find("beta") == "empty/beta")
  }

  @Test func saysWhatIsThere() {
    #expect(throws: InputError("there is no folder “gamma”; the samples are alpha, beta")) { try find("gamma") }
    #expect(throws: InputError("“../empty” is no situation: it has no situation.yaml; the samples are alpha, beta")) {
      try find("../empty")
    }
  }

  @Test func asksForTheDataFolderOnlyWhenItMustBeThere() throws {
    func none() throws -> DataDirectory { throw InputError("no data") }
    let current = folder.url.appendingPathComponent("mine", isDirectory: true)
    #expect(try SituationLocator.find(option: nil, currentDirectory: current, data: none()) == current)
    #expect(throws: InputError("there is no folder “x”")) {
      try SituationLocator.find(option: "x", currentDirectory: current, data: none())
    }
    #expect(throws: InputError("no data")) {
      try SituationLocator.find(option: nil, currentDirectory: folder.url, data: none())
    }
  }
}
