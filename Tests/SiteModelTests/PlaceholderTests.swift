import Testing

@Suite struct SiteModelPlaceholder {}
