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
    // What a C programmer would write, for this machine; only a root package may say so.
    .target(
      name: "CPeers",
      cSettings: [.unsafeFlags(["-O3", "-march=native", "-ffp-contract=off"])]),
    .executableTarget(name: "core-probe", dependencies: ["NumericalCore"]),
    .executableTarget(
      name: "core-bench", dependencies: ["NumericalCore", "CPeers", "CLAPACK"]),
  ]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
}
