internal import Glibc

/// The plain C functions of `Benchmarks/peers/core.c`, from the library that
/// `Benchmarks/core.sh` compiles.
struct Peers {
  typealias Column =
    @convention(c) (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Void
  typealias Fill =
    @convention(c) (
      UnsafePointer<UInt32>, UnsafePointer<UInt32>, UnsafeMutablePointer<Double>, Int
    ) -> Void
  typealias Solve =
    @convention(c) (
      UnsafePointer<Double>, UnsafeMutablePointer<Double>, UnsafeMutablePointer<Int32>, Int
    ) -> Void
  typealias Dot = @convention(c) (UnsafePointer<Double>, UnsafePointer<Double>, Int) -> Double
  typealias Quantile =
    @convention(c) (UnsafePointer<Double>, UnsafePointer<Double>, Int, Double) -> Double
  typealias Binomial =
    @convention(c) (
      Int64, Double, Int64, Int64, Int64, UnsafePointer<Double>, UnsafePointer<Double>,
      UnsafeMutablePointer<Int64>, Int
    ) -> Void
  typealias Factor =
    @convention(c) (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int32) -> Int32

  private let library: UnsafeMutableRawPointer

  init?(path: String) {
    guard let library = dlopen(path, RTLD_NOW) else { return nil }
    self.library = library
  }

  /// The function of a name; the caller states its type.
  func function<T>(_ name: String, as type: T.Type = T.self) -> T {
    guard let symbol = dlsym(library, name) else { preconditionFailure("no \(name)") }
    return unsafeBitCast(symbol, to: type)
  }
}
