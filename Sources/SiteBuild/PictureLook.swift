import Content
import Diagnostics
import Pictures

/// What a theme asks of pictures: the key `pictures` of its `theme.yml`.
struct PictureLook: Sendable {
  private(set) var recipe = PictureRecipe.standard
  /// The value of `sizes`: how wide pages show pictures.
  private(set) var layout = "100vw"

  init() {}

  init(reading record: inout RecordReader) {
    var widths: [Int] = []
    for text in record.locatedTexts("widths") {
      if let width = Int(text.text), (16...4096).contains(width) {
        widths.append(width)
      } else {
        record.report(.pictureWidth(text.text, at: record.location(text.range)))
      }
    }
    if !widths.isEmpty { recipe = PictureRecipe(widths: widths) }
    layout = record.text("sizes") ?? layout
  }
}

extension Diagnostic {
  static func pictureWidth(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-width",
      Message(
        vi: "“\(text)” không phải là chiều rộng ảnh.", en: "“\(text)” is no width of a picture."),
      at: place,
      fix: Message(
        vi: "Viết số điểm ảnh từ 16 đến 4096, ví dụ [400, 800, 1200].",
        en: "Write pixels from 16 to 4096, such as [400, 800, 1200]."))
  }
}
