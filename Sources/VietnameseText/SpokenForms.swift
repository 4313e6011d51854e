/// The onsets and rimes from which Vietnamese syllables are made, to tell a plausible one from any other row of letters.
///
/// Letters are written with shapes and without tones. Beside the standard ones there are the onsets and rimes of names from
/// the Central Highlands (Đắk Lắk, Krông, Plây).
enum SpokenForms {
  static let onsets = words(
    """
    b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x kr kl br bl pl đr
    """)

  static let rimes = words(
    """
    a ac ach ai ak am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êk êm ên ênh êp êt êu
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi ok
    om on ong ooc oong op ot ô ôc ôi ôk ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui uk um un ung uôc uôi uôm uôn uông uôt uơ up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu
    ưt ưu y ych yêm yên yêng yêt yêu ynh yt
    """)

  /// The length of the onset of plausible `letters` (lower case, shapes, no tone), or nil if they make no syllable.
  static func onset(of letters: [UInt8]) -> Int? {
    for length in stride(from: min(3, letters.count - 1), through: 0, by: -1) {
      let onset = letters.prefix(length)
      let rime = letters.dropFirst(length)
      guard length == 0 || onsets.contains(Array(onset)), rimes.contains(Array(rime)),
        fits(Array(onset), before: Array(rime))
      else { continue }
      return length
    }
    return nil
  }

  /// Whether the tone can be spoken on a rime: before c, ch, k, p, t only sắc and nặng. No tone is one that was left out.
  static func canCarry(_ tone: UInt8, _ rime: some BidirectionalCollection<UInt8>) -> Bool {
    guard let last = rime.last else { return false }
    let isStop = last == 0x63 || last == 0x6B || last == 0x70 || last == 0x74
    let endsInCh = last == 0x68 && rime.dropLast().last == 0x63
    return tone == 0 || tone >= 4 || !(isStop || endsInCh)
  }
}

extension SpokenForms {
  private static func words(_ list: String) -> Set<[UInt8]> {
    Set(list.utf8.split { $0 == 0x20 || $0 == 0x0A }.map(Array.init))
  }

  /// How spelling divides the work: gh and ngh before e, ê, i; c and ng before the others; gi and qu swallow an i and a u.
  private static func fits(_ onset: [UInt8], before rime: [UInt8]) -> Bool {
    let first = rime[0]
    let isE = first == 0x65 || rime.starts(with: [0xC3, 0xAA])
    let isI = first == 0x69
    let isY = first == 0x79
    switch String(decoding: onset, as: UTF8.self) {
    case "gh", "ngh": return isE || isI
    case "c", "ng": return !isE && !isI && !isY
    case "g": return !isE && !isY
    case "gi": return !isI && !isY
    case "qu": return first != 0x6F && first != 0x75 && !rime.starts(with: [0xC6, 0xB0])
    default: return true
    }
  }
}
