/// Nothing here yet.
enum SiteBuildPlaceholder {}
