// swift-tools-version: 6.3
import PackageDescription

// Nested, so that a plain build of the project stays small. The numerical core is linked
// in by symbolic links: it is no product of the project.
let package = Package(
  name: "benchmarks",
  targets: [
    .systemLibrary(name: "CLAPACK", pkgConfig: "openblas"),
    .target(name: "CKernels"),
    .target(name: "NumericalCore", dependencies: ["CLAPACK", "CKernels"]),
    .executableTarget(name: "core-probe", dependencies: ["NumericalCore"]),
    .executableTarget(name: "core-bench", dependencies: ["NumericalCore"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
