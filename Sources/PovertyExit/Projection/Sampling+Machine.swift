internal import NumericalCore

extension Sampling {
  /// The name of the linear-algebra kernel of this machine, for a manifest:
  /// equal kernels give equal bytes.
  public static var machineKernel: String { linearAlgebraCore() }
}
