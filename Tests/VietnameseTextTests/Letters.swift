/// The 67 pairs as a second, independent list: letter, shape mark, tone mark and ASCII letter.
struct WrittenLetter {
  let scalar: Unicode.Scalar
  let ascii: Character
  let marks: [Unicode.Scalar]
}

let writtenLetters: [WrittenLetter] = {
  let tones: [Unicode.Scalar?] = [nil, "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  let rows: [(Character, Unicode.Scalar?, String)] = [
    ("a", nil, "aàảãáạ"), ("a", "\u{306}", "ăằẳẵắặ"), ("a", "\u{302}", "âầẩẫấậ"),
    ("e", nil, "eèẻẽéẹ"), ("e", "\u{302}", "êềểễếệ"), ("i", nil, "iìỉĩíị"),
    ("o", nil, "oòỏõóọ"), ("o", "\u{302}", "ôồổỗốộ"), ("o", "\u{31B}", "ơờởỡớợ"),
    ("u", nil, "uùủũúụ"), ("u", "\u{31B}", "ưừửữứự"), ("y", nil, "yỳỷỹýỵ"),
    ("A", nil, "AÀẢÃÁẠ"), ("A", "\u{306}", "ĂẰẲẴẮẶ"), ("A", "\u{302}", "ÂẦẨẪẤẬ"),
    ("E", nil, "EÈẺẼÉẸ"), ("E", "\u{302}", "ÊỀỂỄẾỆ"), ("I", nil, "IÌỈĨÍỊ"),
    ("O", nil, "OÒỎÕÓỌ"), ("O", "\u{302}", "ÔỒỔỖỐỘ"), ("O", "\u{31B}", "ƠỜỞỠỚỢ"),
    ("U", nil, "UÙỦŨÚỤ"), ("U", "\u{31B}", "ƯỪỬỮỨỰ"), ("Y", nil, "YỲỶỸÝỴ"),
  ]
  let vowels = rows.flatMap { ascii, shape, letters in
    zip(letters.unicodeScalars, tones).map { scalar, tone in
      WrittenLetter(scalar: scalar, ascii: ascii, marks: [shape, tone].compactMap { $0 })
    }
  }
  return
    (vowels + [("d", "đ"), ("D", "Đ")].map { WrittenLetter(scalar: $1, ascii: $0, marks: []) })
    .filter { $0.scalar.value > 0x7F }
}()

/// A seed that is new in each run and printed, so that a failure can be repeated.
func printedSeed(_ name: String) -> UInt64 {
  let seed = UInt64.random(in: 0...UInt64.max)
  print("\(name): seed \(seed)")
  return seed
}

func string(_ scalars: [Unicode.Scalar]) -> String {
  var text = ""
  text.unicodeScalars.append(contentsOf: scalars)
  return text
}

func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
