import Content
import Diagnostics
import Files
import Pictures

/// Why a picture cannot be used: something is wrong with it, or with the machine.
enum PictureRefusal: Error {
  case content(Diagnostic)
  /// The picture library cannot be used, for this picture or any other.
  case engine(Diagnostic)
  case machine(FileError)

  init(_ fault: PictureFault, at place: SourceLocation) {
    let diagnostic = Diagnostic.pictureFault(fault, at: place)
    if case .engineMissing = fault {
      self = .engine(diagnostic)
    } else {
      self = .content(diagnostic)
    }
  }
}

/// The work on one picture; its bytes are read at most once, and only when they are needed.
struct PictureWork: Sendable {
  let place: SourceLocation
  private let file: ProjectFile
  private let tree: FileTree
  private let recipe: PictureRecipe
  private var read: [UInt8]?

  init(_ file: ProjectFile, _ tree: FileTree, _ recipe: PictureRecipe) {
    self.file = file
    self.tree = tree
    self.recipe = recipe
    place = SourceLocation(file.path)
  }

  /// The same work with nothing read, for later.
  var forgotten: PictureWork { PictureWork(file, tree, recipe) }

  mutating func bytes() throws(PictureRefusal) -> [UInt8] {
    if let read { return read }
    let bytes = try attempt { () throws(FileError) in try tree.bytes(of: file) }
    read = bytes
    return bytes
  }

  func attempt<Value>(_ action: () throws(FileError) -> Value) throws(PictureRefusal) -> Value {
    do throws(FileError) { return try action() } catch { throw .machine(error) }
  }

  /// Every file that pages show of the picture.
  mutating func make() throws(PictureRefusal) -> PictureMaker.Result {
    let bytes = try checkedBytes()
    do throws(PictureFault) {
      return try PictureMaker(recipe).make(bytes)
    } catch {
      throw PictureRefusal(error, at: place)
    }
  }

  /// The whole picture in its own format, without hidden data.
  mutating func clean() throws(PictureRefusal) -> [UInt8] {
    let bytes = try checkedBytes()
    do throws(PictureFault) {
      return try PictureMaker(recipe).whole(bytes)
    } catch {
      throw PictureRefusal(error, at: place)
    }
  }
}

/// For files that were kept and are lost: makes them once more, from a picture that was good.
extension PictureWork {
  func made(_ isWanted: (PictureMaker.File) -> Bool) throws -> [UInt8] {
    var work = self
    return try work.anew { work throws(PictureRefusal) in
      try work.make().files.first(where: isWanted)?.bytes
    }
  }

  func cleaned() throws -> [UInt8] {
    var work = self
    return try work.anew { work throws(PictureRefusal) in try work.clean() }
  }

  private mutating func anew(
    _ action: (inout PictureWork) throws(PictureRefusal) -> [UInt8]?
  ) throws(FileError) -> [UInt8] {
    do throws(PictureRefusal) {
      if let bytes = try action(&self) { return bytes }
    } catch {
      if case .machine(let failure) = error { throw failure }
    }
    throw FileError(.verifyUnchanged, file.path, code: 0)
  }
}

extension PictureWork {
  /// The bytes of a picture that is what its name says.
  private mutating func checkedBytes() throws(PictureRefusal) -> [UInt8] {
    let bytes = try bytes()
    let type = AttachmentType(path: file.path)
    guard let header = PictureHeader.read(bytes) else { return bytes }
    let matches =
      switch header.format {
      case .jpeg: type == .jpeg
      case .png: type == .png
      case .webp: type == .webp
      case .gif: type == .gif
      }
    guard matches else { throw .content(.pictureFormat(header.format, at: place)) }
    return bytes
  }
}
