// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// Each module may import only what stands before it; ARCHITECTURE.md tells why.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"],
    exclude: [], swiftSettings: strict)
}

let text: [Target.Dependency] = ["Encoders", "VietnameseText", "Diagnostics"]
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "lantoa",
  products: [.executable(name: "lantoa", targets: ["lantoa"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmarkGFM", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .target(name: "CLinux"),
    .target(name: "CPictures"),
    .target(name: "CArena", dependencies: ["CCmarkGFM"]),
    module("Encoders"),
    module("VietnameseText"),
    module("Parallelism"),
    module("Diagnostics", ["Encoders", "VietnameseText"]),
    module("Markdown", text + ["CCmarkGFM", "CArena"]),
    module("Content", text + ["Markdown", yams, crypto]),
    module("SiteModel", text + ["Markdown", "Content", crypto]),
    .target(
      name: "Search", dependencies: ["Encoders", "VietnameseText", "Parallelism"],
      resources: [.embedInCode("Browser")], swiftSettings: strict),
    module("Theming", text),
    module("Files", text + ["Parallelism", "CLinux", crypto]),
    module("Pictures", text + ["CPictures", "CZip", "CZlib", crypto]),
    module(
      "Outputs",
      text + [
        "Markdown", "Content", "SiteModel", "Theming", "Pictures", "Search", "CZlib", crypto,
      ]),
    module(
      "SiteBuild",
      text + [
        "Parallelism", "Markdown", "Content", "SiteModel", "Theming", "Files", "Pictures",
        "Search", "Outputs",
      ]),
    .executableTarget(
      name: "lantoa",
      dependencies: text + ["Content", "SiteModel", "Files", "SiteBuild", "CLinux", arguments],
      swiftSettings: strict),
    .target(
      name: "TestSupport",
      dependencies: text + ["Markdown", "Content", "SiteModel", "Theming"],
      path: "Tests/TestSupport", swiftSettings: strict),
    .executableTarget(
      name: "lantoa-bench",
      dependencies: [
        "Diagnostics", "Markdown", "Parallelism", "Pictures", "Search", "CZlib", "TestSupport",
      ],
      path: "Tests/Bench/lantoa-bench", swiftSettings: strict),
    suite("Encoders", ["Encoders"]),
    suite("VietnameseText", ["VietnameseText"]),
    suite("Diagnostics", text),
    suite("Markdown", text + ["Markdown", "Parallelism"]),
    suite("Content", text + ["Markdown", "Content"]),
    suite("SiteModel", text + ["Markdown", "Content", "SiteModel"]),
    suite("Theming", text + ["Theming", mustache]),
    suite("Files", text + ["Files", "Parallelism"]),
    suite("Search", ["VietnameseText", "Search"]),
    suite("Pictures", text + ["Pictures", "CPictures", "Parallelism"]),
    suite(
      "Outputs",
      text + [
        "Markdown", "Content", "SiteModel", "Theming", "Pictures", "Search", "Outputs",
      ]),
    suite(
      "SiteBuild",
      text + [
        "Content", "SiteBuild", "Files", "Pictures", "Search", "Outputs", "SiteModel", "Theming",
      ]),
  ]
)
