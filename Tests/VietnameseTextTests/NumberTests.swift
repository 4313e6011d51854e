import Testing
import VietnameseText

@Suite("Vietnamese numbers")
struct NumberTests {
  /// The number as `[qualifier ]value[/whole][%]`, or “–” where none is understood.
  private func shown(_ text: String) -> String {
    guard let number = VietnameseNumber(text) else { return "–" }
    let qualifier = number.qualifier.map { "\($0) " } ?? ""
    let whole = number.whole.map { "/\($0)" } ?? ""
    return qualifier + "\(number.value)" + whole + (number.isPercent ? "%" : "")
  }

  @Test(
    "values, shares, percentages and what is said of them",
    arguments: [
      ("1.891", "1891.0"), ("1.891 Tổ", "1891.0"), ("16.000", "16000.0"), ("593", "593.0"),
      ("1891", "1891.0"), ("1.234.567", "1234567.0"), ("0", "0.0"), ("05 kỹ năng", "5.0"),
      ("45,5 %", "45.5%"), ("45,5%", "45.5%"), ("45,5\u{A0}% hộ", "45.5%"), ("0,75", "0.75"),
      ("1.234,5", "1234.5"), ("100 %", "100.0%"), ("trên 16.000", "more 16000.0"),
      ("Trên 16.000 thành viên", "more 16000.0"), ("hơn 1,2 triệu lượt", "more 1200000.0"),
      ("gần 2 nghìn", "less 2000.0"), ("khoảng 300 người", "about 300.0"),
      ("ít nhất 01 người", "more 1.0"), ("không quá 20 %", "less 20.0%"),
      ("10 người trở lên", "more 10.0"), ("3 tỷ đồng", "3000000000.0"),
      ("1.891/1.891", "1891.0/1891.0"), ("1.891/1.900 Tổ", "1891.0/1900.0"),
      ("63/63 tỉnh, thành phố", "63.0/63.0"), ("10/10 điểm (số mẫu)", "10.0/10.0"),
      ("100 (số mẫu)", "100.0"), (" 5 ", "5.0"), ("tre\u{302}n 7", "more 7.0"),
    ])
  func understood(text: String, expected: String) { #expect(shown(text) == expected) }

  @Test(
    "what could mean two things, or none, is no number",
    arguments: [
      "", "Tổ", "trên", "1.5", "1.89", "1.8911", "1891.000", "0.891", "1,2,3", "5-7", "5 – 7",
      "5–7 Tổ", "từ 5 đến 7", "10/10/2024", "593Tổ", "593.", "1 891", "-5", "m5", "5:30", "trênh 5",
      "1/", "%", "12²",
    ])
  func refused(text: String) { #expect(shown(text) == "–") }

  @Test(
    "a value given beside the text agrees with it or not",
    arguments: [
      ("1.891", 1891.0, true), ("1.891", 1.891, false), ("1.891/1.900 Tổ", 1891, true),
      ("1.891/1.900 Tổ", 1900, false), ("45,5 %", 45.5, true), ("45,5 %", 0.455, false),
      ("1,2 triệu", 1_200_000, true), ("trên 16.000", 16_000, true), ("trên 16.000", 16_100, true),
      ("trên 16.000", 15_999, false), ("gần 2.000", 1990, true), ("gần 2.000", 2001, false),
      ("khoảng 300", 310, true), ("khoảng 300", 331, false), ("0", 0, true), ("0", 1, false),
    ])
  func agreement(text: String, given: Double, agrees: Bool) throws {
    #expect(try #require(VietnameseNumber(text)).agrees(with: given) == agrees)
  }

  @Test(
    "only plain counts may be added",
    arguments: [
      ("1.891/1.891 Tổ", 1891), ("593", 593), ("1,2 triệu", 1_200_000), ("trên 16.000", nil),
      ("45,5 %", nil), ("1,5", nil),
    ])
  func counts(text: String, count: Int?) throws {
    #expect(try #require(VietnameseNumber(text)).count == count)
  }

  @Test(
    "numbers are written in groups of three, and read back",
    arguments: [
      (0, "0"), (7, "7"), (999, "999"), (1000, "1.000"), (1891, "1.891"), (16_000, "16.000"),
      (1_234_567, "1.234.567"), (-1891, "-1.891"),
    ])
  func written(number: Int, text: String) {
    #expect(VietnameseNumber.text(number) == text)
    if number >= 0 { #expect(VietnameseNumber(text)?.count == number) }
  }

  @Test(
    "decimals follow a comma, without zeros at their end",
    arguments: [
      (0.0, "0"), (45.5, "45,5"), (1234.25, "1.234,25"), (0.0004, "0"), (0.125, "0,125"),
      (-1.5, "-1,5"), (16_000.0, "16.000"), (1.9999, "2"),
    ])
  func decimals(number: Double, text: String) {
    #expect(VietnameseNumber.text(number) == text)
  }
}
