/// Terms that follow one another, written: their texts and the bits of their lists.
package struct TermBlock: Sendable {
  /// Front-coded texts with their forms, each ended by `;`.
  let text: [UInt8]
  let bits: [UInt64]
  /// Where each term ends in `text` and in `bits`.
  let ends: [End]
  /// The block's words with how many postings each has, digits-only ones left out.
  let words: ByteStrings
  let counts: [UInt32]

  struct End: BitwiseCopyable, Sendable {
    var text: UInt32
    var bits: UInt32
    /// Whether the term is a single word.
    var isWord: Bool
  }
}

extension TermMerge {
  /// Writes the terms of a block: each word, the pairs that it begins, the numbers that stand before the next word.
  package func block(_ block: Int) -> TermBlock {
    BlockWriter(self, range(ofBlock: block)).write()
  }
}

private struct BlockWriter: ~Copyable {
  private let merge: TermMerge
  private let range: Range<Int>
  private var lists: ListWriter
  private var text: [UInt8] = []
  private var coder = FrontCoder()
  private var ends: [TermBlock.End] = []
  private var words = ByteStrings()
  private var counts: [UInt32] = []
  /// For each stretch, its next word and its next number.
  private var nextWord: [Int]
  private var nextNumber: [Int]
  /// For each stretch, the form or pair that comes next and where they end.
  private var next: [Int]
  private var limit: [Int]

  init(_ merge: TermMerge, _ range: Range<Int>) {
    self.merge = merge
    lists = ListWriter(entryCount: merge.entryCount)
    self.range = range
    let first = range.lowerBound > 0 ? merge.words[range.lowerBound] : nil
    nextWord = merge.ranks.map { ranks in ranks.lowerBound(UInt32(range.lowerBound)) }
    nextNumber = merge.runs.map { run in first.map(run.numbers.lowerBound) ?? 0 }
    next = merge.runs.map { _ in 0 }
    limit = next
  }

  consuming func write() -> TermBlock {
    if range.lowerBound == 0 { writeNumbers(before: merge.words.count > 0 ? 0 : nil) }
    for word in range {
      writeForms(of: word)
      writePairs(of: word)
      for run in merge.runs.indices where hasWord(word, run) { nextWord[run] += 1 }
      writeNumbers(before: word + 1 < merge.words.count ? word + 1 : nil)
    }
    return TermBlock(
      text: text, bits: lists.finish(), ends: ends, words: words, counts: counts)
  }
}

extension BlockWriter {
  private func hasWord(_ word: Int, _ run: Int) -> Bool {
    let next = nextWord[run]
    return next < merge.ranks[run].count && merge.ranks[run][next] == UInt32(word)
  }

  private mutating func writeForms(of word: Int) {
    let folded = merge.words[word]
    coder.append(folded, to: &text)
    for run in merge.runs.indices {
      let rank = nextWord[run]
      let starts = merge.runs[run].formStarts
      let isThere = hasWord(word, run)
      next[run] = isThere ? Int(starts[rank]) : 0
      limit[run] = isThere ? Int(starts[rank + 1]) : 0
    }
    var count = 0
    while let form = leastForm() {
      text.append(UInt8(ascii: ","))
      if form != folded { text += form }
      for run in merge.runs.indices where next[run] < limit[run] {
        guard merge.runs[run].forms[next[run]] == form else { continue }
        addList(merge.runs[run].formLists[next[run]], run)
        next[run] += 1
      }
      count += lists.end()
    }
    endTerm(isWord: true)
    guard !folded.allSatisfy({ $0 &- 0x30 < 10 }) else { return }
    words.append(folded)
    counts.append(UInt32(count))
  }

  private func leastForm() -> ArraySlice<UInt8>? {
    var least: ArraySlice<UInt8>?
    for run in merge.runs.indices where next[run] < limit[run] {
      let form = merge.runs[run].forms[next[run]]
      if let known = least, !ByteStrings.precedes(form, known) { continue }
      least = form
    }
    return least
  }

  private mutating func writePairs(of word: Int) {
    for run in merge.runs.indices {
      let rank = nextWord[run]
      let starts = merge.runs[run].pairStarts
      let isThere = hasWord(word, run)
      next[run] = isThere ? Int(starts[rank]) : 0
      limit[run] = isThere ? Int(starts[rank + 1]) : 0
    }
    while true {
      var second = UInt32.max
      for run in merge.runs.indices where next[run] < limit[run] {
        second = min(second, secondWord(run))
      }
      if second == .max { return }
      for run in merge.runs.indices where next[run] < limit[run] && secondWord(run) == second {
        addList(merge.runs[run].pairLists[next[run]], run)
        next[run] += 1
      }
      _ = lists.end()
      coder.append(merge.words[word], merge.words[Int(second)], to: &text)
      endTerm(isWord: false)
    }
  }

  private func secondWord(_ run: Int) -> UInt32 {
    merge.ranks[run][Int(merge.runs[run].pairSeconds[next[run]])]
  }

  /// Writes the numbers that stand before a word; all where there is none.
  private mutating func writeNumbers(before word: Int?) {
    let end = word.map { merge.words[$0] }
    while true {
      var least: ArraySlice<UInt8>?
      for run in merge.runs.indices where nextNumber[run] < merge.runs[run].numbers.count {
        let number = merge.runs[run].numbers[nextNumber[run]]
        if let bound = least ?? end, !ByteStrings.precedes(number, bound) { continue }
        least = number
      }
      guard let number = least else { return }
      for run in merge.runs.indices where nextNumber[run] < merge.runs[run].numbers.count {
        guard merge.runs[run].numbers[nextNumber[run]] == number else { continue }
        addList(merge.runs[run].numberLists[nextNumber[run]], run)
        nextNumber[run] += 1
      }
      _ = lists.end()
      coder.append(number, to: &text)
      endTerm(isWord: false)
    }
  }

  private mutating func addList(_ list: PostingList, _ run: Int) {
    lists.add(list, merge.runs[run].chunks, base: merge.bases[run])
  }

  private mutating func endTerm(isWord: Bool) {
    text.append(UInt8(ascii: ";"))
    ends.append(
      TermBlock.End(text: UInt32(text.count), bits: UInt32(lists.count), isWord: isWord))
  }
}

extension [UInt32] {
  /// The index of the first of sorted numbers that is not less than `value`.
  fileprivate func lowerBound(_ value: UInt32) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
