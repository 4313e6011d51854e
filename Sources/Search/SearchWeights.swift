/// The numbers that rank, the same here and in `Browser/engine.js`.
package enum SearchWeights {
  /// What a level weighs: 50 · 2^(level / 3.4), rounded.
  package static let ofLevel: [Int] = [
    50, 61, 75, 92, 113, 139, 170, 208, 255, 313, 384, 471, 577, 708, 868, 1064,
  ]
}
