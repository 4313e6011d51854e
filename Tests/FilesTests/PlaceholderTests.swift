import Testing

@Suite struct FilesPlaceholder {}
