/// The skeletons one sound away from some others: what a misspelled or misheard name may have been.
enum SkeletonEdits {
  private static let consonants: [Sound.Byte] = Array("bdfghklmnrstz".utf8)

  /// Hashes of every skeleton with one consonant more, less, or other; of short skeletons none, since all would be meant.
  static func keys(of skeletons: [[Sound.Byte]]) -> [UInt64] {
    var keys: Set<UInt64> = []
    var ordered: [UInt64] = []
    func add(_ skeleton: [Sound.Byte]) {
      let key = KeyHash.skeleton(skeleton)
      if keys.insert(key).inserted { ordered.append(key) }
    }
    for skeleton in skeletons.prefix(4) where skeleton.count >= 3 && skeleton.count <= 24 {
      for index in skeleton.indices where skeleton.count > 3 {
        var shorter = skeleton
        shorter.remove(at: index)
        add(shorter)
      }
      for index in 0...skeleton.count {
        for consonant in consonants {
          var other = skeleton
          other.insert(consonant, at: index)
          add(other)
          if index < skeleton.count {
            other.remove(at: index + 1)
            add(other)
          }
        }
      }
    }
    return ordered
  }
}
