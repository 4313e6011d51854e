/// The size of a drawing and the part of the plane that it shows.
struct DrawingFrame {
  /// CSS pixels.
  let width: Int
  let height: Int
  let viewBox: String

  /// Reads the root's attributes; nil where they tell no size.
  init?(_ root: DrawingNode) {
    func text(_ name: String) -> String? {
      if case .plain(let text)? = root.attributes.first(where: { $0.name == name })?.value {
        return text
      }
      return nil
    }
    let lengths = (text("width").flatMap(pixels), text("height").flatMap(pixels))
    let view = text("viewBox").flatMap(numbers)
    guard let size = DrawingFrame.size(lengths, view) else { return nil }
    let scale = min(1, DrawingLimit.side / max(size.width, size.height))
    width = max(1, Int((size.width * scale).rounded()))
    height = max(1, Int((size.height * scale).rounded()))
    viewBox = view == nil ? "0 0 \(short(size.width)) \(short(size.height))" : text("viewBox") ?? ""
  }

  private static func size(_ lengths: (Double?, Double?), _ view: [Double]?)
    -> (width: Double, height: Double)?
  {
    if let width = lengths.0, let height = lengths.1 { return (width, height) }
    guard let view else { return nil }
    let ratio = view[2] / view[3]
    if let width = lengths.0 { return usable(width, width / ratio) }
    if let height = lengths.1 { return usable(height * ratio, height) }
    return (view[2], view[3])
  }
}

private func usable(_ width: Double, _ height: Double) -> (width: Double, height: Double)? {
  guard width.isFinite, height.isFinite, width > 0, height > 0 else { return nil }
  return (width, height)
}

/// A length in CSS pixels; nil for percentages, other units and what cannot be.
private func pixels(_ text: String) -> Double? {
  let units: [(String, Double)] = [
    ("px", 1), ("mm", 96 / 25.4), ("cm", 96 / 2.54), ("in", 96), ("pt", 96.0 / 72), ("pc", 16),
    ("", 1),
  ]
  guard let (unit, factor) = units.first(where: { text.hasSuffix($0.0) }),
    let number = Double(text.dropLast(unit.utf8.count).filter { $0 != " " })
  else { return nil }
  let value = number * factor
  return value > 0 && value <= 1e9 ? value : nil
}

/// The four numbers of a view box that shows something.
private func numbers(_ text: String) -> [Double]? {
  let numbers = text.split { $0 == " " || $0 == "," }.map { Double($0) ?? .nan }
  guard numbers.count == 4, numbers.allSatisfy({ abs($0) <= 1e9 }), numbers[2] > 0,
    numbers[3] > 0
  else { return nil }
  return numbers
}

/// A number without needless digits.
private func short(_ number: Double) -> String {
  number == number.rounded() ? "\(Int(number))" : "\((number * 1000).rounded() / 1000)"
}
