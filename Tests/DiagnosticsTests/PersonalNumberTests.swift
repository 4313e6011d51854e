import Diagnostics
import Testing

@Suite struct PersonalNumberTests {
  @Test(arguments: [
    ("plain", "CCCD 001203012345 cấp năm 2021", "001203012345"),
    ("at both ends", "001203012345", "001203012345"),
    ("groups of three", "số 001 203 012 345.", "001203012345"),
    ("groups of four", "0012.0301.2345", "001203012345"),
    ("hyphens", "001-203-012-345", "001203012345"),
    ("by its parts", "001 2 03 012345", "001203012345"),
    ("pairs", "09 12 03 01 23 45", "091203012345"),
    ("no-break spaces", "001\u{A0}203\u{A0}012\u{A0}345", "001203012345"),
    ("man of 19xx", "096099012345", "096099012345"),
    ("in a file name", "anh-001203012345.jpg", "001203012345"),
    ("in a path", "Content/001203012345/x.md", "001203012345"),
    ("after a colon", "cccd:079303012345,", "079303012345"),
    ("in quotes", "\"079303012345\"", "079303012345"),
  ])
  func citizenIDs(_ what: String, _ text: String, _ digits: String) {
    let numbers = find(text)
    #expect(numbers.map(\.value) == [digits], "\(what)")
    #expect(numbers.allSatisfy { $0.kind == .citizenID })
  }

  @Test(arguments: [
    ("plain", "gọi 0912345678 nhé", "0912345678"),
    ("spaces", "0912 345 678", "0912345678"),
    ("dots", "0912.345.678", "0912345678"),
    ("hyphens", "0912-345-678", "0912345678"),
    ("dashes", "0912 – 345 – 678", "0912345678"),
    ("parentheses", "(0912) 345 678", "0912345678"),
    ("parentheses inside", "0(912)345678", "0912345678"),
    ("pairs", "09 12 34 56 78", "0912345678"),
    ("single digits", "0 9 1 2 3 4 5 6 7 8", "0912345678"),
    ("a lone zero and dots", "0.912.345.678", "0912345678"),
    ("plus", "+84912345678", "0912345678"),
    ("plus and spaces", "+84 912 345 678", "0912345678"),
    ("plus, zero in parentheses", "+84 (0) 912 345 678", "0912345678"),
    ("plus in parentheses", "(+84) 912-345-678", "0912345678"),
    ("84", "84912345678", "0912345678"),
    ("0084", "0084 912 345 678", "0912345678"),
    ("no-break space", "0912\u{A0}345\u{202F}678", "0912345678"),
    ("zero width between", "0912\u{200B}345678", "0912345678"),
    ("left-to-right embedding around", "\u{202A}0912345678\u{202C}", "0912345678"),
    ("03", "0321234567", "0321234567"), ("05", "0561234567", "0561234567"),
    ("07", "0771234567", "0771234567"), ("08", "0881234567", "0881234567"),
    ("Hà Nội", "024 3945 1234", "02439451234"),
    ("Hồ Chí Minh", "(028) 3829.1234", "02838291234"),
    ("province", "0204 3 856 123", "02043856123"),
    ("landline with plus", "+84 24 3945 1234", "02439451234"),
    ("a word glued to it", "SĐT0912345678", "0912345678"),
    ("a word and a dot", "ĐT.0912345678.", "0912345678"),
    ("a link", "[gọi](tel:+84912345678)", "0912345678"),
    ("Zalo", "https://zalo.me/0912345678", "0912345678"),
    ("in a file name", "IMG_0912345678.jpg", "0912345678"),
    ("after a year", "Năm 2024 0912 345 678", "0912345678"),
    ("a number of the house before", "Tổ 5-0912345678", "0912345678"),
    ("people after it", "0912 345 678 12 người", "0912345678"),
    ("all dots though like a date", "09.12.2034.56", "0912203456"),
    ("phone after a tax code", "MST 0101234567, ĐT 0312345678", "0312345678"),
    ("a full stop and a number", "0912345678. 5 người", "0912345678"),
  ])
  func phoneNumbers(_ what: String, _ text: String, _ digits: String) {
    let numbers = find(text)
    #expect(numbers.map(\.value) == [digits], "\(what)")
    #expect(numbers.allSatisfy { $0.kind == .phone })
  }

  @Test(arguments: [
    ("full-width digits", "０９１２　３４５　６７８", "0912345678"),
    ("full-width plus", "＋８４ 912 345 678", "0912345678"),
    ("mathematical digits", "𝟎𝟗𝟏𝟐 𝟑𝟒𝟓 𝟔𝟕𝟖", "0912345678"),
    ("percent codes", "tel:%30%39%31%32345678", "0912345678"),
    ("after a percent code", "?q=%200912345678", "0912345678"),
    ("after a letter's percent code", "?q=%C3%A10912345678", "0912345678"),
    ("plus as a percent code", "tel:%2B84912345678", "0912345678"),
    ("percent codes between", "0912%C2%A0345%20678", "0912345678"),
    ("emphasis", "**0912** 345 _678_", "0912345678"),
    ("emphasis inside a group", "09**12**345678", "0912345678"),
    ("code", "`0912`345`678`", "0912345678"),
    ("strike-through", "~~0912~~345678", "0912345678"),
    ("escapes of Markdown", "0912\\.345\\-678", "0912345678"),
    ("inline tags", "<b>0912</b><span class=\"a1\">345</span> <em>678</em>", "0912345678"),
    ("a tag with a > in quotes", "0912<a title=\"a > b\">345678</a>", "0912345678"),
    ("a break of lines", "0912<br>345<br />678", "0912345678"),
    ("a comment", "0912<!-- x -->345678", "0912345678"),
    ("wbr", "0912<wbr>345<wbr>678", "0912345678"),
    ("decimal references", "&#48;912&#160;345&#8239;678", "0912345678"),
    ("hexadecimal references", "&#x30;912&#xA0;345678", "0912345678"),
    ("named references", "0912&nbsp;345&shy;6&ndash;78", "0912345678"),
    ("escapes of JSON", "\"\\u0030912\\u00a0345678\"", "0912345678"),
    ("after an escape of JSON", "\"\\u003c0912345678\"", "0912345678"),
    ("a folded line of a calendar", "TEL:09123\r\n 45678", "0912345678"),
    ("soft hyphens", "0912\u{AD}345\u{AD}678", "0912345678"),
    ("word joiner", "0912\u{2060}345678", "0912345678"),
    ("thin spaces", "0912\u{2009}345\u{2006}678", "0912345678"),
    ("keycaps", "0️⃣9️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣", "0912345678"),
    ("commas after its word", "ĐT 0912,345,678", "0912345678"),
    ("a cell of CSV", "7,0912345678,12", "0912345678"),
    ("in a chat", "số0912345678của tổ", "0912345678"),
  ])
  func disguises(_ what: String, _ text: String, _ value: String) {
    let numbers = find(text)
    #expect(numbers.map(\.value) == [value], "\(what)")
    let masked = PersonalNumber.masked(text)
    #expect(masked.utf8.count == text.utf8.count && find(masked).isEmpty, "\(what): \(masked)")
  }

  @Test(arguments: [
    ("CMND 012345678", PersonalNumber.Kind.oldID, "012345678"),
    ("chung minh nhan dan so 123.456.789", .oldID, "123456789"),
    ("Căn cước cũ: 123 456 789", .oldID, "123456789"),
    ("123456789 (CMND)", .oldID, "123456789"), ("cmnd123456789", .oldID, "123456789"),
    ("STK 10000000001", .account, "10000000001"),
    ("Số tài khoản: 1000 0000 0001", .account, "100000000001"),
    ("tài khoản 1000-0000-0002 Agribank", .account, "100000000002"),
    ("10000000003 là số tài khoản của hộ", .account, "10000000003"),
    ("gửi Ai.Do+1@Tinh.vn.", .email, "ai.do+1@tinh.vn"),
    ("<b>ai.do</b>@<i>tinh.vn</i>", .email, "ai.do@tinh.vn"),
    ("ai.do%40tinh.vn", .email, "ai.do@tinh.vn"),
    ("ai.do&#64;tinh.vn", .email, "ai.do@tinh.vn"), ("ai.do＠tinh.vn", .email, "ai.do@tinh.vn"),
    ("\"ai.do\\u0040tinh.vn\"", .email, "ai.do@tinh.vn"),
  ])
  func otherKinds(_ text: String, _ kind: PersonalNumber.Kind, _ value: String) {
    let numbers = find(text)
    #expect(numbers.map(\.value) == [value] && numbers.map(\.kind) == [kind])
    #expect(PersonalNumber.masked(text).utf8.count == text.utf8.count)
  }

  @Test(arguments: [
    ("nine digits without a word", "biên lai 012345678"),
    ("nine digits of money", "cấp CCCD: 150.000.000 đồng"),
    ("accounts counted", "15.000.000 tài khoản"),
    ("money to an account", "tài khoản nhận 300.000.000 đồng"),
    ("a telephone word nearer", "tài khoản; tổng đài 19001234"),
    ("a figure", "so-lieu:to-thon@2023"),
    ("a handle", "https://video.example/@ten.cua.to"), ("a picture", "anh@2x.png"),
    ("style", "@media print"), ("a version", "a@1.2.3"),
    ("an example", "a@example.com, b@x.example"),
    ("points of a drawing", "<polyline points=\"12 40 0 345 678 901\"/>"),
    ("a path of a drawing", "d=\"M0 912 345 678z\""),
  ])
  func otherLookAlikes(_ what: String, _ text: String) {
    #expect(find(text).map(\.value) == [], "\(what)")
  }

  @Test func attributesBetweenDigitsAreSearchedToo() {
    let numbers = find("0912<span title=\"Gọi 0987654321\">345678</span>")
    #expect(numbers.map(\.value).sorted() == ["0912345678", "0987654321"])
  }

  @Test(arguments: [
    ("money", "1.690.000.000 đồng"), ("money in 84 thousand millions", "84.912.345.678 đồng"),
    ("money with spaces", "84 912 345 678 đồng"), ("money in dong sign", "84912345678₫"),
    ("a date", "09/12/2024"), ("a date with dots", "08.12.2024 09 giờ"),
    ("a date with hyphens", "05-09-2024 12 người"), ("dates", "03/02/2024 - 05/02/2024"),
    ("two dates with dots", "03.02.2024 - 05.02.2024"),
    ("a time stamp", "2024-08-12T07:30:00+07:00"), ("digits of a time", "20240812073000"),
    ("milliseconds", "1723422600000"), ("times", "07:30 - 08:30"),
    ("a document", "1690/QĐ-TTg"), ("a document with zeros", "0912345678/QĐ-TTg"),
    ("twelve digits of a document", "001203012345/QĐ-UBND"),
    ("hotlines", "1900 1234, 111, 113, 18001091, 1022"),
    ("a tax code", "MST 0312345678"), ("a tax code in words", "Mã số thuế: 0312345678"),
    ("a tax code at length", "mã số thuế (MST) của hợp tác xã là 0312345678"),
    ("a tax code of a branch", "0312345678-001"), ("a tax code of Hà Nội", "0100109106"),
    ("a decimal", "0.0912345678"), ("a decimal with comma", "10,0912345678"),
    ("a coordinate", "21.0285123456, 105.0912345678"), ("one decimal", "0.912345678"),
    ("nine digits", "091234567"), ("eleven digits", "09123456789"),
    ("eleven digits in groups", "0912 345 6789"), ("01", "0123456789"), ("04", "0412345678"),
    ("06", "0612345678"), ("02 with eight", "0212345678"),
    ("no such province", "003203012345"), ("no such province", "000203012345"),
    ("Lạng Sơn is 020, not 021", "021203012345"), ("a century to come", "001403012345"),
    ("thirteen digits", "0012030123456"), ("a part of more", "1001203012345"),
    ("twelve digits and a decimal", "001203012345.6"),
    ("dotted, fifteen digits", "001.203.012.345.678"),
    ("letters before", "abc0912345678"), ("letters after", "0912345678abc"),
    ("a hash", "e30912345678ff"), ("a UUID", "0912f3a4-0912-3456-7890-001203012345ab"),
    ("a UUID that begins with digits", "12345678-0912-3456-78ab-cdef01234567"),
    ("ISBN-13", "978-0-306-40615-7"), ("ISBN-13 in two parts", "978-0306406157"),
    ("ISBN-10", "0-306-40615-2"), ("a line end between", "0912\n345678"),
    ("a comma between", "0912,345,678"), ("percentages", "09,5 % 12,3 %"), ("nothing", ""),
    ("an address", "https://vneid.gov.vn/a/20240912345678"),
    ("numbers of a table", "| 01 | 02 | 03 | 04 | 05 |"),
    ("days in a row", "các ngày 05 06 07 08 09"),
    ("a dump of bytes", "01 02 03 14 05 06 07 08"), ("digits in a row", "0 9 1 2 3 4 5 6 7 8 9"),
    ("a list of years", "2021 2022 2023 2024"),
  ])
  func lookAlikes(_ what: String, _ text: String) {
    #expect(find(text).map(\.value) == [], "\(what)")
  }

  @Test(arguments: [
    ("0912345678, 0987654321", 2), ("0912345678/0987654321", 2), ("0912345678-0987654321", 2),
    ("0912345678 0987654321", 2), ("0912.345.678 - 0987.654.321", 2), ("0912345678,0987654321", 2),
    ("0912345678.0987654321", 2), ("001203012345 0912345678", 2),
    ("0912 345 678; 001 203 012 345; +84 24 3945 1234", 3),
  ])
  func neighbours(_ text: String, _ count: Int) {
    #expect(find(text).count == count, "\(find(text))")
  }

  @Test func rangesAreIndicesOfTheSlice() throws {
    let text = "Số điện thoại: (+84) 912 345 678."
    let bytes = Array(text.utf8)
    let number = try #require(PersonalNumber.find(in: bytes[8...]).first)
    #expect(String(decoding: bytes[number.range], as: UTF8.self) == "+84) 912 345 678")
  }

  @Test(arguments: [
    ("001203012345", "001*******45"), ("Đt 0912 345 678!", "Đt 091* *** *78!"),
    ("+84 912 345 678", "+84 9** *** *78"), ("không có số 1690/QĐ-TTg", "không có số 1690/QĐ-TTg"),
    ("0912345678 và 001.203.012.345", "091*****78 và 001.***.***.*45"),
    ("０９１２３４５６７８", "０９１＊＊＊＊＊７８"), ("%309%31234567%38", "%309%31*****7%38"),
    ("&#48;912345&#54;78", "&#48;91****&#42;78"), ("CMND 012345678", "CMND 012****78"),
    ("STK 10000000001", "STK 100******01"), ("ai.do@tinh.vn", "a****@tinh.vn"),
    ("0912\u{A0}345\u{A0}678", "091*\u{A0}***\u{A0}*78"), ("", ""),
  ])
  func masks(_ text: String, _ masked: String) {
    #expect(PersonalNumber.masked(text) == masked)
    #expect(PersonalNumber.masked(text).utf8.count == text.utf8.count)
    #expect(PersonalNumber.masked(masked) == masked)
  }

  @Test func everyProvinceOfTheTimeCounts() {
    let found = (0...999).filter { code in
      let prefix = String(repeating: "0", count: 3 - String(code).count) + String(code)
      return find(prefix + "203012345").contains { $0.kind == .citizenID }
    }
    #expect(found.count == 63)
  }

  /// Twenty digits in a row are no account, however the last of them is written.
  @Test(arguments: ["0", "０", "&#48;"]) func twentyDigitsAreNoAccount(last: String) {
    #expect(find("STK 1234567890123456789\(last)").isEmpty)
  }

  @Test func randomTextNeitherTrapsNorShiftsColumns() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("personal numbers: seed \(seed)")
    var state = seed
    let pieces = [
      "0", "84", "09", "912", "345", "678", "+84", " ", ".", "-", "(", ")", "/", ",", "001", "–",
      "\u{A0}", "đ", "x", "\n", "12", "mst", "\u{200B}", "<b>", "</b>", "<", "&#48;", "%30", "**",
      "０", "\\u0031", "\r\n ", "STK", "@", "vn",
    ]
    for _ in 0..<5_000 {
      let text = (0..<14).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return pieces[Int(state >> 33) % pieces.count]
      }.joined()
      let masked = PersonalNumber.masked(text)
      #expect(masked.utf8.count == text.utf8.count, "seed \(seed): \(text)")
      for number in find(text) where number.kind != .email {
        #expect((6...19).contains(number.value.utf8.count), "seed \(seed): \(text)")
      }
    }
  }

  private func find(_ text: String) -> [PersonalNumber] {
    PersonalNumber.find(in: Array(text.utf8)[...])
  }
}
