import Diagnostics
import TestSupport
import Testing
import Theming

@Suite struct ShippedThemeTests {
  @Test func loadsWithoutAFinding() throws {
    var log = DiagnosticLog()
    let theme = Theme.load(chain: [try ShippedTheme.source()], reporting: &log)
    #expect(ShippedTheme.Faulty(log: log).description == "")
    #expect(theme != nil)
  }

  @Test func everyLayoutHasASample() throws {
    let pages = SampleSite(theme: try ShippedTheme.load()).pages()
    #expect(Set(pages.map(\.content.layout)) == Set(Layout.allCases))
  }

  @Test func everyPageHasOneHeadingOneMainAndTheHelpContact() throws {
    let sample = SampleSite(theme: try ShippedTheme.load())
    for page in sample.pages() {
      let html = String(
        decoding: sample.theme.render(page, regions: sample.regions()), as: UTF8.self)
      for once in ["<h1>", "<main ", "class=\"skip\"", "lang=\"vi\"", "class=\"help\"", "<title>"] {
        #expect(html.split(separator: once).count == 2, "\(page.content.layout): \(once)")
      }
      #expect(!html.contains(" style=") && !html.contains("{{"), "\(page.content.layout)")
    }
  }
}
