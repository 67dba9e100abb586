import Foundation
import Gazetteer
import Geography

/// An import that tells how far it has come, and at the end what became of it.
struct ImportRun {
  private let shared: SharedOptions
  private let options: ImportOptions

  init(_ shared: SharedOptions, _ options: ImportOptions) {
    self.shared = shared
    self.options = options
  }

  /// Imports files into the user's folder of packs.
  func run(_ files: [URL]) throws {
    let folder = try PackFolder.ofUser()
    let line = ProgressLine(isQuiet: shared.quiet)
    let packs: [ImportedPack]
    do {
      packs = try PackImport(into: folder, options: options).run(files) { line.tell($0) }
    } catch {
      line.clear()
      throw error
    }
    line.clear()
    for pack in packs {
      for warning in pack.warnings { shared.note(warning.description) }
      try Console.print(summary(pack))
    }
  }

  private func summary(_ pack: ImportedPack) -> String {
    let info = pack.info
    let of = info.title == info.name ? "" : " of \(info.title)"
    let date = info.imported.map { ", newest of \($0)" } ?? ""
    let rest =
      switch pack.leftOut {
      case 0: ""
      case 1: "; one row of a kind that no map needs is left out"
      default: "; \(pack.leftOut) rows of kinds that no map needs are left out"
      }
    let count = info.placeCount == 1 ? "1 place" : "\(info.placeCount) places"
    return "\(info.name): \(count)\(of) (\(info.source)\(date))\(rest)"
  }
}
