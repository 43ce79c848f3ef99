import NumericalCore

/// The model functions of NIST's nonlinear sets, by the name of the set.
struct StRDModel: NonlinearModel {
  let name: String

  func value<N: RealNumber>(at row: [N], _ b: [N]) -> N {
    let x = row[0]
    let one = N(1)
    switch name {
    case "Misra1a", "BoxBOD":
      return b[0] * (one - N.exp(-b[1] * x))
    case "Chwirut1", "Chwirut2":
      return N.exp(-b[0] * x) / (b[1] + b[2] * x)
    case "Lanczos1", "Lanczos2", "Lanczos3":
      let first = b[0] * N.exp(-b[1] * x) + b[2] * N.exp(-b[3] * x)
      return first + b[4] * N.exp(-b[5] * x)
    case "Gauss1", "Gauss2", "Gauss3":
      let (u, v) = ((x - b[3]) / b[4], (x - b[6]) / b[7])
      let peaks = b[2] * N.exp(-u * u) + b[5] * N.exp(-v * v)
      return b[0] * N.exp(-b[1] * x) + peaks
    case "DanWood":
      return b[0] * N.pow(x, b[1])
    case "Misra1b":
      let base = one + b[1] * x / N(2)
      return b[0] * (one - one / (base * base))
    case "Misra1c":
      return b[0] * (one - one / (one + N(2) * b[1] * x).squareRoot())
    case "Misra1d":
      return b[0] * b[1] * x / (one + b[1] * x)
    default:
      return higher(row, b)
    }
  }

  private func higher<N: RealNumber>(_ row: [N], _ b: [N]) -> N {
    let x = row[0]
    let one = N(1)
    switch name {
    case "Kirby2":
      return (b[0] + x * (b[1] + x * b[2])) / (one + x * (b[3] + x * b[4]))
    case "Hahn1", "Thurber":
      let top = b[0] + x * (b[1] + x * (b[2] + x * b[3]))
      return top / (one + x * (b[4] + x * (b[5] + x * b[6])))
    case "Nelson":
      return b[0] - b[1] * x * N.exp(-b[2] * row[1])
    case "MGH17":
      return b[0] + b[1] * N.exp(-x * b[3]) + b[2] * N.exp(-x * b[4])
    case "MGH09":
      return b[0] * (x * x + x * b[1]) / (x * x + x * b[2] + b[3])
    case "MGH10":
      return b[0] * N.exp(b[1] / (x + b[2]))
    case "Rat42":
      return b[0] / (one + N.exp(b[1] - b[2] * x))
    case "Rat43":
      return b[0] / N.pow(one + N.exp(b[1] - b[2] * x), one / b[3])
    case "Eckerle4":
      let u = (x - b[2]) / b[1]
      return b[0] / b[1] * N.exp(N(-0.5) * u * u)
    case "Bennett5":
      return b[0] * N.pow(b[1] + x, -(one / b[2]))
    case "Roszman1":
      let pi = N(4) * N.atan(one)
      return b[0] - b[1] * x - N.atan(b[2] / (x - b[3])) / pi
    default:
      return enso(x, b)
    }
  }

  private func enso<N: RealNumber>(_ x: N, _ b: [N]) -> N {
    let turn = N(8) * N.atan(N(1)) * x
    let (year, first, second) = (turn / N(12), turn / b[3], turn / b[6])
    let seasonal = b[0] + b[1] * N.cos(year) + b[2] * N.sin(year)
    let longer = b[4] * N.cos(first) + b[5] * N.sin(first)
    return seasonal + longer + b[7] * N.cos(second) + b[8] * N.sin(second)
  }
}
