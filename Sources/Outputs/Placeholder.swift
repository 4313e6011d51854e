/// Nothing here yet.
enum OutputsPlaceholder {}
