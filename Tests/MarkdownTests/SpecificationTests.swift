import Diagnostics
import Foundation
import Markdown
import Testing

/// Every example of the GFM specification that the package `cmark-gfm` installs.
@Suite struct SpecificationTests {
  @Test func allExamplesGiveTheHTMLOfTheSpecification() throws {
    let examples = try SpecificationExample.all()
    #expect(examples.count > 600)
    for example in examples {
      let html = conformingHTML(example.markdown)
      if html != example.html {
        print("#\(example.number)\n\(example.markdown)--- want\n\(example.html)--- got\n\(html)")
      }
    }
  }
}
