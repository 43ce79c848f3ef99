internal import CKernels

/// The instruction set that the kernels use.
///
/// The bits do not depend on it; only tests choose anything but the best.
enum KernelPath: Int32, CaseIterable, Sendable {
  /// What every machine of the architecture has.
  case base = 0
  /// x86-64-v3: 256-bit registers and fused multiply-add.
  case v3 = 1
  /// x86-64-v4: 512-bit registers.
  case v4 = 2

  /// The best of this machine.
  static let best = KernelPath(rawValue: Int32(ck_best_path())) ?? .base

  /// All that this machine has.
  static var available: [KernelPath] { allCases.filter { $0.rawValue <= best.rawValue } }
}
