import Cartography
import Control
import Foundation
import Geography

// Scores the estimators on fronts that are known, and times them.
//
//   swift run -c release control-benchmark [accuracy] [speed] [FRONT.geojson W,S,E,N]
//
// FRONT.geojson holds the polygons of one side. Without arguments: accuracy on the project's own fronts, and speed.

let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appendingPathComponent("data")
let store = BaseMapStore(directory: data.appendingPathComponent("basemap"))
var arguments = Array(CommandLine.arguments.dropFirst())
let wantsAll = arguments.isEmpty

/// The share of side a at every spot, by a method's name; `nearest` is the nearest report.
func shares(_ method: String, _ front: FrontCase, _ draw: FrontCase.Draw) throws -> [Double] {
  let scale = try EvidenceScale(places: draw.spots.map { front.spots[$0] }, in: front.region)
  let estimator: any ControlEstimator
  switch method {
  case "harmonic": estimator = HarmonicEstimator(scale: scale)
  case "cost-distance": estimator = CostDistanceEstimator(scale: scale)
  case "voronoi": estimator = VoronoiEstimator(radiusInKilometres: scale.radiusInKilometres)
  default:
    return front.spots.map { spot in
      let nearest = draw.spots.indices.min {
        spot.distance(to: front.spots[draw.spots[$0]]) < spot.distance(to: front.spots[draw.spots[$1]])
      }
      return nearest.map { draw.saysA[$0] ? 1 : 0 } ?? 0.5
    }
  }
  let answers = try estimator.control(
    at: front.spots, front.state(draw), region: front.region, ground: front.ground)
  return answers.map { answer in
    answer.shares.isEmpty ? 0.5 : answer.shares.first { $0.actor == "a" }?.share ?? 0
  }
}

func table(_ title: String, _ fronts: [FrontCase], draws: Int, _ settings: [(reports: Int, wrong: Double)]) throws {
  print("\n\(title), \(fronts.count) fronts, \(draws) draws each\n")
  print("| reports, of them wrong | method | right | Brier | gap |\n|---|---|--:|--:|--:|")
  for (reports, wrong) in settings {
    for method in ["nearest", "voronoi", "cost-distance", "harmonic"] {
      var scores: [Scores] = []
      for front in fronts {
        for k in 0..<draws {
          let draw = front.draw(reports, wrong: wrong, seed: UInt64(k + 1))
          scores.append(Scores(shareOfA: try shares(method, front, draw), isSideA: front.isSideA))
        }
      }
      let mean = Scores.mean(scores)
      func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
      print(
        "| \(reports), \(Int(wrong * 100)) % | \(method) | \(rounded(mean.right)) | \(rounded(mean.brier)) | \(rounded(mean.gap)) |"
      )
    }
  }
}

if let path = arguments.first(where: { $0.hasSuffix("json") }) {
  guard let box = arguments.compactMap({ BoundingBox(text: $0) }).first else {
    fatalError("give the region as W,S,E,N beside the file")
  }
  let settings = [(10, 0.0), (20, 0), (20, 0.1), (80, 0), (80, 0.1)]
  try table(path, [Cases.given(path, region: box, store)], draws: 5, settings)
}
if wantsAll || arguments.contains("accuracy") {
  let (rivers, open) = (try Cases.rivers(store), try Cases.open())
  for isForTuning in [true, false] {
    let note = isForTuning ? "tuned with" : "kept aside"
    try table(
      "Along great rivers (\(note))", rivers.filter { $0.isForTuning == isForTuning }, draws: 3,
      [(10, 0.0), (20, 0), (80, 0.1)])
    try table(
      "Over open land (\(note))", open.filter { $0.isForTuning == isForTuning }, draws: 3,
      [(20, 0.0), (20, 0.1), (80, 0), (80, 0.1)])
  }
}
if wantsAll || arguments.contains("speed") { try Speed.run() }
