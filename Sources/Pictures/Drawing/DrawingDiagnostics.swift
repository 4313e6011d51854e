import Diagnostics

extension Diagnostic {
  static func drawingTooLarge(_ size: Int, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-too-large",
      Message(
        vi: "Hình SVG nặng \(size >> 10) KiB, quá mức \(DrawingLimit.size >> 10) KiB.",
        en: "The drawing has \(size >> 10) KiB, more than \(DrawingLimit.size >> 10) KiB."),
      at: place,
      fix: Message(
        vi: "Bớt chi tiết (Inkscape: Path › Simplify), hoặc xuất ra PNG, WebP.",
        en: "Simplify it (Inkscape: Path › Simplify), or export it as PNG or WebP."))
  }

  static func drawingTooComplex(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-too-complex",
      Message(
        vi: "Hình SVG lồng nhau hoặc lặp lại quá nhiều, có thể làm treo máy người đọc.",
        en: "The drawing nests or repeats so much that it could stall a reader's device."),
      at: place,
      fix: Message(
        vi: "Bớt lớp, bớt bản sao của hình (clone), hoặc xuất ra PNG, WebP.",
        en: "Use fewer layers and clones, or export it as PNG or WebP."))
  }

  static func drawingEncoding(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-encoding",
      Message(vi: "Hình SVG không phải là chữ UTF-8.", en: "The drawing is no UTF-8 text."),
      at: place,
      fix: Message(vi: "Xuất lại hình với mã UTF-8.", en: "Export it again as UTF-8."))
  }

  static func drawingBroken(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-broken",
      Message(
        vi: "Từ chỗ này tệp không còn là hình SVG đọc được.",
        en: "From here on the file is no SVG that can be read."),
      at: place, fix: .exportAgain)
  }

  static func drawingEntity(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-entity",
      Message(
        vi: "Hình SVG tự định nghĩa ký hiệu (DOCTYPE, &…;), điều không được phép.",
        en: "The drawing defines or uses entities (DOCTYPE, &…;), which is not allowed."),
      at: place,
      fix: Message(
        vi: "Trong Illustrator, bỏ chọn “Preserve Illustrator Editing Capabilities” rồi xuất lại.",
        en: "In Illustrator, clear “Preserve Illustrator Editing Capabilities” and export again."))
  }

  static func drawingInstruction(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-instruction",
      Message(
        vi: "Hình SVG chứa chỉ thị <?…?> cho chương trình khác.",
        en: "The drawing carries an instruction <?…?> for other programs."),
      at: place, fix: .exportAgain)
  }

  static func drawingScript(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-script",
      Message(
        vi: "Hình SVG chứa mã lệnh chạy trên máy người đọc.",
        en: "The drawing carries script that would run on a reader's device."),
      at: place,
      explanation: Message(
        vi: "Hình tải từ nơi lạ có thể bị cài mã độc.",
        en: "Drawings from unknown places may have been tampered with."),
      fix: Message(
        vi: "Dùng hình từ nguồn tin cậy, hoặc xuất ra PNG, WebP.",
        en: "Take a drawing from a trusted source, or export it as PNG or WebP."))
  }

  static func drawingElement(_ name: String, at place: SourceLocation) -> Diagnostic {
    let shown = Self.shortened(name)
    return Diagnostic(
      id: "svg-element",
      Message(
        vi: "Hình SVG không được có thành phần <\(shown)>.",
        en: "A drawing must not have an element <\(shown)>."),
      at: place, fix: .fixes[name] ?? .exportAgain)
  }

  static func drawingStyleSheet(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-style",
      Message(
        vi: "Hình SVG chứa bảng kiểu <style>, trang không cho phép.",
        en: "The drawing carries a style sheet, which pages forbid."),
      at: place,
      fix: Message(
        vi:
          "Khi xuất, chọn kiểu ghi thẳng vào nét vẽ: Illustrator “Styling: Presentation Attributes”, Inkscape “Optimized SVG”; chương trình không có lựa chọn này (Excalidraw) thì xuất ra PNG.",
        en:
          "Export with presentation attributes: Illustrator “Styling: Presentation Attributes”, Inkscape “Optimized SVG”; where a program has no such choice (Excalidraw), export as PNG."
      ))
  }

  static func drawingReference(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-reference",
      Message(
        vi: "Hình SVG dẫn tới thứ nằm ngoài nó, hoặc chứa địa chỉ bị che giấu.",
        en: "The drawing refers to something outside itself, or hides an address."),
      at: place,
      explanation: Message(
        vi: "Chỉ được nhắc tới phần khác của chính hình, dạng `#ten`.",
        en: "It may refer to its own parts only, as in `#name`."),
      fix: .exportAgain)
  }

  /// A known attribute whose value has no known form.
  static func drawingValue(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-attribute",
      Message(
        vi: "Giá trị của “\(name)” trong hình SVG không hợp lệ.",
        en: "The value of “\(name)” in the drawing is not valid."),
      at: place, fix: .exportAgain)
  }

  /// An unknown attribute, which is not published.
  static func drawingAttribute(_ name: String, at place: SourceLocation) -> Diagnostic {
    let shown = Self.shortened(name)
    return Diagnostic(
      id: "svg-attribute", severity: .warning,
      Message(
        vi: "Thuộc tính “\(shown)” của hình SVG không được đăng; hình có thể trông khác đi.",
        en: "The drawing's “\(shown)” is not published; the picture may look different."),
      at: place,
      fix: Message(
        vi: "Xem lại hình trên trang; nếu khác, xuất ra PNG, WebP.",
        en: "Look at the published picture; if it differs, export it as PNG or WebP."))
  }

  static func drawingSize(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "svg-size",
      Message(
        vi: "Hình SVG không cho biết kích thước (viewBox, hoặc width và height).",
        en: "The drawing tells no size (viewBox, or width and height)."),
      at: place,
      fix: Message(
        vi: "Thêm ví dụ `viewBox=\"0 0 800 600\"` vào thẻ <svg>, hoặc xuất lại hình.",
        en: "Add for example `viewBox=\"0 0 800 600\"` to <svg>, or export it again."))
  }
}

extension Message {
  fileprivate static let exportAgain = Message(
    vi: "Xuất lại dạng SVG thường (Inkscape: “Plain SVG”), hoặc xuất ra PNG, WebP.",
    en: "Export it as plain SVG (Inkscape: “Plain SVG”), or as PNG or WebP.")

  fileprivate static let fixes = [
    "foreignObject": Message(
      vi: "Trong draw.io, khi xuất chọn “Convert Labels to SVG”; hoặc xuất ra PNG, WebP.",
      en: "In draw.io, export with “Convert Labels to SVG”; or export as PNG or WebP."),
    "switch": Message(
      vi:
        "Trong draw.io, khi xuất chọn “Convert Labels to SVG”; trong Illustrator, bỏ chọn “Preserve Illustrator Editing Capabilities”; hoặc xuất ra PNG, WebP.",
      en:
        "In draw.io, export with “Convert Labels to SVG”; in Illustrator, clear “Preserve Illustrator Editing Capabilities”; or export as PNG or WebP."
    ),
    "image": Message(
      vi: "Bỏ ảnh chèn trong hình, hoặc xuất cả hình ra PNG, WebP.",
      en: "Remove the embedded picture, or export the whole as PNG or WebP."),
    "a": Message(
      vi: "Bỏ liên kết trong hình; đặt liên kết trong bài viết.",
      en: "Remove the link; put it into the text of the page."),
  ]
}

extension Diagnostic {
  /// The beginning of a name, its personal numbers masked before it is cut.
  private static func shortened(_ name: String) -> String {
    String(decoding: PersonalNumber.masked(name).utf8.prefix(40), as: UTF8.self)
  }
}
