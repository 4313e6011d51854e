/// Nothing here yet.
enum SiteModelPlaceholder {}
