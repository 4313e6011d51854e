import VietnameseText

/// What the words around a number say it is.
enum NumberWords {
  enum Meaning {
    case phone
    case identity
    /// A bank account, by words that mean nothing else.
    case account
    /// A bank account, or an account of another sort.
    case anyAccount
    /// A bank, or a transfer to one.
    case bank
    /// Taxes, goods, books.
    case other
  }

  /// How many bytes before a number still speak of it.
  private static let reach = 96

  private static let phrases: [(meaning: Meaning, words: [UInt8])] = lists.flatMap {
    meaning, texts in
    texts.map { (meaning, Array(($0 + " ").utf8)) }
  }

  private static let lists: [(Meaning, [String])] = [
    (
      .phone,
      [
        "sdt", "dt", "dd", "tel", "lh", "zalo", "phone", "mobile", "goi", "mob", "call", "alo",
        "dien thoai", "lien he", "di dong", "hotline", "so may", "fax", "viber", "whatsapp",
        "tong dai",
      ]
    ),
    (
      .identity,
      [
        "cmnd", "cccd", "cmt", "cmtnd", "gcmnd", "c m n d", "c c c d", "can cuoc",
        "chung minh nhan dan", "chung minh thu", "giay chung minh", "so chung minh",
        "so dinh danh", "dinh danh ca nhan", "ddcn", "c m t", "c m t n d",
      ]
    ),
    (
      .account,
      [
        "stk", "so tai khoan", "so tk", "account no", "account number", "acc no", "a c no",
        "tk ngan hang", "tai khoan ngan hang", "bank account", "s t k",
      ]
    ),
    (.anyAccount, ["tai khoan", "tk", "account"]),
    (
      .bank,
      [
        "ngan hang", "bank", "chuyen khoan", "chuyen tien", "vietcombank", "vcb", "agribank",
        "bidv", "vietinbank", "mbbank", "techcombank", "sacombank", "acb", "vpbank", "tpbank",
        "hdbank", "vib", "shb", "eximbank", "msb", "seabank", "lpbank", "ocb", "abbank",
      ]
    ),
    (
      .other,
      [
        "mst", "ma so thue", "tax", "ma so doanh nghiep", "dang ky doanh nghiep", "cndkdn",
        "dkkd", "gpkd", "dkdn", "dang ky kinh doanh", "giay phep kinh doanh", "ma vach", "barcode",
        "isbn", "ean",
      ]
    ),
  ]

  /// Words that people glue to a number: `SĐT0912…`.
  private static let glued: [String: Meaning] = [
    "sdt": .phone, "dt": .phone, "dd": .phone, "tel": .phone, "lh": .phone, "zalo": .phone,
    "phone": .phone, "mobile": .phone, "mob": .phone, "goi": .phone, "call": .phone, "so": .phone,
    "alo": .phone, "dienthoai": .phone, "lienhe": .phone, "didong": .phone, "sodienthoai": .phone,
    "cmnd": .identity, "cccd": .identity, "cmt": .identity, "cmtnd": .identity,
    "cancuoc": .identity, "stk": .account, "tk": .account, "sotk": .account,
    "sotaikhoan": .account, "ddcn": .identity, "vneid": .identity, "sodinhdanh": .identity,
  ]

  /// What the last words before `place` on its line call a number; where nothing but marks stands
  /// there, those of the line above.
  static func before(_ place: Int, _ bytes: Span<UInt8>) -> Meaning? {
    let text = words(bytes, max(0, place - reach)..<place, .lastLine)
    if text == [0x20] { return endOfLineAbove(place, bytes) }
    return last(in: text)
  }

  /// What words say a column is about: all of them, for a head has no other.
  static func head(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> Meaning? {
    cell.isEmpty ? nil : last(in: words(bytes, cell, .lastLine))
  }

  /// What the last words before a line end and a number are, if a sentence does not go on there.
  private static func endOfLineAbove(_ place: Int, _ bytes: Span<UInt8>) -> Meaning? {
    var end = place
    while end > 0, place - end < 24, bytes[end - 1] != 0x0A {
      if isDigit(bytes[end - 1]) { return nil }
      end -= 1
    }
    guard end > 1, bytes[end - 1] == 0x0A else { return nil }
    let text = words(bytes, max(0, end - 1 - reach)..<end - 1, .lastLine)
    guard let colon = bytesBefore(end - 1, bytes), colon == UInt8(ascii: ":") else { return nil }
    return last(in: text)
  }

  /// The last byte before `place` that is no blank.
  private static func bytesBefore(_ place: Int, _ bytes: Span<UInt8>) -> UInt8? {
    var index = place
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0D { index -= 1 }
    return index > 0 ? bytes[index - 1] : nil
  }

  private static func last(in text: [UInt8]) -> Meaning? {
    var index = text.count - 1
    while index > 0 {
      if text[index] != 0x20, text[index - 1] == 0x20, let meaning = phrase(text, index) {
        return meaning == .anyAccount ? longer(text, index) : meaning
      }
      index -= 1
    }
    return nil
  }

  /// What the phrase is if the word before belongs to it: “số tài khoản”.
  private static func longer(_ text: [UInt8], _ index: Int) -> Meaning {
    let start = text[..<(index - 1)].lastIndex(of: 0x20).map { $0 + 1 }
    return start.flatMap { phrase(text, $0) } == .account ? .account : .anyAccount
  }

  /// What the words that follow at once call the number, up to `reach` bytes away.
  static func after(_ place: Int, _ bytes: Span<UInt8>, reach: Int) -> Meaning? {
    let text = words(bytes, place..<min(bytes.count, place + reach), .firstLine)
    return text.indices.dropFirst().lazy
      .filter { text[$0] != 0x20 && text[$0 - 1] == 0x20 }
      .compactMap { phrase(text, $0) }.first
  }

  /// What a word that is glued to the beginning of a number calls it.
  static func gluedBefore(_ place: Int, _ bytes: Span<UInt8>) -> Meaning? {
    // Every such word has two letters; the commands of a drawing's path have one.
    guard place > 1, isLetter(bytes[place - 2]) || bytes[place - 2] >= 0x80 else { return nil }
    let text = words(bytes, max(0, place - reach)..<place, .lastLine, parting: false)
    return text.split(separator: 0x20).last.flatMap { glued[String(decoding: $0, as: UTF8.self)] }
  }

  /// What a word that is glued to the end of a number calls it.
  static func gluedAfter(_ place: Int, _ bytes: Span<UInt8>) -> Meaning? {
    guard place + 1 < bytes.count, isLetter(bytes[place + 1]) || bytes[place + 1] >= 0x80 else {
      return nil
    }
    let text = words(bytes, place..<min(bytes.count, place + 16), .firstLine, parting: false)
    return text.split(separator: 0x20).first.flatMap { glued[String(decoding: $0, as: UTF8.self)] }
  }

  /// Whether an amount of money or of people ends at `place`.
  static func isAmount(endingAt place: Int, _ bytes: Span<UInt8>) -> Bool {
    let text = words(bytes, place..<min(bytes.count, place + 16), .firstLine)
    let sign = Array("₫".utf8)
    let blank = place < bytes.count && bytes[place] == 0x20 ? place + 1 : place
    if blank + 3 <= bytes.count, sign.indices.allSatisfy({ bytes[blank + $0] == sign[$0] }) {
      return true
    }
    let word = text.split(separator: 0x20).first.map { String(decoding: $0, as: UTF8.self) }
    return word.map { ["dong", "vnd", "d", "the", "nguoi", "luot", "trieu", "ty"].contains($0) }
      ?? false
  }

  private static func phrase(_ text: [UInt8], _ index: Int) -> Meaning? {
    let first = text[index]
    for (meaning, words) in phrases where words[0] == first {
      if index + words.count <= text.count,
        words.indices.allSatisfy({ text[index + $0] == words[$0] })
      {
        return meaning
      }
    }
    return nil
  }

  /// The bytes with a space where a name changes from small to capital letters: soTaiKhoan.
  private static func parted(_ bytes: [UInt8]) -> [UInt8] {
    var parted: [UInt8] = []
    parted.reserveCapacity(bytes.count + 8)
    var wasSmall = false
    for byte in bytes {
      if wasSmall, byte &- 0x41 < 26 { parted.append(0x20) }
      wasSmall = byte &- 0x61 < 26
      parted.append(byte)
    }
    return parted
  }

  private enum Line { case lastLine, firstLine }

  /// The words of the line without marks, one space around each.
  private static func words(
    _ bytes: Span<UInt8>, _ range: Range<Int>, _ line: Line, parting: Bool = true
  ) -> [UInt8] {
    var raw: [UInt8] = []
    raw.reserveCapacity(range.count)
    for index in range {
      let byte = bytes[index]
      if byte == 0x0A {
        if line == .firstLine { break }
        raw.removeAll(keepingCapacity: true)
      } else {
        raw.append(byte)
      }
    }
    let folded = Fold.fold(String(decoding: parting ? parted(raw) : raw, as: UTF8.self)).utf8
    var text: [UInt8] = [0x20]
    text.reserveCapacity(folded.count + 2)
    for byte in folded {
      let isWord = byte &- 0x61 < 26
      if isWord || text.last != 0x20 { text.append(isWord ? byte : 0x20) }
    }
    if text.last != 0x20 { text.append(0x20) }
    return text
  }
}
