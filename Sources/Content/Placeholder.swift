/// Nothing here yet.
enum ContentPlaceholder {}
