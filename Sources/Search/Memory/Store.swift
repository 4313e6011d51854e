/// A growing row of plain values that one owner changes: an array without the question, at each
/// change, whether somebody else holds it too.
@safe struct Store<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count: Int

  init(capacity: Int = 16) {
    unsafe base = .allocate(capacity: max(1, capacity))
    self.capacity = max(1, capacity)
    count = 0
  }

  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    unsafe base.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { unsafe base.deallocate() }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an element that is there")
      return unsafe base[index]
    }
    @inline(__always) set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count), "an element that is there")
      unsafe base[index] = newValue
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow(to: count + 1) }
    unsafe base[count] = element
    count += 1
  }

  /// Appends `more` times the same element; returns where the first one stands.
  mutating func append(repeating element: Element, _ more: Int) -> Int {
    let start = count
    if start + more > capacity { grow(to: start + more) }
    unsafe (base + start).initialize(repeating: element, count: more)
    count = start + more
    return start
  }

  /// Forgets all elements and keeps the room.
  mutating func removeAll() { count = 0 }

  /// The elements as an array of their own.
  var array: [Element] { unsafe Array(UnsafeBufferPointer(start: base, count: count)) }

  private mutating func grow(to least: Int) {
    let larger = max(least, capacity * 2)
    let moved = UnsafeMutablePointer<Element>.allocate(capacity: larger)
    unsafe moved.moveInitialize(from: base, count: count)
    unsafe base.deallocate()
    unsafe base = moved
    capacity = larger
  }
}
