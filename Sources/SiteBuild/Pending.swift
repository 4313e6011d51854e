import Diagnostics
import Pictures

enum DrawingCheck {
  struct Drawing { var width = 0, height = 0, bytes: [UInt8] = [] }
  struct Result { var drawing: Drawing?; var diagnostics: [Diagnostic] = [] }
  static func check(_ source: SourceText) -> Result {
    Result(drawing: Drawing(width: 100, height: 100, bytes: source.stored))
  }
}
enum PictureStripper { static func stripped(_ bytes: [UInt8]) -> [UInt8]? { nil } }

extension PictureMaker {
  func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] { throw .engineMissing("pending") }
}
