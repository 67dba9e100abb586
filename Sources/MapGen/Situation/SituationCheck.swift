public import Foundation
public import Gazetteer
public import Geography
import Reports

/// Everything that is wrong with a situation, found in one run, and what there is in it.
public struct SituationCheck: Sendable {
  public var situation: Situation
  public var resolution: PlaceResolution
  /// The problems of all files, in the order of situation.yaml, reports.csv, places.csv, and there from top to bottom.
  public var problems: [Problem]
  /// Whether the files themselves could be read without an error, whatever became of the places.
  public var filesAreSound: Bool

  public var errorCount: Int { problems.count { $0.severity == .error } }

  /// Reads a situation, finds its languages, its style and its places and looks up its evidence.
  ///
  /// It throws nothing: a gazetteer that cannot be opened is one problem among the others.
  ///
  /// - Parameters:
  ///   - languages: the languages that there are; nil to leave the situation's unchecked.
  ///   - styles: the styles that there are; nil likewise.
  public static func run(
    directory: URL, languages: LanguageFile? = nil, styles: StyleLibrary? = nil,
    gazetteer: @escaping () throws -> any PlaceFinding
  ) -> SituationCheck {
    let (situation, found) = Situation.read(directory: directory)
    var problems = found
    var resolution = PlaceResolution()
    do { _ = try languages?.choice(of: situation) } catch let error as InputError {
      problems += error.problems
    } catch {
      problems.append(Problem("the languages cannot be read: \(error)"))
    }
    do { _ = try styles?.style(nil, of: situation) } catch let error as InputError {
      problems += error.problems
    } catch {
      problems.append(Problem("the style cannot be read: \(error)"))
    }
    do {
      resolution = try PlaceResolution.resolve(situation, gazetteer: gazetteer)
      problems += resolution.problems
    } catch let error as InputError {
      problems += error.problems
    } catch {
      problems.append(Problem("the places cannot be looked up: \(error)"))
    }
    problems += situation.evidenceProblems()
    return SituationCheck(
      situation: situation, resolution: resolution, problems: sorted(problems, in: directory),
      filesAreSound: !found.contains { $0.severity == .error })
  }

  /// The problems file by file and from top to bottom, those of no file last.
  private static func sorted(_ problems: [Problem], in directory: URL) -> [Problem] {
    let files = [Situation.fileName, Situation.reportsName, Situation.placesName].map {
      Optional(Situation.path(of: $0, in: directory))
    }
    let keyed = problems.enumerated().map { i, problem in
      (key: (files.firstIndex(of: problem.file) ?? files.count, problem.line ?? 0, problem.column ?? 0, i), problem)
    }
    return keyed.sorted { $0.key < $1.key }.map { $0.1 }
  }
}

extension SituationCheck {
  /// What the situation holds, in a few lines: reports, dates, places, and the reports of each actor.
  public var summary: String {
    let reports = situation.reports
    var lines = [situation.title]
    let dates = reports.map(\.date)
    let first = dates.compactMap { $0.earliest ?? $0.latest }.min()
    let last = dates.compactMap { $0.latest ?? $0.earliest }.max()
    let span = first.flatMap { first in last.map { ", \(first) to \($0)" } } ?? ""
    let places = resolution.places.count
    lines.append(
      "\(reports.count) \(reports.count == 1 ? "report" : "reports")\(span), \(places) \(places == 1 ? "place" : "places")"
    )
    if let areas = situation.controlAreas {
      lines.append("\(areas.count) \(areas.count == 1 ? "area" : "areas") of control, drawn as they are")
    }
    let proposed = reports.count { $0.status == .proposed }
    if proposed > 0 { lines.append("\(proposed) of them proposed, not yet accepted") }
    let counts = Dictionary(grouping: reports, by: \.actor).mapValues(\.count)
    let idWidth = situation.actors.map(\.id.count).max() ?? 0
    let countWidth = "\(counts.values.max() ?? 0)".count
    for actor in situation.actors {
      let count = "\(counts[actor.id] ?? 0)"
      let id = actor.id + String(repeating: " ", count: idWidth - actor.id.count)
      lines.append("  \(id)  \(String(repeating: " ", count: countWidth - count.count))\(count)  \(actor.name)")
    }
    return lines.joined(separator: "\n")
  }
}
