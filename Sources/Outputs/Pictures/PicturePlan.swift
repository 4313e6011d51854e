package import Pictures

/// What pages show of the project's pictures.
package struct PicturePlan: Sendable {
  /// By the picture's path in the project.
  package let shown: [String: PublishedPicture]
  /// The value of `sizes`: how wide the theme's pages show pictures.
  package let layout: String
  /// The style sheet of placeholder colours, where there is anything to hold a place for.
  let styles: AssetPlan.Placed?

  package init(_ shown: [String: PublishedPicture] = [:], layout: String = "100vw") {
    self.shown = shown
    self.layout = layout
    let sheet = AssetPlan.Asset(
      name: "mau.css", bytes: Array(PlaceholderColor.styleSheet.utf8))
    styles = shown.isEmpty ? nil : AssetPlan.Placed(sheet)
  }
}

/// Publishes every size and format of the pictures, and the colours that hold their places.
enum PictureOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let plan = sources.pictures
    guard let styles = plan.styles else { return [] }
    var types: [String: String] = [:]
    for picture in plan.shown.values {
      for variant in picture.record.variants {
        types[picture.path(of: variant)] = variant.format.mediaType
      }
    }
    let files = types.map { Output(picture: $0.key, mediaType: $0.value) }
    return files + [AssetOutputs.output(styles)]
  }
}
