extension Field {
  static func text(_ name: String, _ read: @escaping @Sendable (Root) -> String?) -> Field {
    Field(name: name, shape: .text) { root in
      if let text = read(root), !text.isEmpty { .text(text) } else { .none }
    }
  }

  static func number(_ name: String, _ read: @escaping @Sendable (Root) -> Int?) -> Field {
    Field(name: name, shape: .text) { root in
      if let number = read(root) { .text(String(number)) } else { .none }
    }
  }

  static func html(_ name: String, _ read: @escaping @Sendable (Root) -> TrustedHTML?) -> Field {
    Field(name: name, shape: .html) { root in
      if let html = read(root), !html.bytes.isEmpty { .html(html.bytes) } else { .none }
    }
  }

  static func flag(_ name: String, _ read: @escaping @Sendable (Root) -> Bool) -> Field {
    Field(name: name, shape: .flag) { root in .flag(read(root)) }
  }

  static func object<Child: TemplateScope>(
    _ name: String, _ read: @escaping @Sendable (Root) -> Child?
  ) -> Field {
    Field(name: name, shape: .object(Child.self)) { root in
      if let child = read(root) { .object(child) } else { .none }
    }
  }

  static func list<Child: TemplateScope>(
    _ name: String, _ read: @escaping @Sendable (Root) -> [Child]
  ) -> Field {
    Field(name: name, shape: .list(Child.self)) { root in .list(read(root)) }
  }

  static func texts(_ name: String, _ read: @escaping @Sendable (Root) -> [String]) -> Field {
    Field(name: name, shape: .texts) { root in .texts(read(root)) }
  }
}
