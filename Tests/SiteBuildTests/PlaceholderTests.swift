import Testing

@Suite struct SiteBuildPlaceholder {}
