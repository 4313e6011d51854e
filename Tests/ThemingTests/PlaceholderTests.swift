import Testing

@Suite struct ThemingPlaceholder {}
