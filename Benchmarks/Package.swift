// swift-tools-version: 6.3
import PackageDescription

// Nested, so that a plain build of the project stays small. The numerical core is linked
// in by symbolic links: it is no product of the project.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.0")],
  targets: [
    .systemLibrary(name: "CLAPACK", pkgConfig: "openblas"),
    .target(name: "CKernels"),
    .target(name: "NumericalCore", dependencies: ["CLAPACK", "CKernels"]),
    .target(
      name: "PovertyExit", dependencies: ["NumericalCore"], exclude: ["PovertyExit.docc"]),
    .target(
      name: "ScenarioFiles",
      dependencies: ["PovertyExit", .product(name: "Yams", package: "Yams")],
      exclude: ["Schema"]),
    .executableTarget(name: "core-probe", dependencies: ["NumericalCore"]),
    .executableTarget(name: "core-bench", dependencies: ["NumericalCore"]),
    .executableTarget(name: "panel-bench", dependencies: ["PovertyExit", "ScenarioFiles"]),
    .executableTarget(name: "draws-bench", dependencies: ["NumericalCore", "PovertyExit"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
