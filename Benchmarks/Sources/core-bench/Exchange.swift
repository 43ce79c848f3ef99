internal import Glibc

/// A folder where inputs and answers are left as native doubles for the peers in Python
/// (`Benchmarks/peers/core.py`), so that they do the same work and are checked on it.
struct Exchange {
  let folder: String

  func leave(_ values: [Double], as name: String) {
    values.withUnsafeBytes { write($0, to: name + ".f64") }
  }

  func leave(_ text: String, as name: String) {
    Array(text.utf8).withUnsafeBytes { write($0, to: name) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer, to name: String) {
    guard let file = fopen(folder + "/" + name, "wb") else {
      preconditionFailure("cannot write \(folder)/\(name)")
    }
    precondition(fwrite(bytes.baseAddress, 1, bytes.count, file) == bytes.count)
    fclose(file)
  }
}
