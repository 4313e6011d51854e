/// Nothing here yet.
enum MarkdownPlaceholder {}
