import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import SiteBuild

@Suite("The report of what is told and what is missing") struct ReportTests {
  private func report(_ payload: String, _ language: Language) throws -> [HTMLToken] {
    let site = HostileProject(whole: payload).site
    let changes = LedgerChanges(from: Ledger(), to: site.ledger)
    return try HTMLToken.read(
      ReportPage.html(
        Coverage(site), title: site.configuration.title, changes: changes, language))
  }

  @Test("no text becomes anything but text", arguments: HostileProject.payloads)
  func injection(payload: String) throws {
    for language in Language.allCases {
      let calm = try report(HostileProject.calm, language)
      let told = calm.filter { $0.texts.contains { $0.contains(HostileProject.calm) } }
      #expect(told.count > 8)
      let wild = try report(payload, language)
      // Reasons in the ledger, a file of lines, have spaces for line ends and TABs.
      let isReason = { (token: HTMLToken) in token.texts.contains { $0.contains("/tin/het/") } }
      let said = SaidText(payload: payload)
      #expect(
        said.differences(calm.filter { !isReason($0) }, wild.filter { !isReason($0) }) == [])
      let reasons = (calm.filter(isReason), wild.filter(isReason))
      #expect(reasons.0.count == 1)
      #expect(said.differences(reasons.0, reasons.1, collapsing: true) == [])
    }
  }
}
