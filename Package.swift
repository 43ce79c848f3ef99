// swift-tools-version: 6.3
import PackageDescription

let package = Package(
  name: "poverty-exit",
  products: [
    .library(name: "PovertyExit", targets: ["PovertyExit"]),
    .library(name: "ScenarioFiles", targets: ["ScenarioFiles"]),
    .executable(name: "poverty-exit", targets: ["poverty-exit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // MARK: Library, innermost first
    .systemLibrary(
      name: "CLAPACK", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev", "liblapack-dev"])]),
    .target(name: "CKernels"),
    .target(name: "NumericalCore", dependencies: ["CLAPACK", "CKernels"]),
    .target(name: "PovertyExit", dependencies: ["NumericalCore"]),
    .target(
      name: "ScenarioFiles",
      dependencies: ["PovertyExit", .product(name: "Yams", package: "Yams")],
      exclude: ["Schema"]),

    // MARK: Command
    .executableTarget(
      name: "poverty-exit",
      dependencies: [
        "PovertyExit", "ScenarioFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // MARK: Tests
    .testTarget(
      name: "NumericalCoreTests", dependencies: ["NumericalCore"],
      resources: [.copy("Reference")]),
    .testTarget(
      name: "PovertyExitTests", dependencies: ["PovertyExit", "NumericalCore"],
      resources: [.copy("Reference")]),
    .testTarget(
      name: "ScenarioFilesTests", dependencies: ["ScenarioFiles", "PovertyExit"],
      exclude: ["Broken"]),
    .testTarget(
      name: "CommandTests", dependencies: ["poverty-exit", "PovertyExit", "ScenarioFiles"],
      exclude: ["Snapshots", "Models"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
