/// Nothing here yet.
enum FilesPlaceholder {}
