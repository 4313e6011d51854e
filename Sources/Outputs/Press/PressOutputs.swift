import Content
import SiteModel

/// A press kit for each campaign; its page stands among the pages.
enum PressOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let plan = PressPlan(sources.site)
    if plan.kits.isEmpty { return [] }
    let library = PageLibrary(sources.withCompleteAddresses)
    return plan.kits.map { kit in
      let page = sources.site[kit.campaign]
      let none = PartialDate(year: 1980, month: 1, day: 1, minute: nil)
      let day = kit.updated ?? page.date ?? none
      return Output(
        path: PressKit.route(page).file,
        packing: PackedFiles(day: day) { KitFiles(kit, library).entries })
    }
  }
}
