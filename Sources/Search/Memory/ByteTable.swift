/// Numbers strings of bytes in the order in which they come; for the rare ones that no integer holds.
struct ByteTable: ~Copyable {
  private(set) var strings = ByteStrings()
  private var slots = Store<UInt32>(repeating: 0, count: 1 << 8)

  /// The number of a string, which is the count before the call where the string is new.
  mutating func number(of string: [UInt8]) -> (number: Int, isNew: Bool) {
    var index = place(string[...])
    while slots[index] != 0 {
      let number = Int(slots[index]) - 1
      if strings[number] == string[...] { return (number, false) }
      index = (index + 1) & (slots.count - 1)
    }
    strings.append(string)
    slots[index] = UInt32(strings.count)
    if strings.count * 2 > slots.count { grow() }
    return (strings.count - 1, true)
  }

  private func place(_ string: ArraySlice<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in string { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash.spread >> 32) & (slots.count - 1)
  }

  private mutating func grow() {
    slots = Store(repeating: 0, count: slots.count * 2)
    for number in 0..<strings.count {
      var index = place(strings[number])
      while slots[index] != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = UInt32(number + 1)
    }
  }
}
