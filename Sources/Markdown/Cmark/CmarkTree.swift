import CArena
import CCmarkGFM
import Encoders
import Synchronization

/// Owns a tree of the C parser and frees it: parser and tree live in the thread's arena, which is
/// emptied as a whole, so nothing is freed node by node.
@safe struct CmarkTree: ~Copyable {
  private let root: OpaquePointer

  deinit { lantoa_arena_end() }

  /// Lends the root node for the length of `body`.
  func withRoot<Result>(_ body: (CmarkNode) -> Result) -> Result {
    unsafe body(CmarkNode(root))
  }

  /// Parses `text` with tables, task lists, footnotes, and strikethrough where it can occur.
  ///
  /// While a parse with strikethrough reads its inlines, the C library marks `~` as special for the
  /// whole process. A text without `~` never looks at that mark, so it needs no lock; those with
  /// `~` take turns.
  init(parsing text: ArraySlice<UInt8>) {
    CmarkTree.registerExtensions
    let bytes = text.span
    if bytes.firstIndex(of: UInt8(ascii: "~"), in: 0..<bytes.count) != nil {
      self = CmarkTree.tildeTurn.withLock { _ in
        CmarkTree(text, extensions: ["table", "tasklist", "strikethrough"])
      }
    } else {
      self.init(text, extensions: ["table", "tasklist"])
    }
  }

  private init(_ text: ArraySlice<UInt8>, extensions: [StaticString]) {
    lantoa_arena_begin()
    let parser = CmarkParser()
    for name in extensions { parser.attach(name) }
    unsafe root = parser.parse(text)
  }

  private static let tildeTurn = Mutex(())
  private static let registerExtensions: Void = cmark_gfm_core_extensions_ensure_registered()
}

/// One run of the C parser, in the arena of a tree.
@safe private struct CmarkParser {
  private let pointer: OpaquePointer

  init() {
    let memory = unsafe lantoa_arena().assumingMemoryBound(to: cmark_mem.self)
    let options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
    guard let pointer = unsafe cmark_parser_new_with_mem(options, memory) else {
      preconditionFailure("the C library ends the process itself when memory runs out")
    }
    unsafe self.pointer = pointer
  }

  func attach(_ name: StaticString) {
    let letters = unsafe UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    let found = unsafe cmark_find_syntax_extension(letters)
    precondition(unsafe found != nil, "all core extensions are registered before the first parse")
    unsafe cmark_parser_attach_syntax_extension(pointer, found)
  }

  func parse(_ text: ArraySlice<UInt8>) -> OpaquePointer {
    unsafe text.withUnsafeBytes { raw in
      let letters = unsafe raw.assumingMemoryBound(to: CChar.self).baseAddress
      unsafe cmark_parser_feed(pointer, letters, raw.count)
    }
    guard let root = unsafe cmark_parser_finish(pointer) else {
      preconditionFailure("a parser that was fed once has a tree")
    }
    return unsafe root
  }
}
