internal import CKernels

/// The instruction set that the kernels use.
///
/// The bits do not depend on it: only tests and benchmarks choose anything but the
/// best.
enum KernelPath: Int32, CaseIterable, Sendable {
  /// What every machine of the architecture has.
  case base = 0
  /// x86-64-v3: 256-bit registers and a fused multiply-add.
  case v3 = 1
  /// x86-64-v4: 512-bit registers.
  case v4 = 2

  /// The best of this machine. It reads what the processor said of itself when the
  /// program began, so it costs a few instructions and is always the same.
  static var best: KernelPath { KernelPath(rawValue: ck_best_path()) ?? .base }

  /// All that this machine has.
  static var available: [KernelPath] { allCases.filter { $0.rawValue <= best.rawValue } }
}
