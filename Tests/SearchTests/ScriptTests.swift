import Search
import Testing

@Suite struct ScriptTests {
  @Test func scriptIsNotEmpty() {
    #expect(!SearchScript.bytes.isEmpty)
  }
}
