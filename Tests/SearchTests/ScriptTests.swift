import Testing

@testable import Search

@Suite("Script of the search")
struct ScriptTests {
  @Test("comments, indents and empty lines are left out, code is not")
  func compact() {
    let script = "// a\n(function () {\n  // b\n\n  const x = 'a // b'; // c\n})();\n"
    let expected = "(function () {\nconst x = 'a // b'; // c\n})();\n"
    #expect(String(decoding: SearchScript.compact(Array(script.utf8)), as: UTF8.self) == expected)
  }

  @Test("a line of the script is a line of code: no string and no comment goes over several")
  func lines() {
    let script = String(decoding: SearchScript.bytes, as: UTF8.self)
    #expect(script.contains("window.lantoaSearch"))
    #expect(!script.contains("/*"))
    #expect(!script.contains("`"), "a template may go over several lines")
  }
}
