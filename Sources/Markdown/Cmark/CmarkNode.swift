import CCmarkGFM
import Glibc

/// A borrowed node of the C tree: valid only inside `CmarkTree.withRoot`.
@safe struct CmarkNode {
  private let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) { unsafe self.pointer = pointer }

  var kind: MarkupNode.Kind { CmarkKinds.shared.kind(of: type) }
  var firstChild: CmarkNode? { unsafe cmark_node_first_child(pointer).map(CmarkNode.init) }
  var next: CmarkNode? { unsafe cmark_node_next(pointer).map(CmarkNode.init) }

  var startLine: Int { Int(unsafe cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(unsafe cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(unsafe cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(unsafe cmark_node_get_end_column(pointer)) }

  /// Appends the node's own text.
  func appendLiteral(to buffer: inout [UInt8]) {
    unsafe CmarkNode.append(cmark_node_get_literal(pointer), to: &buffer)
  }

  var literal: [UInt8] { unsafe CmarkNode.bytes(cmark_node_get_literal(pointer)) }
  var destination: [UInt8] { unsafe CmarkNode.bytes(cmark_node_get_url(pointer)) }
  var title: [UInt8] { unsafe CmarkNode.bytes(cmark_node_get_title(pointer)) }
  var fenceInfo: [UInt8] { unsafe CmarkNode.bytes(cmark_node_get_fence_info(pointer)) }

  var headingLevel: Int { Int(unsafe cmark_node_get_heading_level(pointer)) }
  var isOrdered: Bool { unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var isTight: Bool { unsafe cmark_node_get_list_tight(pointer) != 0 }
  var listStart: Int { Int(unsafe cmark_node_get_list_start(pointer)) }
  /// Whether an item carries a box.
  var isTask: Bool { unsafe cmark_node_get_syntax_extension(pointer) != nil }
  var isChecked: Bool { unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var isHeaderRow: Bool { unsafe cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }

  /// Whether a code block has fences.
  var isFenced: Bool {
    var length: Int32 = 0
    var offset: Int32 = 0
    var character: CChar = 0
    return unsafe cmark_node_get_fenced(pointer, &length, &offset, &character) != 0
  }

  /// How the columns of a table are aligned.
  var alignments: [ColumnAlignment] {
    let count = Int(unsafe cmark_gfm_extensions_get_table_columns(pointer))
    guard let letters = unsafe cmark_gfm_extensions_get_table_alignments(pointer) else {
      return Array(repeating: .none, count: count)
    }
    return (0..<count).map { column in
      switch unsafe letters[column] {
      case UInt8(ascii: "l"): .left
      case UInt8(ascii: "c"): .center
      case UInt8(ascii: "r"): .right
      default: .none
      }
    }
  }

  /// The C parser's number for the node's type.
  var type: UInt32 { unsafe cmark_node_get_type(pointer).rawValue }
  /// The C parser's name for the node's type.
  var typeName: String { unsafe String(cString: cmark_node_get_type_string(pointer)) }

  private static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
    var result: [UInt8] = []
    unsafe append(text, to: &result)
    return result
  }

  private static func append(_ text: UnsafePointer<CChar>?, to buffer: inout [UInt8]) {
    guard let text = unsafe text else { return }
    let count = unsafe strlen(text)
    let raw = unsafe UnsafeRawBufferPointer(start: text, count: count)
    unsafe buffer.append(contentsOf: raw)
  }
}
