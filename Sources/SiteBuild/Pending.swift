import Diagnostics
import Pictures

enum PictureStripper { static func stripped(_ bytes: [UInt8]) -> [UInt8]? { nil } }

extension PictureMaker {
  func cleaned(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] { throw .engineMissing("pending") }
}
