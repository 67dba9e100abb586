import Foundation
import Gazetteer
import Geography
import Reports

/// The parts of a town that actors are reported to hold, as parts of its footprint: a disc around its spot.
///
/// An actor with known sides holds the wedges of these sides, as deep from the edge as its share asks for, and the middle where
/// that is named; the rest is whoever's the town is. They are laid over an estimate by its own faces, so that maps, areas
/// and spots agree at every scale.
struct TownParts: Hashable, Sendable {
  /// What an actor holds on its sides: the eighths from the north clockwise, from a depth outwards.
  private struct Wedges: Hashable, Sendable {
    var actor: String
    var eighths: [Int]
    /// In metres from the middle.
    var inner: Double
    /// The radius of the middle that it holds, in metres; nought for none.
    var middle: Double
  }

  /// The footprint's radius in metres.
  let radius: Double
  /// The smallest share first: it would vanish behind a larger one on the same side.
  private let wedges: [Wedges]
  /// Who has what is in none of the wedges.
  private let rest: Pin.Tenure

  /// People on a square kilometre of a town, where its outline is not known.
  static let density = 5000.0
  static let smallestRadius = 400.0

  /// The parts of a pin's town; nil where no sides are named, or all of it is one actor's.
  init?(_ pin: Pin) {
    guard pin.shares.contains(where: { !$0.sectors.isEmpty }) else { return nil }
    let radius = TownParts.radius(pin.kind, pin.population)
    wedges = pin.shares.reversed().compactMap { share in
      let eighths = share.sectors.compactMap { TownParts.compass.firstIndex(of: $0) }
      guard !share.sectors.isEmpty else { return nil }
      let part = share.share / Double(share.sectors.count)
      return Wedges(
        actor: share.actor, eighths: eighths, inner: radius * max(0, 1 - 8 * part).squareRoot(),
        middle: share.sectors.contains(.centre) ? radius * min(0.7, max(0.25, part.squareRoot())) : 0)
    }
    let main = pin.shares.first { $0.sectors.isEmpty }?.actor
    // A holder's own sides say no more than that it holds the most.
    let holder: Pin.Tenure? = if case .held = pin.tenure { pin.tenure } else { main.map { .held($0) } }
    rest = holder ?? pin.tenure
    self.radius = radius
    guard wedges.contains(where: { rest != .held($0.actor) }) else { return nil }
  }

  /// The actors who hold parts.
  var holders: [String] {
    let actors = wedges.map(\.actor)
    return if case .held(let actor) = rest { [actor] + actors } else { actors }
  }

  /// Who holds the spot at an offset from the middle, in metres to the east and north; nil outside the footprint.
  func tenure(east: Double, north: Double) -> Pin.Tenure? {
    let distance = (east * east + north * north).squareRoot()
    guard distance <= radius else { return nil }
    if let middle = wedges.first(where: { distance < $0.middle }) { return .held(middle.actor) }
    let eighth = (Int((atan2(east, north) / (.pi / 4)).rounded()) + 8) % 8
    let own = wedges.first { $0.eighths.contains(eighth) && distance >= $0.inner }
    return own.map { .held($0.actor) } ?? rest
  }

  /// The outlines of the footprint and its parts around a spot of the plane.
  func outlines(around spot: Point) -> [Line<Point>] {
    [arc(spot, radius, 0, 8)]
      + wedges.flatMap { own in
        (own.middle > 0 ? [arc(spot, own.middle, 0, 8)] : [])
          + own.eighths.flatMap { eighth in
            let (from, to) = (Double(eighth) - 0.5, Double(eighth) + 0.5)
            // A little beyond the arcs that they end at, so that they are sure to meet.
            return [from, to].map { side in
              Line([at(spot, own.inner * 0.98, side), at(spot, radius * 1.02, side)])
            } + (own.inner > 0 ? [arc(spot, own.inner, from - 0.05, to + 0.05)] : [])
          }
      }
  }

  private static let compass: [Report.Sector] = [
    .north, .northeast, .east, .southeast, .south, .southwest, .west, .northwest,
  ]

  /// A spot at a distance from another, in a direction counted in eighths from the north clockwise.
  private func at(_ spot: Point, _ distance: Double, _ direction: Double) -> Point {
    let angle = direction * .pi / 4
    return Point(x: spot.x + distance * sin(angle), y: spot.y + distance * cos(angle))
  }

  private func arc(_ spot: Point, _ radius: Double, _ from: Double, _ to: Double) -> Line<Point> {
    let steps = max(4, Int(((to - from) * 8).rounded()))
    var points = (0...steps).map { at(spot, radius, from + (to - from) * Double($0) / Double(steps)) }
    // Sine and cosine of a full turn are a little off.
    if to - from == 8 { points[steps] = points[0] }
    return Line(points)
  }

  /// The radius of a place's footprint in metres: that of its population, else what is usual for its kind.
  static func radius(_ kind: PlaceKind, _ population: Int) -> Double {
    guard population <= 0 else {
      return max(smallestRadius, 1000 * (Double(population) / density / .pi).squareRoot())
    }
    return switch kind {
    case .city: 3000
    case .oilField, .gasField, .island: 2000
    case .airbase, .airport: 1500
    case .village, .neighbourhood, .dam, .bridge, .borderCrossing, .camp, .facility: smallestRadius
    default: 1000
    }
  }
}

/// Towns held in parts, at their spots of the plane.
struct PartedTowns: Sendable {
  struct Town: Sendable {
    var parts: TownParts
    var spot: Point
    /// The index of its pin.
    var pin: Int
  }

  let towns: [Town]
  /// The towns that reach into each square of the plane; squares are as wide as the widest footprint.
  private let near: [Square: [Int]]
  private let side: Double

  private struct Square: Hashable, Sendable {
    var column, row: Double
  }

  /// No map shows the parts of more towns than this; the smaller ones are left as their surroundings.
  private static let most = 2000

  /// The towns of pins that are held in parts, the widest first; ground that is one town's is not another's.
  init(_ pins: [Pin], at spots: [Point]) {
    let all = pins.indices.compactMap { i in TownParts(pins[i]).map { Town(parts: $0, spot: spots[i], pin: i) } }
      .sorted { ($1.parts.radius, $0.pin) < ($0.parts.radius, $1.pin) }
    let side = max(1, all.first?.parts.radius ?? 1)
    var towns: [Town] = []
    var near: [Square: [Int]] = [:]
    for town in all where towns.count < PartedTowns.most {
      let around = PartedTowns.squares(around: town.spot, side)
      // A footprint that meets this one's lies no further off than two squares, which is one from those around it.
      let isFree = !around.contains { square in
        (near[square] ?? []).contains { i in
          towns[i].spot.distance(to: town.spot) < (towns[i].parts.radius + town.parts.radius) * 1.05
        }
      }
      guard isFree else { continue }
      for square in around { near[square, default: []].append(towns.count) }
      towns.append(town)
    }
    (self.towns, self.near, self.side) = (towns, near, side)
  }

  /// The square of a spot and the eight around it.
  private static func squares(around spot: Point, _ side: Double) -> [Square] {
    let home = square(spot, side)
    return [-1.0, 0, 1].flatMap { column in
      [-1.0, 0, 1].map { Square(column: home.column + column, row: home.row + $0) }
    }
  }

  /// The outlines of all footprints and their parts.
  var outlines: [Line<Point>] { towns.flatMap { $0.parts.outlines(around: $0.spot) } }

  /// Who holds a spot that lies in a footprint of which `isOpen` tells that it reaches there; nil elsewhere.
  func tenure(at spot: Point, isOpen: (Town) -> Bool) -> Pin.Tenure? {
    for i in near[PartedTowns.square(spot, side)] ?? [] {
      let town = towns[i]
      let tenure = town.parts.tenure(east: spot.x - town.spot.x, north: spot.y - town.spot.y)
      if let tenure, isOpen(town) { return tenure }
    }
    return nil
  }

  private static func square(_ p: Point, _ side: Double) -> Square {
    Square(column: (p.x / side).rounded(.down), row: (p.y / side).rounded(.down))
  }
}

extension SpotControl {
  /// Control of a spot in a part of a town, where the shares are those around it.
  ///
  /// Whoever is reported to hold the part is as likely to as reports are right; the others share the rest.
  init(_ part: Pin.Tenure, shares: [Share], support: Double) {
    guard case .held(let actor) = part else {
      self.init(part == .nobody ? .noData : .contested, shares: shares, support: support)
      return
    }
    let others = shares.filter { $0.actor != actor }
    let sum = others.reduce(0) { $0 + $1.share }
    let rest = others.map { Share(actor: $0.actor, share: sum > 0 ? $0.share / sum * Certainty.wrong : 0) }
    self.init(.held, shares: [Share(actor: actor, share: 1 - Certainty.wrong)] + rest, support: support)
  }
}
