/// The terms of a stretch of entries in byte order, each with its list.
package struct SearchRun: Sendable {
  /// How many entries the stretch has.
  let entryCount: Int
  /// The folded words.
  let words: ByteStrings
  /// Exact forms, word by word: those of word n begin at `formStarts[n]`.
  let formStarts: [UInt32]
  let forms: ByteStrings
  let formLists: [PostingList]
  /// The second words of pairs, by the first one: those of word n begin at `pairStarts[n]`.
  let pairStarts: [UInt32]
  let pairSeconds: [UInt32]
  let pairLists: [PostingList]
  /// Numbers of documents, and filters.
  let numbers: ByteStrings
  let numberLists: [PostingList]
  /// What `PostingChunks` has collected.
  let chunks: [UInt8]
}

extension TermCounter {
  /// Sorts the terms.
  consuming func run(entryCount: Int) -> SearchRun {
    let order = wordOrder()
    var ranks = [UInt32](repeating: 0, count: order.words.count)
    for (rank, word) in order.numbers.enumerated() { ranks[Int(word)] = UInt32(rank) }
    let forms = sortedForms(ranks)
    let pairs = sortedPairs(ranks)
    let numbers = sortedNumbers()
    return SearchRun(
      entryCount: entryCount, words: order.words,
      formStarts: forms.starts, forms: forms.texts, formLists: forms.lists,
      pairStarts: pairs.starts, pairSeconds: pairs.seconds, pairLists: pairs.lists,
      numbers: numbers.texts, numberLists: numbers.lists, chunks: chunks.array)
  }

  private func wordOrder() -> (words: ByteStrings, numbers: [UInt32]) {
    let texts = words.keys.map { key in
      key >= Self.longWord
        ? Array(folded.strings[Int(key & 0xFFFF_FFFF)]) : ShortWord(letters: key).folded
    }
    let keys = texts.map(Self.firstBytes)
    let numbers = texts.indices.sorted { left, right in
      keys[left] != keys[right]
        ? keys[left] < keys[right] : ByteStrings.precedes(texts[left][...], texts[right][...])
    }
    var sorted = ByteStrings()
    for number in numbers { sorted.append(texts[number]) }
    return (sorted, numbers.map(UInt32.init))
  }

  /// The first eight bytes as one number, which compares as they do.
  private static func firstBytes(_ text: [UInt8]) -> UInt64 {
    var key: UInt64 = 0
    for index in 0..<8 { key = key << 8 | (index < text.count ? UInt64(text[index]) : 0) }
    return key
  }

  private func sortedForms(_ ranks: [UInt32])
    -> (starts: [UInt32], texts: ByteStrings, lists: [PostingList])
  {
    let texts = forms.keys.map { word in
      word.letters >= Self.longWord ? Array(exact.strings[Int(word.marks)]) : word.exact
    }
    let own = formLists.lists
    let groups = Grouping(
      (0..<texts.count).map { ranks[Int(wordOfForm[$0])] }, groupCount: ranks.count)
    var sorted = ByteStrings()
    var lists: [PostingList] = []
    lists.reserveCapacity(texts.count)
    for group in 0..<ranks.count {
      let members = groups.members(of: group).sorted {
        ByteStrings.precedes(texts[Int($0)][...], texts[Int($1)][...])
      }
      for member in members {
        sorted.append(texts[Int(member)])
        lists.append(own[Int(member)])
      }
    }
    return (groups.starts, sorted, lists)
  }

  private func sortedPairs(_ ranks: [UInt32])
    -> (starts: [UInt32], seconds: [UInt32], lists: [PostingList])
  {
    let keys = pairs.keys
    let own = pairLists.lists
    let bySecond = Grouping(
      keys.map { ranks[Int($0 & 0xFFFF_FFFF)] }, groupCount: ranks.count)
    let byFirst = Grouping(
      bySecond.members.map { ranks[Int(keys[Int($0)] >> 32)] }, groupCount: ranks.count)
    let order = byFirst.members.map { Int(bySecond.members[Int($0)]) }
    return (
      byFirst.starts, order.map { ranks[Int(keys[$0] & 0xFFFF_FFFF)] }, order.map { own[$0] }
    )
  }

  private func sortedNumbers() -> (texts: ByteStrings, lists: [PostingList]) {
    let own = numberLists.lists
    let order = (0..<numbers.strings.count).sorted {
      ByteStrings.precedes(numbers.strings[$0], numbers.strings[$1])
    }
    var texts = ByteStrings()
    for number in order { texts.append(numbers.strings[number]) }
    return (texts, order.map { own[$0] })
  }
}

/// Elements by the group that each belongs to, in their order: a counting sort.
private struct Grouping {
  /// Where each group begins in `members`, and the end of the last one.
  let starts: [UInt32]
  let members: [UInt32]

  init(_ groups: [UInt32], groupCount: Int) {
    var starts = [UInt32](repeating: 0, count: groupCount + 1)
    for group in groups { starts[Int(group) + 1] += 1 }
    for group in 0..<groupCount { starts[group + 1] += starts[group] }
    var next = starts
    var members = [UInt32](repeating: 0, count: groups.count)
    for (element, group) in groups.enumerated() {
      members[Int(next[Int(group)])] = UInt32(element)
      next[Int(group)] += 1
    }
    self.starts = starts
    self.members = members
  }

  func members(of group: Int) -> ArraySlice<UInt32> {
    members[Int(starts[group])..<Int(starts[group + 1])]
  }
}
