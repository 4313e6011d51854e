/// Collects the terms of a stretch of entries, which are added in the order of their numbers.
package struct SearchIndexer: ~Copyable {
  private var tokeniser = Tokeniser()
  private var terms = TermCounter()
  private var count: UInt32 = 0

  package init() {}

  /// Adds the next entry.
  package mutating func add(_ text: SearchText) {
    add(text.title, .title)
    add(text.heading, .heading)
    add(text.body, .body)
    for filter in text.filters { terms.addFilter(filter) }
    terms.endEntry(count)
    count += 1
  }

  private mutating func add(_ text: [UInt8], _ field: TextField) {
    terms.field = field
    tokeniser.run(text, into: &terms)
  }

  /// The terms with their lists, sorted.
  package consuming func finish() -> SearchRun { terms.run(entryCount: Int(count)) }
}

/// Numbers the terms of a stretch and counts how often each entry has them.
struct TermCounter: ~Copyable, TokenSink {
  /// The field that is being read.
  var field = TextField.body
  /// Exact forms; letters above `longWord` stand for a number in `folded`, marks then for one in `exact`.
  private(set) var forms = NumberTable<ShortWord>(bits: 12)
  private(set) var words = NumberTable<UInt64>(bits: 12)
  private(set) var wordOfForm = Store<UInt32>()
  /// The numbers of two words, the first one in the upper half.
  private(set) var pairs = NumberTable<UInt64>(bits: 14)
  private(set) var folded = ByteTable()
  private(set) var exact = ByteTable()
  private(set) var numbers = ByteTable()
  private(set) var formLists = PostingLists()
  private(set) var pairLists = PostingLists()
  private(set) var numberLists = PostingLists()
  private(set) var chunks = PostingChunks()
  private var previous: UInt64 = 0
  /// The pairs of the text at hand, looked up together: one after another would wait for memory.
  private var waiting = Store<UInt64>(capacity: 1 << 10)

  /// No short word has such letters, for they are ASCII.
  static let longWord: UInt64 = 0xFF << 56

  @inline(__always)
  mutating func word(_ word: ShortWord, isAdjacent: Bool) {
    let (form, isNew) = forms.number(of: word)
    if isNew { addForm(word) }
    formLists.count(form, in: field)
    let number = UInt64(wordOfForm[form])
    if isAdjacent { waiting.append(previous &<< 32 | number) }
    previous = number
  }

  mutating func word(folded: [UInt8], exact: [UInt8], isAdjacent: Bool) {
    let word = UInt64(self.folded.number(of: folded).number)
    let form = UInt32(self.exact.number(of: exact).number)
    self.word(ShortWord(letters: Self.longWord | word, marks: form), isAdjacent: isAdjacent)
  }

  mutating func number(_ number: [UInt8]) {
    let (list, isNew) = numbers.number(of: number)
    if isNew { numberLists.add(to: &chunks) }
    numberLists.count(list, in: field)
  }

  mutating func endText() {
    for index in 0..<waiting.count {
      let (pair, isNew) = pairs.number(of: waiting[index])
      if isNew { pairLists.add(to: &chunks) }
      pairLists.count(pair, in: field)
    }
    waiting.removeAll()
  }

  /// Counts the entry at hand among those that a filter passes.
  mutating func addFilter(_ name: String) {
    field = .body
    number([UInt8(ascii: "#")] + name.utf8)
  }

  mutating func endEntry(_ entry: UInt32) {
    formLists.endEntry(entry, into: &chunks)
    pairLists.endEntry(entry, into: &chunks)
    numberLists.endEntry(entry, into: &chunks)
  }

  @inline(never)
  private mutating func addForm(_ word: ShortWord) {
    formLists.add(to: &chunks)
    wordOfForm.append(UInt32(words.number(of: word.letters).number))
  }
}
