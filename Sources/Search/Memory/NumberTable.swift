/// What a `NumberTable` finds numbers by.
protocol TableKey: BitwiseCopyable, Equatable {
  /// A value that stands in empty slots and is never looked at.
  static var empty: Self { get }
  /// The key's bits spread, the upper ones best.
  var spread: UInt64 { get }
}

extension UInt64: TableKey {
  static var empty: UInt64 { 0 }
  var spread: UInt64 { (self ^ self >> 29) &* 0x9E37_79B9_7F4A_7C15 }
}

/// Numbers keys in the order in which they come: a hash table with open addressing.
struct NumberTable<Key: TableKey>: ~Copyable {
  // Not private: the compiler cannot emit a private element of a generic store.
  struct Slot: BitwiseCopyable {
    var key = Key.empty
    /// The number plus one; 0 where the slot is empty.
    var number: UInt32 = 0
  }

  private var slots: Store<Slot>
  private var shift: UInt64
  /// How many keys there are.
  private(set) var count = 0

  init(bits: Int = 10) {
    slots = Store(repeating: Slot(), count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  /// The number of a key, which is `count` before the call where the key is new.
  @inline(__always)
  mutating func number(of key: Key) -> (number: Int, isNew: Bool) {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key.spread &>> shift)
    while true {
      let slot = slots[index]
      if slot.number != 0, slot.key == key { return (Int(slot.number) - 1, false) }
      if slot.number == 0 { break }
      index = (index + 1) & mask
    }
    return (insert(key, at: index), true)
  }

  /// All keys, by their numbers.
  var keys: [Key] {
    var keys = [Key](repeating: .empty, count: count)
    for index in 0..<slots.count where slots[index].number != 0 {
      keys[Int(slots[index].number) - 1] = slots[index].key
    }
    return keys
  }
}

extension NumberTable {
  @inline(never)
  private mutating func insert(_ key: Key, at index: Int) -> Int {
    count += 1
    slots[index] = Slot(key: key, number: UInt32(count))
    if count * 5 > slots.count * 3 { grow() }
    return count - 1
  }

  private mutating func grow() {
    var larger = Store(repeating: Slot(), count: slots.count * 2)
    shift -= 1
    let mask = larger.count - 1
    for old in 0..<slots.count where slots[old].number != 0 {
      var index = Int(truncatingIfNeeded: slots[old].key.spread &>> shift)
      while larger[index].number != 0 { index = (index + 1) & mask }
      larger[index] = slots[old]
    }
    slots = larger
  }
}
