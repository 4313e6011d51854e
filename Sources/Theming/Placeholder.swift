/// Nothing here yet.
enum ThemingPlaceholder {}
